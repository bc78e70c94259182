package org.allmende.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The EAR laid out in folders, so that a changed page is seen at once. */
final class ExplodedApplication {

    private static final List<String> MODULES = List.of("allmende-ejb", "allmende-bpmn");
    private static final String DEVELOPMENT = parameter("jakarta.faces.FACELETS_REFRESH_PERIOD", "0")
            + parameter("com.sun.faces.resourceUpdateCheckPeriod", "0");

    private final Path folder;
    private final Path project;
    private final boolean live;

    ExplodedApplication(Path folder, Path project, boolean live) {
        this.folder = folder;
        this.project = project;
        this.live = live;
    }

    Path folder() {
        return folder;
    }

    void layOut(Path ear) throws IOException {
        if (!Files.isRegularFile(ear)) {
            throw new Fault("The application " + ear + " is not built: build it with ./mvnw package -DskipTests.");
        }
        DataFolder.delete(folder);
        Folders.unpack(ear, folder);
        for (String archive : List.of("allmende-ejb.jar", "allmende-bpmn.jar", "allmende-web.war")) {
            explode(folder.resolve(archive));
        }
        if (live) {
            takeOverClasses();
            takeOverPages();
            lookForChangedPages();
        }
    }

    /** Takes over what was compiled since; the application has to be deployed again to use it. */
    void takeOverClasses() throws IOException {
        for (String module : MODULES) {
            Path classes =
                    project.resolve(module.substring("allmende-".length())).resolve("target/classes");
            Folders.copyChanged(
                    classes, folder.resolve(module + ".jar"), file -> !file.endsWith("META-INF/persistence.xml"));
        }
        Folders.copyChanged(project.resolve("web/target/classes"), web().resolve("WEB-INF/classes"));
    }

    /** Takes over changed pages, styles and scripts; they are seen at the next request. */
    int takeOverPages() throws IOException {
        return Folders.copyChanged(
                project.resolve("web/src/main/webapp"), web(), page -> !page.endsWith("WEB-INF/web.xml"));
    }

    private Path web() {
        return folder.resolve("allmende-web.war");
    }

    private void explode(Path archive) throws IOException {
        if (Files.isRegularFile(archive)) {
            Path packed = archive.resolveSibling(archive.getFileName() + ".packed");
            Files.move(archive, packed);
            Folders.unpack(packed, archive);
            Files.delete(packed);
        }
    }

    private void lookForChangedPages() throws IOException {
        Path descriptor = web().resolve("WEB-INF/web.xml");
        String text = Files.readString(descriptor);
        if (!text.contains("FACELETS_REFRESH_PERIOD")) {
            Files.writeString(
                    descriptor, text.replace("</web-app>", DEVELOPMENT + "</web-app>"), StandardCharsets.UTF_8);
        }
    }

    private static String parameter(String name, String value) {
        return "<context-param><param-name>" + name + "</param-name><param-value>" + value
                + "</param-value></context-param>";
    }
}
