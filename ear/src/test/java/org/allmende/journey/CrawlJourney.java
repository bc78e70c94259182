package org.allmende.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.allmende.testing.Accessibility;
import org.allmende.testing.Journey;
import org.allmende.testing.TestPortal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Follows every link that a person meets, from the start page on, one page of each kind, and looks at each: wide and narrow,
 * in English and in German. New pages are looked at as soon as something leads to them.
 */
class CrawlJourney extends Journey {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HEIGHT = 900;
    private static final int PAGES_OF_A_KIND = 2;
    private static final int MOST_PAGES = 90;

    /** Shows the administrator what others were sent: its links lead to pages for those others. */
    private static final String OTHERS_LETTERS = "/admin/mail";

    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*href=\"([^\"#]+)");

    /** What a page shows for a text that nobody wrote: its key, alone on its line. */
    private static final Pattern KEY = Pattern.compile("(?m)^[a-z]{2,}(\\.[A-Za-z_]{2,}){2,}$");

    /** Kinds of pages that somebody has seen from all sides already. */
    private static final Set<String> SEEN = new HashSet<>();

    private final List<String> faults = new ArrayList<>();
    private final List<String> noise = new ArrayList<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Set<String> met = new HashSet<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visitor",
                "helen.marsh@ashcombe.example",
                "tom.okafor@ashcombe.example",
                "anil.shah@ashcombe.example",
                "priya.nair@ashcombe.example",
                "judith.amery@ashcombe.example",
                "farah.aziz@ashcombe.example",
                "leonard.voss@ashcombe.example",
                "dorothy.lamb@ashcombe.example",
                "simon.fairley@ashcombe.example",
                "amira.osei@libraries.example",
                "lucy.tan@libraries.example",
                "samuel.reed@harrowlane.example"
            })
    void everyPageThatAPersonMeetsIsWhole(String person) {
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> noise.add("script: " + error));
        if (!person.equals("visitor")) {
            me.signIn(person);
            ahead.add("/tasks");
            ahead.add("/account");
        }
        ahead.add("/");
        int looked = 0;
        while (!ahead.isEmpty() && looked < MOST_PAGES) {
            look(ahead.removeFirst());
            looked++;
        }
        assertThat(looked).as("pages").isGreaterThan(10);
        assertThat(faults).isEmpty();
    }

    /** The first of a kind is looked at from all sides; of the others it is asked whether they are there for this person. */
    private void look(String path) {
        if (!SEEN.add(kind(path))) {
            ask(path);
            return;
        }
        noise.clear();
        page.setViewportSize(NARROW, HEIGHT);
        if (!arrive(path, "en")) {
            return;
        }
        lookAtWidth(path);
        search(path);
        page.setViewportSize(WIDE, HEIGHT);
        lookAtWidth(path);
        search(path);
        gatherLinks(path, page.content());
        if (arrive(path, "de")) {
            lookAtWidth(path);
            page.setViewportSize(NARROW, HEIGHT);
            lookAtWidth(path);
        }
        noise.forEach(line -> faults.add(path + ": " + line));
    }

    private void ask(String path) {
        APIResponse answer = page.request().get(address(path, "en"));
        String html = answer.text();
        if (isWhole(path, "en", answer.status(), html)) {
            gatherLinks(path, html);
        }
    }

    private boolean arrive(String path, String language) {
        Response response = page.navigate(address(path, language));
        return isWhole(path, language, response == null ? 0 : response.status(), page.innerText("body"));
    }

    private static String address(String path, String language) {
        return TestPortal.address()
                .resolve(path + (path.contains("?") ? "&" : "?") + "lang=" + language)
                .toString();
    }

    private boolean isWhole(String path, String language, int status, String text) {
        if (status != 200) {
            faults.add(path + " in " + language + ": status " + status);
            return false;
        }
        KEY.matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(key -> faults.add(path + " in " + language + ": a key in place of a text: " + key));
        return true;
    }

    private void lookAtWidth(String path) {
        int width = page.viewportSize().width;
        int needed = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (needed > width) {
            faults.add(path + ": scrolls sideways, " + needed + " wide at " + width + ", "
                    + page.locator("html").getAttribute("lang"));
        }
    }

    /** What the search itself writes to the console, as it puts its own style into the page, is not the page's. */
    private void search(String path) {
        List<String> ownNoise = List.copyOf(noise);
        Accessibility.violations(page)
                .forEach(fault -> faults.add(path + " at " + page.viewportSize().width + ": " + fault));
        noise.clear();
        noise.addAll(ownNoise);
    }

    private void gatherLinks(String at, String html) {
        if (at.startsWith(OTHERS_LETTERS)) {
            return;
        }
        LINK.matcher(html)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .forEach(path -> {
                    boolean isPage = path.startsWith("/")
                            && !path.startsWith("//")
                            && !path.startsWith("/api")
                            && !path.contains("lang=")
                            && !path.contains("/resources/");
                    if (isPage && met.add(path) && kinds.merge(kind(path), 1, Integer::sum) <= PAGES_OF_A_KIND) {
                        ahead.add(path);
                    }
                });
    }

    /** The page without the thing that it shows: {@code /tender/view/AL-T-2026-0003} is a {@code /tender/view/AL-T}. */
    private static String kind(String path) {
        return path.replaceAll("\\?.*", "")
                .replaceAll("(AL-[A-Z])[A-Z0-9/-]*", "$1")
                .replaceAll("[0-9a-f-]{36}", "id");
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error")) {
            noise.add("console: " + message.text());
        }
    }
}
