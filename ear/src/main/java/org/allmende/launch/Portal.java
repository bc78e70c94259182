package org.allmende.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.allmende.db.DatabaseLocation;
import org.jspecify.annotations.Nullable;

/** The whole portal, running: database, server and, if asked for, the application. Closing it leaves no process. */
public final class Portal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final int ERROR = 500;

    private final Options options;
    private final DataFolder data;
    private final Ports ports;
    private final ExplodedApplication application;
    private @Nullable Database database;
    private @Nullable PayaraServer server;
    private volatile boolean closed;

    private Portal(Options options, DataFolder data, Ports ports) {
        this.options = options;
        this.data = data;
        this.ports = ports;
        this.application = new ExplodedApplication(data.application(), options.project(), options.live());
    }

    /**
     * Starts everything and waits until it answers.
     *
     * @param progress told in few words what has been reached
     * @throws Fault when something is in the way; nothing is left running then
     */
    public static Portal start(Options options, Consumer<String> progress) {
        Ports ports = Ports.take(options.host(), options.port());
        Portal portal = new Portal(options, DataFolder.open(options.data(), options.fresh()), ports);
        Runtime.getRuntime().addShutdownHook(new Thread(portal::close, "stop-portal"));
        try {
            portal.startAll(progress);
            return portal;
        } catch (IOException e) {
            portal.close();
            throw DataFolder.unusable(options.data(), e);
        } catch (RuntimeException e) {
            portal.close();
            throw e;
        }
    }

    public URI address() {
        String host =
                "0.0.0.0".equals(options.host()) || "127.0.0.1".equals(options.host()) ? "localhost" : options.host();
        return URI.create("http://" + host + ":" + ports.http() + "/");
    }

    /** Where the server takes orders; for tools that deploy by themselves. */
    public int adminPort() {
        return ports.admin();
    }

    public DatabaseLocation database() {
        return running(database).location();
    }

    /** The process id of the server, for those who measure it. */
    public long serverPid() {
        return running(server).pid();
    }

    public Path serverLog() {
        return data.serverLog();
    }

    /** Loads the application again with what was compiled since. */
    public String redeploy() throws IOException {
        application.takeOverClasses();
        takeOverPages();
        running(server).deploy(application.folder());
        return answer();
    }

    /** Takes over changed pages, if this run follows changes at all. */
    int takeOverPages() throws IOException {
        return options.live() ? application.takeOverPages() : 0;
    }

    Path redeployOrder() {
        return data.redeploy();
    }

    Fault endedByItself() {
        return running(server).endedByItself();
    }

    boolean isServerAlive() {
        return running(server).isAlive();
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (server != null) {
                server.close();
            }
            if (database != null) {
                database.close();
            }
            Leftovers.stop(data.root());
            data.close();
        } catch (IOException e) {
            throw DataFolder.unusable(options.data(), e);
        }
    }

    private void startAll(Consumer<String> progress) throws IOException {
        Path ear = options.application();
        if (ear != null && options.sample() && options.database() == null && data.isNew()) {
            data.begun();
        }
        Database opened = Database.open(options, data);
        database = opened;
        progress.accept("database ready");
        if (ear != null) {
            application.layOut(ear);
        }
        List<String> jvmOptions = new PayaraDomain(data.domain(), options).write(ports, opened.location());
        PayaraServer started = PayaraServer.start(options, data, ports, jvmOptions);
        server = started;
        progress.accept("server ready");
        if (ear != null) {
            started.deploy(application.folder());
            String answer = answer();
            data.finished();
            progress.accept(answer);
        }
    }

    private String answer() throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address()).timeout(PATIENCE).GET().build();
        try {
            int status = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
            return status < ERROR
                    ? "portal ready"
                    : "portal started, but its start page fails with status " + status + ": see " + data.serverLog();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("The start was interrupted.", e);
        }
    }

    private static <T> T running(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The portal is not running");
        }
        return part;
    }
}
