package org.allmende.testing;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Starts the server before Arquillian looks for it, and tells it the port. */
public final class ServerForArquillian implements TestExecutionListener {

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if ("integration".equals(System.getProperty("allmende.tier"))) {
            System.setProperty(
                    "allmende.admin.port",
                    Integer.toString(TestPortal.withoutApplication().adminPort()));
        }
    }
}
