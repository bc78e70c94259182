package org.allmende.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes the EAR for learning and testing out of the one for production: sample data and time travel are added as a
 * module of their own, and the pages come with those that belong to them.
 */
public final class SampleAssembly {

    private static final String SAMPLE_MODULE = "allmende-ejb-sample.jar";
    private static final String WEB_MODULE = "allmende-web.war";
    private static final String DESCRIPTOR = "META-INF/application.xml";

    private SampleAssembly() {}

    /** Takes the production EAR, the sample jar, the sample WAR and the EAR to write. */
    public static void main(String[] paths) throws IOException {
        write(Path.of(paths[0]), Path.of(paths[1]), Path.of(paths[2]), Path.of(paths[3]));
    }

    static void write(Path production, Path sampleJar, Path sampleWar, Path target) throws IOException {
        Map<String, Path> modules = Map.of(SAMPLE_MODULE, sampleJar, WEB_MODULE, sampleWar);
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(production));
                OutputStream file = Files.newOutputStream(target);
                ZipOutputStream to = new ZipOutputStream(file)) {
            to.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!modules.containsKey(entry.getName())) {
                    put(
                            to,
                            entry.getName(),
                            DESCRIPTOR.equals(entry.getName()) ? withSample(from) : from.readAllBytes());
                }
            }
            for (Map.Entry<String, Path> module : modules.entrySet()) {
                put(to, module.getKey(), Files.readAllBytes(module.getValue()));
            }
        }
    }

    private static byte[] withSample(InputStream descriptor) throws IOException {
        String text = new String(descriptor.readAllBytes(), StandardCharsets.UTF_8);
        int at = text.indexOf("<module>");
        String module = "<module><ejb>" + SAMPLE_MODULE + "</ejb></module>";
        return (text.substring(0, at) + module + text.substring(at)).getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream to, String name, byte[] content) throws IOException {
        to.putNextEntry(new ZipEntry(name));
        to.write(content);
        to.closeEntry();
    }
}
