package org.allmende.bpmn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pictures in {@code docs/processes} show the diagrams that run; {@code -Ddocs.write=true} draws them anew. */
class DiagramPicturesTest {

    private static final Path DOCS = Path.of("..", "docs", "processes");

    @TestFactory
    Stream<DynamicTest> everyDiagramHasItsPicture() {
        return Processes.DIAGRAMS.stream()
                .map(diagram -> DynamicTest.dynamicTest(diagram, () -> comparePicture(diagram)));
    }

    private static void comparePicture(String diagram) throws IOException {
        Path file = DOCS.resolve(diagram.replace(".bpmn", ".svg"));
        String drawn;
        try (var source = Processes.class.getResourceAsStream("/" + diagram)) {
            drawn = new DiagramPicture(Bpmn.readModelFromStream(source)).svg();
        }
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(DOCS);
            Files.writeString(file, drawn);
        }
        assertThat(file).as("draw it anew with -Ddocs.write=true").exists();
        assertThat(Files.readString(file))
                .as("draw it anew with -Ddocs.write=true")
                .isEqualTo(drawn);
    }
}
