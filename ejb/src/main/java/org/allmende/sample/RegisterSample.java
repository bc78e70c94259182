package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.document.DocumentId;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.register.CheckServiceImport;
import org.allmende.register.ImportId;
import org.allmende.register.PublishServiceImport;
import org.allmende.register.Service;
import org.allmende.register.ServiceImport;
import org.allmende.register.Services;
import org.allmende.register.StartServiceImport;

/** The council brings its services in from a file, as any council would. Keeps each as {@code service:<its number>}. */
@ApplicationScoped
public class RegisterSample {

    @Inject
    private SampleWorld world;

    @Inject
    private StartServiceImport startServiceImport;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private CheckServiceImport checkServiceImport;

    @Inject
    private PublishServiceImport publishServiceImport;

    @Inject
    private Services services;

    ServiceImport.Counts bringIn(SampleScript script) {
        byte[] file = SampleServices.file(script);
        ImportId opened = startServiceImport.start(new StartServiceImport.Command(world.council()));
        DocumentId document =
                startUpload.start(new StartUpload.Command(opened.value(), "services.csv", "text/csv", file.length));
        storeBlock.store(new StoreBlock.Command(document, 0, file));
        checkServiceImport.check(new CheckServiceImport.Command(opened));
        ServiceImport.Counts counts = publishServiceImport.publish(new PublishServiceImport.Command(opened));
        for (Service service : services.ofCouncil(world.council())) {
            script.keep("service:" + service.councilKey(), service.id());
        }
        return counts;
    }
}
