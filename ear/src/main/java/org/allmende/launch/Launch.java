package org.allmende.launch;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The run command: starts the portal, says where it is and who may sign in, and stops it on Ctrl-C. */
public final class Launch {

    private static final int FAILED = 1;

    private final PrintStream out;
    private final long begin = System.nanoTime();

    private Launch(PrintStream out) {
        this.out = out;
    }

    /** Exits with 1 and one line on standard error when something is in the way. */
    public static void main(String[] arguments) throws InterruptedException {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        try {
            new Launch(System.out).run();
        } catch (Fault e) {
            System.err.println();
            System.err.println(e.getMessage());
            Runtime.getRuntime().exit(FAILED);
        }
    }

    private void run() throws InterruptedException {
        Options options = Options.from(System.getProperties());
        out.println();
        out.println("Allmende is starting, its data are in " + options.data() + ".");
        rememberCommand(options);
        Portal portal = Portal.start(options, this::progress);
        announce(portal);
        new LiveChanges(portal, this::progress).followUntilEnd();
        if (!portal.isClosed()) {
            Fault fault = portal.endedByItself();
            portal.close();
            throw fault;
        }
    }

    private void progress(String reached) {
        out.printf("  %3d s  %s%n", (System.nanoTime() - begin) / 1_000_000_000, reached);
    }

    private void announce(Portal portal) {
        List<String> accounts = SampleAccounts.lines(portal.database());
        out.println();
        out.println("Allmende is at " + portal.address());
        out.println();
        if (!accounts.isEmpty()) {
            accounts.forEach(line -> out.println("  " + line));
            out.println();
        }
        out.println("Ctrl-C stops it.");
        out.flush();
    }

    /** Leaves a file with which Java alone can start the portal again, without a build. */
    private static void rememberCommand(Options options) {
        Path folder = options.project().resolve("ear/target");
        Path file = folder.resolve("launch.args");
        String classpath = classpath();
        try {
            if (!classpath.isEmpty() && Files.isDirectory(folder)) {
                Files.writeString(
                        file,
                        "-Xmx64m\n-cp\n\"" + classpath.replace("\\", "\\\\") + "\"\n\"-Dallmende.project="
                                + options.project().toString().replace("\\", "\\\\") + "\"\n" + Launch.class.getName()
                                + "\n");
            }
        } catch (IOException e) {
            throw DataFolder.unusable(file, e);
        }
    }

    private static String classpath() {
        if (Launch.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(URL::getPath)
                    .map(path -> new File(path).getPath())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return "";
    }
}
