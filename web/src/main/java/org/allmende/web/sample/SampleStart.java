package org.allmende.web.sample;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.allmende.sample.SampleData;

/** Loads the sample once all modules have started; the portal answers only after it. */
@WebListener
public class SampleStart implements ServletContextListener {

    @Inject
    private SampleData sampleData;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        sampleData.load();
    }
}
