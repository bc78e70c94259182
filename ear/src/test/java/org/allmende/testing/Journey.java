package org.allmende.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Base of all ways through the portal: each test is a visitor of its own. */
public abstract class Journey {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HEIGHT = 900;

    private BrowserContext visitor;
    protected Page page;

    @BeforeAll
    static void needBrowserAndPortal() {
        Assumptions.assumeTrue(Browser.find().isPresent(), "no browser");
        TestPortal.withApplication();
    }

    @BeforeEach
    void arrive() {
        visitor = Browser.visitor(WIDE, HEIGHT);
        page = visitor.newPage();
    }

    @AfterEach
    void leave() {
        if (visitor != null) {
            visitor.close();
        }
    }

    /** Opens a page of the portal by its path, such as {@code /services}. */
    protected void open(String path) {
        page.navigate(TestPortal.withApplication().address().resolve(path).toString());
    }

    /** Signs in as somebody of the sample. */
    protected void signInAs(String email) {
        open("/sign-in");
        page.fill("main input[type=email]", email);
        page.fill("main input[type=password]", TestPortal.SAMPLE_PASSWORD);
        page.click("main .button");
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    /** No violation that axe knows, in a wide and in a narrow window, and nothing to scroll sideways. */
    protected void assertAccessible() {
        for (int width : List.of(WIDE, NARROW)) {
            page.setViewportSize(width, HEIGHT);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(page.url() + " at " + width)
                    .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                    .isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(page.url() + " scrolls sideways at " + width)
                    .isLessThanOrEqualTo(width);
        }
        page.setViewportSize(WIDE, HEIGHT);
    }
}
