package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.allmende.testing.WeakLine;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two organisations bid: what they write stays, what they send is sealed, and nobody sees it before the opening. */
class BidJourney extends Journey {

    private static final String EDITOR = "ben.hartley@libraries.example";
    private static final String READER = "lucy.tan@libraries.example";
    private static final String RIVAL = "samuel.reed@harrowlane.example";
    private static final String ANSWER = "Seven neighbours meet on Fridays; “oak & larch”, <cut> by Tom's father.";
    private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d:\\d\\d");
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void sendsReplacesAndTakesBackAndNobodyElseSeesIt() throws Exception {
        String tender = tender();
        Path plan = file("Business plan.pdf", 300_000);
        me.signIn(EDITOR);
        String bid = begin(me, tender);
        answer(me, bid, 1, ANSWER);
        me.open("/bid/submit/" + bid).assertSees("2 things stop this bid").assertAccessible();
        answer(me, bid, 2, "They choose the places, and one of them holds the key.");
        price(me, bid, "229000");
        me.open("/bid/write/" + bid).attach("Add a file", plan);
        stored(me, "Business plan.pdf", plan);
        me.assertAccessible();

        me.open("/bid/submit/" + bid).assertSees(ANSWER).assertSees("£229,000").assertAccessible();
        page.locator("[id='submit:send']").dblclick();
        assertThat(page.locator("#reading-key")).isVisible();
        me.assertSees("Version 1 sent, sealed").assertAccessible();
        String key = page.locator("#reading-key").innerText();
        String number = page.locator(".receipt .no").innerText();
        String fingerprint = page.locator(".receipt .hash").innerText();
        checkReceipt(number, fingerprint, plan);

        Visitor anybody = another();
        anybody.open("/receipt?number=" + number).assertSees("This receipt is genuine");
        anybody.assertSees(fingerprint).assertSeesNot("Libraries").assertAccessible();
        Assertions.assertThat(fetch(anybody, "/api/receipts/" + number).text()).contains(number, fingerprint);

        checkWhole(anybody, fetch(anybody, "/api/receipts/" + number).text());
        me.open("/bid/arrivals/" + bid)
                .assertSees("File complete")
                .assertSees("Bid sent")
                .assertSees("its name is sealed with the bid")
                .assertAccessible();

        nobodySees(bid, tender);

        me.open("/bid/write/" + bid)
                .page()
                .getByText("Restore the sent version")
                .click();
        me.fill("Reading key", key).press("Restore");
        me.open("/bid/answer/" + bid + "/1");
        assertThat(me.field("Your answer")).hasValue(ANSWER);
        price(me, bid, "219000");
        me.open("/bid/submit/" + bid).press("Send the bid");
        me.assertSees("Version 2 sent, sealed");
        Assertions.assertThat(page.locator(".receipt .no").innerText()).isNotEqualTo(number);

        Visitor rival = as(RIVAL);
        String second = begin(rival, tender);
        answer(rival, second, 1, "We begin in March.");
        answer(rival, second, 2, "A meeting each month.");
        price(rival, second, "235000");
        rival.open("/bid/submit/" + second).press("Send the bid").assertSees("Version 1 sent, sealed");
        rival.open("/bid/write/" + bid).assertSeesNot("Your bid");
        rival.open("/bid/write/" + second).page().getByText("Take the bid back").click();
        rival.press("Take it back").assertSees("The bid is taken back").assertSees("Write a new version");
        rival.assertAccessible();
    }

    @Test
    void anUploadGoesOnAfterTheLineIsCut() throws Exception {
        Path letter = file("Pension fund, letter.pdf", 12 * MEGABYTE);
        me.signIn(EDITOR);
        String bid = begin(me, tender());
        List<String> ranges = new ArrayList<>();
        page.onRequest(request -> {
            if ("PUT".equals(request.method())) {
                ranges.add(request.headers().getOrDefault("content-range", ""));
            }
        });
        try (WeakLine line = WeakLine.toPortal()) {
            page.navigate(line.through("/bid/write/" + bid));
            line.cutAfter(5 * MEGABYTE);
            me.attach("Add a file", letter);
            assertThat(me.file("Pension fund, letter.pdf")).containsText("The line is cut", slowly());
            Assertions.assertThat(line.isCut()).isTrue();
            me.file("Pension fund, letter.pdf").getByText("Pause").click();
            assertThat(me.file("Pension fund, letter.pdf")).containsText("Paused at");
            me.assertAccessible();
            line.mend();
            me.file("Pension fund, letter.pdf").getByText("Continue").click();
            stored(me, "Pension fund, letter.pdf", letter);
        }

        Assertions.assertThat(ranges).hasSizeGreaterThan(1);
        Assertions.assertThat(ranges.get(ranges.size() - 1)).doesNotStartWith("bytes 0-");
        me.open("/bid/write/" + bid);
        stored(me, "Pension fund, letter.pdf", letter);
        me.open("/bid/arrivals/" + bid)
                .assertSees("Line cut")
                .assertSees("pieces received")
                .assertSees("File complete")
                .assertAccessible();
        anotherDayItGoesOnWithTheSameFileAlone(bid);
    }

