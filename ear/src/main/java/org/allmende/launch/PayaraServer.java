package org.allmende.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Payara as a child process. */
final class PayaraServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String NAME = "allmende";
    private static final List<String> PASSED_ON =
            List.of("allmende.smtp.", "allmende.mail.", "allmende.ocid.", "allmende.council.", "allmende.clamd");

    private final Process process;
    private final AdminClient admin;
    private final Path log;

    private PayaraServer(Process process, AdminClient admin, Path log) {
        this.process = process;
        this.admin = admin;
        this.log = log;
    }

    static PayaraServer start(Options options, DataFolder data, Ports ports, List<String> jvmOptions)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(options, data, ports, jvmOptions))
                .directory(data.domain().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(data.serverLog().toFile()));
        // glibc keeps memory for each thread that ever asked for some
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        Process process = builder.start();
        Files.writeString(data.root().resolve("server.pid"), Long.toString(process.pid()));
        tellMasterPassword(process);
        PayaraServer server = new PayaraServer(process, new AdminClient(ports.admin()), data.serverLog());
        try {
            server.awaitStart();
        } catch (Fault e) {
            server.close();
            throw e;
        }
        return server;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    void deploy(Path application) {
        String answer = admin.call(
                "deploy",
                Map.of("DEFAULT", application.toString(), "name", NAME, "force", "true"),
                PATIENCE.multipliedBy(2));
        if (!answer.contains("exit-code: SUCCESS") && !answer.contains("exit-code: WARNING")) {
            throw new Fault("The application does not start: " + reason(answer) + " (more in " + log + ")");
        }
    }

    Fault endedByItself() {
        return new Fault("The server has ended by itself: read the end of " + log + ", then start again.");
    }

    @Override
    public void close() {
        Leftovers.stop(process.toHandle());
    }

    private void awaitStart() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (admin.answers()) {
                return;
            }
            pause();
        }
        if (!process.isAlive()) {
            throw endedByItself();
        }
        throw new Fault(
                "The server does not answer after " + PATIENCE.toSeconds() + " s: read the end of " + log + ".");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("The start was interrupted.", e);
        }
    }

    /** Payara asks for the password of its key store on standard input; it is the one it was shipped with. */
    private static void tellMasterPassword(Process process) {
        try (OutputStream input = process.getOutputStream()) {
            input.write("AS_ADMIN_MASTERPASSWORD=changeit\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Options options, DataFolder data, Ports ports, List<String> jvmOptions) {
        Path home = options.server().resolve("glassfish");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.add("-Dcom.sun.aas.installRoot=" + home);
        command.add("-Dcom.sun.aas.instanceRoot=" + data.domain());
        command.add("-Dallmende.key.file=" + data.files().resolve("server.key"));
        command.add("-Dallmende.mode=" + (options.sample() ? "sample" : "production"));
        command.addAll(passedOn("http://localhost:" + ports.http()));
        command.addAll(List.of("-cp", home.resolve("modules/glassfish.jar").toString()));
        command.add("com.sun.enterprise.glassfish.bootstrap.ASMain");
        command.addAll(
                List.of("-domainname", "domain", "-domaindir", data.domain().toString()));
        command.addAll(List.of("-instancename", "server", "-type", "DAS", "-verbose", "true", "-read-stdin", "true"));
        return command;
    }

    /** What an installation may set, given to the server as it was given to the launcher; links in mail lead to this start. */
    private static List<String> passedOn(String address) {
        List<String> passed = new ArrayList<>();
        passed.add("-Dallmende.url=" + System.getProperty("allmende.url", address));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> PASSED_ON.stream().anyMatch(name::startsWith))
                .sorted()
                .forEach(name -> passed.add("-D" + name + "=" + System.getProperty(name)));
        return passed;
    }

    private static String reason(String answer) {
        return answer.replace("\r", "")
                .replace("\n ", "")
                .lines()
                .filter(line -> line.contains("message") || line.contains("cause"))
                .findFirst()
                .map(line -> line.length() > 400 ? line.substring(0, 400) + "…" : line)
                .orElse("no reason was given");
    }
}
