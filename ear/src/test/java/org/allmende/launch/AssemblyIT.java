package org.allmende.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Time travel and sample data are in the assembly for learning and nowhere in the one for production. */
class AssemblyIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @Test
    void productionHasNoSampleCode() throws IOException {
        assertThat(contents("allmende.ear"))
                .contains("allmende-ejb.jar!org/allmende/shared/PortalClock.class")
                .noneMatch(AssemblyIT::isSample);
    }

    @Test
    void learningHasIt() throws IOException {
        assertThat(contents("allmende-sample.ear"))
                .contains(
                        "allmende-ejb.jar!org/allmende/sample/SampleData.class",
                        "allmende-bpmn.jar!org/allmende/bpmn/sample/EngineDueWork.class",
                        "allmende-web.war!WEB-INF/classes/org/allmende/web/sample/SampleStart.class",
                        "allmende-web.war!WEB-INF/sample/time-bar.xhtml",
                        "allmende-web.war!patterns.xhtml");
    }

    private static boolean isSample(String name) {
        return name.matches(".*!(.*/)?sample/.*");
    }

    private static List<String> contents(String ear) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(TARGET.resolve(ear)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("allmende-")) {
                    addInner(entry.getName(), new ZipInputStream(zip), names);
                }
            }
        }
        return names;
    }

    private static void addInner(String archive, ZipInputStream inner, List<String> names) throws IOException {
        for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
            if (!entry.isDirectory()) {
                names.add(archive + "!" + entry.getName());
            }
        }
    }
}
