package org.allmende.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The browser of the journeys: the system's, else Playwright's own. */
public final class Browser {

    private static final List<String> SYSTEM =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome");
    private static final String NONE = "NO BROWSER: the journeys were SKIPPED. Install chromium to run them.";

    /** A build server's root has no sandbox and no graphics card; and nothing is asked of the outside. */
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update");

    private static @Nullable Playwright playwright;
    private static com.microsoft.playwright.@Nullable Browser running;
    private static boolean looked;

    private Browser() {}

    /** Empty where there is none; with {@code -Dbrowser.required} that is an error. */
    static synchronized Optional<com.microsoft.playwright.Browser> find() {
        if (!looked) {
            looked = true;
            running = launch();
        }
        return Optional.ofNullable(running);
    }

    /** A fresh visitor, who reads English. */
    public static BrowserContext visitor(int width, int height) {
        return find().orElseThrow()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London")
                        .setViewportSize(width, height));
    }

    private static com.microsoft.playwright.@Nullable Browser launch() {
        Optional<Path> system = onThisSystem();
        try {
            Playwright started = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(system.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
            playwright = started;
            Runtime.getRuntime().addShutdownHook(new Thread(Browser::close, "close-browser"));
            LaunchOptions options = new LaunchOptions().setArgs(ARGUMENTS);
            system.ifPresent(options::setExecutablePath);
            return started.chromium().launch(options);
        } catch (PlaywrightException e) {
            if (required()) {
                throw new IllegalStateException("A browser is required and none was found: install chromium.", e);
            }
            System.err.println(NONE);
            return null;
        }
    }

    private static boolean required() {
        return !"false".equals(System.getProperty("browser.required", "false"));
    }

    private static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private static Optional<Path> onThisSystem() {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator));
        return SYSTEM.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
