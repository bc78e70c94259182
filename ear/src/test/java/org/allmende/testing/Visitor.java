package org.allmende.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/**
 * Somebody at a browser of their own, who does what the words on the screen say. Reads English, unless told to. What the browser complains
 * of on the way is kept: {@link #assertUndisturbed()}.
 */
public final class Visitor implements AutoCloseable {

    /** Opens every sample account. */
    public static final String PASSWORD = "allmende-sample-1";

    private static final String ADMINISTRATOR = "helen.marsh@ashcombe.example";
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HEIGHT = 900;
    /** Milliseconds; a machine that builds beside the tests answers late. */
    private static final double PATIENCE = 30_000;

    private static final int MAIL_PAGES = 4;

    private final BrowserContext browser;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(BrowserContext browser) {
        this.browser = browser;
        this.page = browser.newPage();
        setDefaultAssertionTimeout(PATIENCE);
        page.setDefaultTimeout(PATIENCE);
        page.setDefaultNavigationTimeout(2 * PATIENCE);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.status() + " " + response.url());
            }
        });
    }

    /** A new person with an empty browser, who has not signed in. */
    public static Visitor arrive() {
        return new Visitor(Browser.visitor(WIDE, HEIGHT));
    }

    /** A name that nobody else in this run bears: {@code Thornby library 3f9a1c}. */
    public static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 6);
    }

    /** For what has no word of its own here. */
    public Page page() {
        return page;
    }

    /** Opens a page of the portal by its path, such as {@code /services/list}. */
    public Visitor open(String path) {
        page.navigate(address(path));
        return this;
    }

    /** With an account of the sample. */
    public Visitor signIn(String email) {
        return signIn(email, PASSWORD);
    }

    public Visitor signIn(String email, String password) {
        open("/sign-in").fill("Email address", email).fill("Password", password).press("Sign in");
        assertThat(page.locator(".sign-out")).isVisible();
        return this;
    }

    public Visitor signOut() {
        return press("Sign out");
    }

    /** Types into the field with this label, instead of what was there. */
    public Visitor fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    /** Chooses from the list with this label. */
    public Visitor select(String label, String choice) {
        field(label).selectOption(choice);
        return this;
    }

    /** A radio button or a checkbox; once the page's fonts are there, which move it by a line where the first ones were wider. */
    public Visitor tick(String label) {
        page.evaluate("() => document.fonts.ready.then(() => true)");
        field(label).check();
        return this;
    }

    /** Hands a file to the field with this label. */
    public Visitor attach(String label, Path file) {
        field(label).setInputFiles(file);
        return this;
    }

    /** The line of a file that is stored or on its way. */
    public Locator file(String name) {
        return main().locator(".files li", new Locator.LocatorOptions().setHasText(name));
    }

    /** Waits until this very file is whole on the server; others may be there already. */
    public Visitor assertStored(String name) {
        assertThat(file(name)).containsText("Stored");
        return this;
    }

    /** Presses the button with these words; the first, where the page has several. */
    public Visitor press(String button) {
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(worded(button)))
                .or(page.locator("header")
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(worded(button))))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Follows the link with these words, the first of the page's content. */
    public Visitor follow(String link) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(worded(link)))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Moves the portal's time for everybody, by the time bar's own address; what falls due on the way happens. */
    public Visitor later(Duration span) {
        var answer = page.request()
                .post(
                        address("/sample/travel"),
                        RequestOptions.create()
                                .setHeader("Origin", address("/").replaceAll("/$", ""))
                                .setMaxRedirects(0)
                                .setTimeout(120_000)
                                .setForm(FormData.create().set("by", span.toString())));
        Assertions.assertThat(answer.status()).as("the time bar answers").isEqualTo(302);
        return this;
    }

    /** The portal's time, as the head of the page shown says it. */
    public Instant portalTime() {
        return OffsetDateTime.parse(page.locator("[data-clock]").first().getAttribute("datetime"))
                .toInstant();
    }

    /** The newest link that the portal has mailed to this address, read by an administrator on the mail page. */
    public static String linkMailedTo(String email, String path) {
        try (Visitor administrator = arrive().signIn(ADMINISTRATOR)) {
            for (int at = 1; at <= MAIL_PAGES; at++) {
                administrator.open("/admin/mail?page=" + at);
                Locator link = administrator
                        .page
                        .locator("section", new Page.LocatorOptions().setHasText(email))
                        .locator("a[href^='" + path + "']");
                if (link.count() > 0) {
                    return link.first().getAttribute("href");
                }
            }
        }
        throw new AssertionError("no mail to " + email + " leads to " + path);
    }

    /** The input with this label, whether it must be filled in or may be; in either language. */
    public Locator field(String label) {
        return main().getByLabel(
                        Pattern.compile("^\\s*" + literally(label) + "\\s*(\\((if you like|freiwillig)\\))?\\s*$"));
    }

    /** The page's content, without the frame around it. */
    public Locator main() {
        return page.locator("main");
    }

    /** What the address ends in: the reference of the thing shown, such as {@code EOI-2027-0003}. */
    public String reference() {
        String path = java.net.URI.create(page.url()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Waits for these words in the page's content. */
    public Visitor assertSees(String words) {
        assertThat(main()).containsText(words);
        return this;
    }

    public Visitor assertSeesNot(String words) {
        assertThat(main()).not().containsText(words);
        return this;
    }

    /** Waits for the one heading of the page. */
    public Visitor assertHeading(String words) {
        assertThat(page.locator("h1")).containsText(words);
        return this;
    }

    /** The page neither has this button nor a link that looks like one. */
    public Visitor assertCannotPress(String button) {
        assertThat(page.locator("main button, main input[type=submit], main a.button")
                        .filter(new Locator.FilterOptions().setHasText(button))
                        .or(page.locator("main input[type=submit][value='" + button.replace("'", "\\'") + "']")))
                .hasCount(0);
        return this;
    }

    /** The error stands at the field, in these words, and is linked from the summary. */
    public Visitor assertProblem(String label, String words) {
        assertThat(page.locator(".field.bad")
                        .filter(new Locator.FilterOptions().setHasText(label))
                        .locator(".field-error")
                        .first())
                .containsText(words);
        assertThat(page.locator(".errors")).containsText(words);
        return this;
    }

    /** No violation that axe knows, in a wide and in a narrow window, and nothing to scroll sideways; then as wide as before. */
    public Visitor assertAccessible() {
        ViewportSize before = page.viewportSize();
        for (int width : List.of(WIDE, NARROW)) {
            page.setViewportSize(width, HEIGHT);
            Assertions.assertThat(Accessibility.violations(page))
                    .as(page.url() + " at " + width)
                    .isEmpty();
            Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(page.url() + " scrolls sideways at " + width)
                    .isLessThanOrEqualTo(width);
        }
        page.setViewportSize(before.width, before.height);
        return this;
    }

    /** No script of the portal failed and no answer was a fault of the server. */
    public Visitor assertUndisturbed() {
        Assertions.assertThat(complaints).as("what the browser complained of").isEmpty();
        return this;
    }

    @Override
    public void close() {
        browser.close();
    }

    private static String address(String path) {
        return TestPortal.address().resolve(path).toString();
    }

    private static Pattern worded(String words) {
        return Pattern.compile("^\\s*" + literally(words));
    }

    /** The browser reads the pattern, and knows no {@code \\Q}. */
    private static String literally(String words) {
        return words.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
    }
}
