package org.allmende.testing;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jspecify.annotations.Nullable;

/** Stands around Arquillian's making, deploying and taking back of an archive, and lets the first two happen once. */
public class KeptDeployment {

    private static @Nullable DeploymentScenario kept;
    private static boolean tried;
    private static boolean deployed;

    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> scenario;

    /** Makes the archive for the first class, and hands every other class the same. */
    public void generate(@Observes EventContext<GenerateDeployment> event) {
        if (kept == null) {
            event.proceed();
            kept = scenario.get();
        } else {
            scenario.set(kept);
        }
    }

    /** Deploys once; where that failed, each further class says so at once instead of trying for a minute. */
    public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
        if (tried && !deployed) {
            throw new IllegalStateException("The portal was not deployed: see why in the first test class");
        }
        if (!tried) {
            tried = true;
            event.proceed();
            deployed = true;
        }
    }

    /** The server ends with the run, and the application with it. */
    public void keep(@Observes EventContext<UnDeployManagedDeployments> event) {}
}
