package org.allmende.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes the EAR for learning and testing out of the one for production: each module is replaced by the same with its
 * sample data, its time travel and the pages that belong to them.
 */
public final class SampleAssembly {

    private SampleAssembly() {}

    /** Takes the production EAR, the sample modules for domain, processes and pages, and the EAR to write. */
    public static void main(String[] paths) throws IOException {
        Map<String, Path> modules = Map.of(
                "allmende-ejb.jar", Path.of(paths[1]),
                "allmende-bpmn.jar", Path.of(paths[2]),
                "allmende-web.war", Path.of(paths[3]));
        write(Path.of(paths[0]), modules, Path.of(paths[4]));
    }

    static void write(Path production, Map<String, Path> modules, Path target) throws IOException {
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(production));
                OutputStream file = Files.newOutputStream(target);
                ZipOutputStream to = new ZipOutputStream(file)) {
            to.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                Path replaced = modules.get(entry.getName());
                put(to, entry.getName(), replaced == null ? from.readAllBytes() : Files.readAllBytes(replaced));
            }
        }
    }

    private static void put(ZipOutputStream to, String name, byte[] content) throws IOException {
        to.putNextEntry(new ZipEntry(name));
        to.write(content);
        to.closeEntry();
    }
}
