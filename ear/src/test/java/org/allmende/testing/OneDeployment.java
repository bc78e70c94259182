package org.allmende.testing;

import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * All test classes of a run share one deployment: the first that comes deploys the portal, the others find it. The server
 * ends with the run, so that nothing is taken back.
 */
public final class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(KeptDeployment.class);
    }
}
