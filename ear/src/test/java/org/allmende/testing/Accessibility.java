package org.allmende.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Searches a page for what keeps people out of it, by axe. */
public final class Accessibility {

    private Accessibility() {}

    /**
     * What axe finds. In the mode that looks into frames of other origins it opens a second page for each search; the portal has
     * no frames at all.
     */
    public static List<Rule> violations(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
    }
}
