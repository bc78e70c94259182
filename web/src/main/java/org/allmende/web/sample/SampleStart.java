package org.allmende.web.sample;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.allmende.sample.SampleReady;

/** The portal answers only once the sample has lived to this day. */
@WebListener
public class SampleStart implements ServletContextListener {

    @Inject
    private SampleReady sample;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        sample.await();
    }
}
