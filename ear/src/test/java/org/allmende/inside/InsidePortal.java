package org.allmende.inside;

import org.allmende.testing.PortalArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** Base of the tests that run inside the server, on the portal with its sample. */
@ExtendWith(ArquillianExtension.class)
public abstract class InsidePortal {

    @Deployment
    static EnterpriseArchive portal() {
        return PortalArchive.whole();
    }
}
