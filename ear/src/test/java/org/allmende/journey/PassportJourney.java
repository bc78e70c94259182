package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A paper is kept once, asked for by a code, consented to, and read by the council with the challenge; nothing false is kept. */
class PassportJourney extends Journey {

    private static final String HOLDER = "samuel.reed@harrowlane.example";
    private static final String LEAD = "amira.osei@libraries.example";
    private static final String OFFICER = "tom.okafor@ashcombe.example";
    private static final String PAPER = "%PDF-1.7\nOur trust deed\n";

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static FilePayload archive(String name, String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(part.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return new FilePayload(name, "application/octet-stream", out.toByteArray());
    }

    private static void choose(Visitor visitor, String label, FilePayload file) {
        visitor.field(label).setInputFiles(file);
    }

    /** Opens the passport as a member finds it: from the own account. */
    private static Visitor openPassport(Visitor member) {
        return member.open("/account").follow("Evidence passport").assertHeading("Evidence passport");
    }

    private static void begin(Visitor holder, String title) {
        openPassport(holder).follow("Add a paper").assertAccessible();
        holder.tick("Constitution or rules").fill("Title", title).press("Go on").assertHeading(title);
    }

    private static Locator task(Visitor visitor, String paper) {
        return visitor.main().locator("ul.tasks li", new Locator.LocatorOptions().setHasText(paper));
    }

    private static String answer(Visitor visitor, String href) {
        String address = (String) visitor.page().evaluate("path => new URL(path, location.href).href", href);
        return visitor.page().request().get(address).text();
    }

    @Test
    void aPartnersPaperGoesToTheCouncilWithConsentAndTheChallenge() {
        String title = Visitor.unique("Trust deed");
        Visitor holder = as(HOLDER);
        begin(holder, title);
        holder.fill("Valid from", "2020-01-01").press("Keep this version").assertSees("There is no file yet");
        choose(holder, "Add a file", file("Deed.pdf", PAPER));
        assertThat(holder.file("Deed.pdf")).containsText("Stored");
        holder.assertAccessible();
        holder.fill("Valid from", "2020-01-01")
                .fill("Valid until", "2019-01-01")
                .press("Keep this version")
                .assertProblem("Valid until", "It cannot end before it begins");
        holder.fill("Valid until", "").press("Keep this version").assertSees("The version is kept");
        holder.assertSees(title).assertAccessible();

        holder.follow("Share papers by a code").assertAccessible();
        holder.press("Make the code").assertSees("Please fill this in");
        holder.fill("For whom", "The libraries");
        holder.main()
                .getByLabel(title, new Locator.GetByLabelOptions().setExact(false))
                .check();
        holder.press("Make the code")
                .assertHeading("Your code")
                .assertSees(title)
                .assertAccessible();
        String code = holder.page().locator(".receipt .no").innerText();

        Visitor officer = as(OFFICER);
        String service = NewChallenge.publishService(officer);
        Visitor lead = as(LEAD);
        NewChallenge.begin(lead, service);
        String draft = lead.reference();
        lead.assertSees("the law asks for none").assertAccessible();
        lead.follow("Use a partner’s papers").assertAccessible();
        lead.fill("Code", "22222-22222").press("Look").assertSees("No such code is valid");
        lead.fill("Code", code.toLowerCase()).press("Look").assertSees(title).assertAccessible();
        Assertions.assertThat(lead.main().locator("a[href*='/api/documents/']").count())
                .isZero();
        lead.main()
                .getByLabel(service, new Locator.GetByLabelOptions().setExact(false))
                .check();
        lead.tick(title).press("Ask Harrow Lane Community Trust");
        lead.assertSees("You have asked").assertSees("Asked, not answered").assertAccessible();

        holder.page().setViewportSize(390, 844);
        openPassport(holder).assertSees("Waits for your answer").assertAccessible();
        holder.page().setViewportSize(390, 844);
        holder.follow("Ashcombe Libraries Co-operative asks to use “" + title).assertAccessible();
        holder.open("/tasks").assertAccessible();
        assertThat(task(holder, title)).containsText("Say whether a partner may use your paper");
        task(holder, title).getByRole(AriaRole.LINK).click();
        holder.press("Consent").assertSees("You have consented").assertAccessible();
        holder.open("/tasks");
        assertThat(task(holder, title)).hasCount(0);

        lead.open("/challenge/write/" + draft).assertSees("Consented");
        NewChallenge.writeParts(lead);
        String sent = NewChallenge.send(lead);
        lead.assertSees(title).assertSees("Sent to the council");
        Assertions.assertThat(lead.main().locator("a[href*='/api/documents/']").count())
                .isZero();
        lead.assertAccessible();

        officer.open("/challenge/view/" + sent).assertSees(title).assertAccessible();
        String href = officer.page()
                .locator("a", new Page.LocatorOptions().setHasText(title))
                .getAttribute("href");
        Assertions.assertThat(answer(officer, href)).isEqualTo(PAPER);
        Assertions.assertThat(answer(lead, href)).doesNotContain("Our trust deed");
        me.open("/challenge/view/" + sent).assertSeesNot(title);
        openPassport(holder)
                .assertSees("Sent to the council")
                .follow("“" + title)
                .assertCannotPress("Take it back");
        holder.assertAccessible();
    }

    /** A paper with one version. */
    private static String kept(Visitor holder, String name) {
        String title = Visitor.unique(name);
        begin(holder, title);
        choose(holder, "Add a file", file(name + ".pdf", PAPER));
        assertThat(holder.file(name + ".pdf")).containsText("Stored");
        holder.fill("Valid from", "2020-01-01").press("Keep this version").assertSees("The version is kept");
        return title;
    }

    private static void attach(Visitor lead, String title) {
        lead.field("Attach a paper of your own")
                .selectOption(lead.field("Attach a paper of your own")
                        .locator("option", new Locator.LocatorOptions().setHasText(title))
                        .getAttribute("value"));
        lead.press("Attach").assertSees("The paper goes along.");
    }

    private static void takeOut(Visitor lead, String title) {
        lead.page().getByTitle("Take it out " + title).click();
        lead.page().waitForLoadState();
    }

    @Test
    void aButtonTakesOutThePaperBesideWhichItStandsWhateverHappensMeanwhile() {
        Visitor lead = as(LEAD);
        List<String> papers = List.of(kept(lead, "Accounts"), kept(lead, "Insurance"), kept(lead, "Rules"));
        NewChallenge.begin(lead, NewChallenge.publishService(as(OFFICER)));
        String draft = lead.reference();
        papers.forEach(paper -> attach(lead, paper));
        Visitor meanwhile = as(LEAD).open("/challenge/write/" + draft);
        takeOut(meanwhile, papers.get(0));
        meanwhile.assertSees("The paper does not go along.");

        takeOut(lead, papers.get(1));

        lead.assertSees("The paper does not go along.").assertAccessible();
        assertThat(lead.page().getByTitle("Take it out")).hasCount(1);
        assertThat(lead.page().getByTitle("Take it out " + papers.get(2))).isVisible();
        takeOut(meanwhile.open("/challenge/write/" + draft), papers.get(2));
        takeOut(lead, papers.get(2));
        assertThat(lead.page().locator(".errors")).isVisible();
    }

    @Test
    void aButtonEndsTheCodeBesideWhichItStandsWhateverIsMadeMeanwhile() {
        Visitor holder = as(LEAD);
        String title = kept(holder, "Safeguarding");
        String older = code(holder, title);
        Visitor meanwhile = as(LEAD);
        openPassport(holder).assertSees(older);
        String newer = code(meanwhile, title);

        holder.page().getByTitle("Take the code back " + older).click();
        holder.page().waitForLoadState();

        holder.assertSees("The code is taken back.").assertAccessible();
        assertThat(holder.page().getByTitle("Take the code back " + older)).hasCount(0);
        assertThat(holder.page().getByTitle("Take the code back " + newer)).isVisible();
        holder.page().getByTitle("Renew for 90 days: " + newer).click();
        holder.page().waitForLoadState();
        holder.assertSees("The code is valid for another 90 days from today.");
    }

    /** A code for that paper. */
    private static String code(Visitor holder, String title) {
        openPassport(holder).follow("Share papers by a code").fill("For whom", "Whoever asks");
        holder.main()
                .getByLabel(title, new Locator.GetByLabelOptions().setExact(false))
                .check();
        return holder.press("Make the code")
                .assertHeading("Your code")
                .page()
                .locator(".receipt .no")
                .innerText();
    }

    @Test
    void whatIsNoPaperIsRefusedInClearWordsInBothLanguagesAndNothingIsKept() throws IOException {
        String title = Visitor.unique("Policy");
        me.signIn(HOLDER);
        begin(me, title);
        String paper = me.reference();
        FilePayload program = file("Plan.pdf", "MZ\u0090\0\u0003\0\0\0\u0004" + "\0".repeat(3_000_000));
        FilePayload macro = archive("Letter.docx", "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        FilePayload named = archive("Letter.docm", "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        FilePayload empty = file("Nothing.pdf", "");
        FilePayload turned = file("Plan\u202Efdp.exe", "MZ");

        refused("Add a file", program, "Plan.pdf", "another kind of file, or a program");
        refused("Add a file", macro, "Letter.docx", "holds a macro");
        refused("Add a file", named, "Letter.docm", "is not a kind of file that is taken here");
        refused("Add a file", empty, "Nothing.pdf", "the file is empty");
        refused("Add a file", turned, "fdp.exe", "is not a kind of file that is taken here");
        assertAccessible();
        me.open("/passport/paper/" + paper);
        assertThat(me.main().locator(".files li")).hasCount(0);

        me.open("/passport/paper/" + paper + "?lang=de");
        refused("Datei hinzufügen", program, "Plan.pdf", "eine andere Art von Datei oder ein Programm");
        refused("Datei hinzufügen", macro, "Letter.docx", "enthält ein Makro");
        refused("Datei hinzufügen", named, "Letter.docm", "ist keine Art von Datei, die hier angenommen wird");
        refused("Datei hinzufügen", empty, "Nothing.pdf", "Die Datei ist leer");
        me.open("/passport/paper/" + paper + "?lang=en");
        assertThat(me.main().locator(".files li")).hasCount(0);
    }

    private void refused(String label, FilePayload file, String name, String words) {
        choose(me, label, file);
        assertThat(me.file(name).last()).containsText(words);
    }

    @Test
    void namesOfEveryScriptAreKeptAsTheyAre() {
        String title = Visitor.unique("Rules");
        me.signIn(HOLDER);
        begin(me, title);
        String paper = me.reference();
        choose(me, "Add a file", file("תקנון 🎈.txt", "Rules"));
        assertThat(me.file("תקנון 🎈.txt")).containsText("Stored");
        me.open("/passport/paper/" + paper);
        assertThat(me.file("תקנון 🎈.txt")).containsText("Stored");
        assertAccessible();
    }
}