    private void anotherDayItGoesOnWithTheSameFileAlone(String bid) throws Exception {
        Path drawings = file("Drawings.pdf", 10 * MEGABYTE);
        try (WeakLine line = WeakLine.toPortal()) {
            page.navigate(line.through("/bid/write/" + bid));
            line.cutAfter(5 * MEGABYTE);
            me.attach("Add a file", drawings);
            assertThat(me.file("Drawings.pdf")).containsText("The line is cut", slowly());
        }
        me.open("/bid/write/" + bid).assertAccessible();
        assertThat(me.file("Drawings.pdf")).containsText("Not complete");
        byte[] others = Files.readAllBytes(drawings);
        Arrays.fill(others, 20, others.length, (byte) 7);
        Path another =
                Files.write(Files.createDirectory(folder.resolve("other")).resolve("Drawings.pdf"), others);
        me.attach("Add a file", another);
        assertThat(me.file("Drawings.pdf")).containsText("This is another file");
        me.attach("Add a file", drawings);
        stored(me, "Drawings.pdf", drawings);
        assertThat(me.file("Drawings.pdf")).hasCount(1);
    }

    @Test
    void saysAtTheFileWhatIsWrongWithIt() throws Exception {
        me.signIn(EDITOR);
        String bid = begin(me, tender());
        Path large = folder.resolve("Drawings.pdf");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(2048L * MEGABYTE + 1);
        }
        me.attach("Add a file", large);
        assertThat(me.file("Drawings.pdf")).containsText("2 GB");
        me.attach("Add a file", file("Plan.pdf.exe", 2_000));
        assertThat(me.file("Plan.pdf.exe")).containsText("is not a kind of file that is taken here");
        me.assertAccessible();
        me.open("/bid/write/" + bid).assertSeesNot("Plan.pdf.exe").assertSeesNot("Drawings.pdf");
    }

    @Test
    void savesItselfWithoutLeavingThePage() {
        me.signIn(EDITOR);
        String bid = begin(me, tender());
        me.open("/bid/answer/" + bid + "/1");
        page.evaluate("window.stayed = true");
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> me.fill("Your answer", ANSWER));
        assertThat(page.locator("[id='answer:saved']")).containsText(SAVED);
        Assertions.assertThat(page.evaluate("window.stayed")).isEqualTo(true);
        Visitor colleague = as("amira.osei@libraries.example").open("/bid/answer/" + bid + "/1");
        assertThat(colleague.field("Your answer")).hasValue(ANSWER);
        isWrittenWithoutALineAndBroughtBack(bid, colleague);
    }

    /** The form is filled in as a file, while a colleague writes in the portal; what both have changed is chosen by hand. */
    private void isWrittenWithoutALineAndBroughtBack(String bid, Visitor colleague) {
        me.open("/bid/write/" + bid).follow("Write without a line").assertHeading("Write the bid without a line");
        Download taken = page.waitForDownload(() -> me.follow("The form alone"));
        Path form = folder.resolve(taken.suggestedFilename());
        taken.saveAs(form);
        page.navigate(form.toUri().toString());
        me.assertAccessible();
        Locator answers = page.locator("textarea");
        assertThat(answers.first()).hasValue(ANSWER);
        answers.first().fill("On paper, </script> & by candle light");
        answers.nth(1).fill("We meet in the hall.");
        page.getByLabel("Price for lot 1").fill("about 200");
        page.getByLabel("Price for lot 1").fill("228,999.50");
        Download filled = page.waitForDownload(
                () -> page.getByText("Save this form").last().click());
        Path saved = folder.resolve("saved.html");
        filled.saveAs(saved);
        answer(colleague, bid, 1, "Meanwhile in the portal");

        me.open("/bid/pack/" + bid).press("Bring a pack back").attach("Form, ZIP or price table", saved);
        assertThat(me.file("saved.html")).containsText("Stored", slowly());
        me.press("Show the differences").assertSees("Changed on both sides").assertSees("£228,999.50");
        me.assertAccessible().press("Take over what is chosen").assertSees("Changed on both sides");
        page.getByLabel("What the form says").first().check();
        me.press("Take over what is chosen").assertSees("3 things were taken over");
        me.open("/bid/submit/" + bid)
                .assertSees("On paper, </script> & by candle light")
                .assertSees("£228,999.50");
    }

    @Test
    void whatWasTypedWhileTheLineWasCutIsKept() {
        me.signIn(EDITOR);
        String bid = begin(me, tender());
        me.open("/bid/answer/" + bid + "/1");
        page.context().setOffline(true);
        me.field("Your answer").pressSequentially("Written in a tunnel");
        assertThat(page.locator("[id='answer:saved']")).containsText("Not saved yet", slowly());
        page.context().setOffline(false);
        assertThat(page.locator("[id='answer:saved']")).containsText("Saved", slowly());
        page.reload();
        assertThat(me.field("Your answer")).hasValue("Written in a tunnel");
    }

    @Test
    void whoReadsAlongIsOfferedNothingToDo() {
        me.signIn(EDITOR);
        String bid = begin(me, tender());
        answer(me, bid, 1, ANSWER);

        Visitor reader = as(READER);
        reader.open("/bid/write/" + bid).assertSees("You read along").assertCannotPress("Begin a new version");
        reader.assertAccessible().follow("Read the whole bid").assertSees(ANSWER);
        reader.assertCannotPress("Send the bid").assertAccessible();
        reader.open("/bid/answer/" + bid + "/1").assertSees(ANSWER).assertCannotPress("Save");
    }

    private String tender() {
        return TenderPaper.published(
                as(TenderPaper.OFFICER), as(TenderPaper.COLLEAGUE), Visitor.unique("Benches for the lane"));
    }

    private static String begin(Visitor bidder, String tender) {
        bidder.open("/tender/view/" + tender).follow("Start a bid").press("Begin");
        bidder.assertHeading("Your bid");
        return bidder.reference();
    }

    /** Types an answer and waits until the page says that it is saved, without pressing anything. */
    private static void answer(Visitor bidder, String bid, int criterion, String words) {
        bidder.open("/bid/answer/" + bid + "/" + criterion).fill("Your answer", words);
        assertThat(bidder.page().locator("[id='answer:saved']")).containsText(SAVED, slowly());
        bidder.press("Save and go back").assertSees("The answer is saved");
    }

    private static void price(Visitor bidder, String bid, String pounds) {
        bidder.open("/bid/price/" + bid);
        bidder.page().locator("[id$=':amount']").fill(pounds);
        bidder.press("Save the price").assertSees("The price is saved");
    }

    /** The kept file is genuine as a whole; with one figure changed it is not. */
    private static void checkWhole(Visitor anybody, String kept) {
        anybody.open("/receipt")
                .fill("Text of the receipt", kept)
                .press("Check the text")
                .assertSees("every line is as it was signed")
                .assertAccessible();
        anybody.open("/receipt")
                .fill("Text of the receipt", kept.replace("version: 1", "version: 2"))
                .press("Check the text")
                .assertSees("This receipt is not genuine")
                .assertAccessible();
    }

    /** The sealed file that the bidder gets has the receipt's fingerprint, and the document's own hash in it. */
    private void checkReceipt(String number, String fingerprint, Path document) throws Exception {
        page.getByText("Check the fingerprint yourself").click();
        Download sealed = page.waitForDownload(() -> me.press("Get the sealed file"));
        Assertions.assertThat(sealed.suggestedFilename()).isEqualTo(number + ".json");
        Assertions.assertThat(sha256(sealed.path())).isEqualTo(fingerprint);
        Assertions.assertThat(Files.readString(sealed.path())).contains(sha256(document), "229000");
    }

    private void nobodySees(String bid, String tender) {
        for (String curious :
                List.of("helen.marsh@ashcombe.example", TenderPaper.OFFICER, "simon.fairley@ashcombe.example")) {
            Visitor officer = as(curious);
            Assertions.assertThat(fetch(officer, "/bid/write/" + bid).status()).isEqualTo(403);
            Assertions.assertThat(fetch(officer, "/bid/submit/" + bid).status()).isEqualTo(403);
            officer.open("/tender/view/" + tender).assertSeesNot("Libraries");
            assertThat(officer.main().locator("dt").getByText("Bids received")).hasCount(0);
        }
    }

    private static APIResponse fetch(Visitor visitor, String path) {
        return visitor.page().request().get(visitor.page().url().replaceFirst("(https?://[^/]+).*", "$1") + path);
    }

    private static void stored(Visitor bidder, String name, Path file) throws IOException {
        assertThat(bidder.file(name)).containsText("Stored", slowly());
        assertThat(bidder.file(name).locator(".hash")).hasAttribute("title", sha256(file));
    }

    private static LocatorAssertions.ContainsTextOptions slowly() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);
    }

    private Path file(String name, int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        byte[] beginning = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(beginning, 0, bytes, 0, beginning.length);
        return Files.write(folder.resolve(name), bytes);
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
