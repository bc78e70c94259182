package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.allmende.document.DocumentId;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.register.area.AreaImportId;
import org.allmende.register.area.CheckAreaImport;
import org.allmende.register.area.PublishAreaImport;
import org.allmende.register.area.StartAreaImport;

/** The council brings the shapes of its areas in: as invented as the town. Upper Combe has none. */
@ApplicationScoped
public class AreaSample implements SampleChapter {

    private static final String FILE = "areas.geojson";

    @Inject
    private SampleWorld world;

    @Inject
    private StartAreaImport startAreaImport;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private CheckAreaImport checkAreaImport;

    @Inject
    private PublishAreaImport publishAreaImport;

    @Override
    public int order() {
        return 15;
    }

    @Override
    public void write(SampleScript script) {
        script.at(-600, "11:30", "the council shows its areas", () -> world.actor("tom.okafor"), this::bringIn);
    }

    private AreaImportId bringIn() throws IOException {
        byte[] file;
        try (InputStream in = Objects.requireNonNull(AreaSample.class.getResourceAsStream(FILE))) {
            file = in.readAllBytes();
        }
        AreaImportId opened = startAreaImport.start(new StartAreaImport.Command(world.council()));
        DocumentId document =
                startUpload.start(new StartUpload.Command(opened.value(), FILE, "application/geo+json", file.length));
        storeBlock.store(new StoreBlock.Command(document, 0, file));
        checkAreaImport.check(new CheckAreaImport.Command(opened));
        publishAreaImport.publish(new PublishAreaImport.Command(opened, "Invented for the sample"));
        return opened;
    }
}
