package org.allmende.testing;

import java.net.URI;
import java.nio.file.Path;
import org.allmende.launch.Options;
import org.allmende.launch.Portal;
import org.jspecify.annotations.Nullable;

/** One portal for all tests of a JVM: on free ports, with an empty database, stopped when the JVM ends. */
public final class TestPortal {

    /** The password of everybody in the sample. */
    public static final String SAMPLE_PASSWORD = "allmende-sample-1";

    private static @Nullable Portal running;
    private static @Nullable Census census;

    private TestPortal() {}

    /** The server alone; Arquillian deploys what it tests. */
    public static Portal withoutApplication() {
        return running(null);
    }

    /** The portal with its sample data. */
    public static Portal withApplication() {
        return running(project().resolve("ear/target/allmende-sample.ear"));
    }

    /**
     * Where the portal with its sample data answers. With {@code -Dportal.address=http://localhost:8080/} it is one that runs
     * already, which saves a minute while a journey is being written.
     */
    public static URI address() {
        String given = System.getProperty("portal.address", "");
        return given.isBlank() ? withApplication().address() : URI.create(given);
    }

    /** A visitor of the portal with its sample. */
    public static HttpVisitor httpVisitor() {
        return new HttpVisitor(withApplication().address());
    }

    /** Questions to its database. */
    public static Sql sql() {
        return new Sql(withApplication().database());
    }

    /** What the sample held before any test acted in it. */
    public static Census census() {
        withApplication();
        return java.util.Objects.requireNonNull(census);
    }

    public static Path project() {
        return Path.of(System.getProperty("allmende.project", ".."))
                .toAbsolutePath()
                .normalize();
    }

    private static synchronized Portal running(@Nullable Path application) {
        if (running == null) {
            Portal started = Portal.start(options(application), reached -> {});
            running = started;
            census = application == null ? null : Census.of(new Sql(started.database()));
        }
        return running;
    }

    private static Options options(@Nullable Path application) {
        Path project = project();
        Path data = project.resolve("ear/target").resolve(application == null ? "it-data" : "journey-data");
        Path server = project.resolve("data/server/payara6");
        return new Options(project, data, server, application, "127.0.0.1", 0, true, true, false, false, 640, null);
    }
}
