package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two organisations bid together: the lead at a desk and in German from the first page to the receipt, its partner on a phone and in
 * English.
 */
class ConsortiumJourney extends Journey {

    private static final String LEAD = "amira.osei@libraries.example";
    private static final String PARTNER = "samuel.reed@harrowlane.example";
    private static final String LEAD_NAME = "Libraries";
    private static final String PARTNER_NAME = "Harrow Lane Community Trust";

    @TempDir
    private Path folder;

    @Test
    void oneAsksAnotherBothWriteAndTheLeadSends() throws IOException {
        String title = Visitor.unique("Benches built together");
        String tender = TenderPaper.published(as(TenderPaper.OFFICER), as(TenderPaper.COLLEAGUE), title);
        me.signIn(LEAD).open("/tender/view/" + tender + "?lang=de");
        me.follow("Angebot beginnen").press("Beginnen").assertHeading("Ihr Angebot");
        String bid = me.reference();
        me.assertSees("sieht keine Unterauftragnehmer vor").assertAccessible();
        answer(bid, 1, "Beide Vereine bauen mit Nachbarinnen und Nachbarn; „Eiche & Lärche“.");

        asks(bid);
        namesASubcontractor(bid);
        me.open("/bid/submit/" + bid)
                .assertSees("hat noch nicht zugestimmt, in dem Angebot zu stehen")
                .assertAccessible();

        Visitor partner = as(PARTNER);
        partner.page().setViewportSize(390, 844);
        agrees(partner, title);
        partner.open("/bid/answer/" + bid + "/2")
                .fill("Your answer", "They choose the places, and one of them holds the key.")
                .press("Save and go back")
                .assertSees("The answer is saved");
        partner.open("/bid/submit/" + bid).assertCannotPress("Send the bid");

        me.open("/bid/price/" + bid);
        page.locator("[id$=':amount']").fill("229000,50");
        me.press("Preis speichern").assertSees("Der Preis ist gespeichert.");
        Path letter =
                Files.writeString(folder.resolve("Vollmacht.txt"), "Wir bieten gemeinsam.", StandardCharsets.UTF_8);
        me.open("/bid/write/" + bid).attach("Datei hinzufügen", letter);
        assertThat(me.file("Vollmacht.txt"))
                .containsText("Gespeichert", new LocatorAssertions.ContainsTextOptions().setTimeout(40_000));
        partner.open("/bid/submit/" + bid)
                .assertSees("£229,000.50")
                .assertSees("Vollmacht.txt")
                .assertSees("The lead sends the bid")
                .assertCannotPress("Send the bid");
        partner.assertAccessible();

        me.open("/bid/submit/" + bid)
                .assertSees("229.000,50")
                .assertSees(PARTNER_NAME)
                .assertSees("Schreinerei Oak & Sons")
                .assertAccessible();
        me.press("Angebot absenden")
                .assertSees("Fassung 1 abgegeben, versiegelt")
                .assertAccessible();
        partner.open("/bid/receipt/" + bid).assertSees("Version 1 sent, sealed");
        assertThat(partner.page().locator("#reading-key")).hasCount(0);
        partner.open("/bid/write/" + bid).assertSees("which alone sends it").assertCannotPress("Take it back");
        me.open("/bid/mine").assertSees(title).assertAccessible();
        takesBack(bid);
    }

    private void answer(String bid, int criterion, String words) {
        me.open("/bid/answer/" + bid + "/" + criterion).fill("Ihre Antwort", words);
        me.press("Speichern und zurück").assertSees("Die Antwort ist gespeichert.");
    }

    private void asks(String bid) {
        me.open("/bid/team/" + bid).assertHeading("Wer die Arbeit macht").assertAccessible();
        me.fill("Wörter aus Name, Zweck oder Gebiet", "nobody has this name").press("Organisationen suchen");
        me.assertSees("Keine Organisation hier hat diese Wörter.");
        me.fill("Wörter aus Name, Zweck oder Gebiet", "harrow lane").press("Organisationen suchen");
        me.follow(PARTNER_NAME).assertSees(PARTNER_NAME + " einladen").assertAccessible();
        me.fill("Was sie tun würde", "Baut und pflegt die Bänke an der Harrow Lane.")
                .fill("Anteil am Preis", "133")
                .press("Einladung abschicken")
                .assertSees("Ein Anteil ist größer als 0");
        page.getByLabel("Anteil am Preis").fill("33,3");
        me.press("Einladung abschicken").assertSees("Die Einladung ist abgeschickt.");
        me.assertSees("Eingeladen, hat nicht geantwortet").assertSees("33,3 %").assertAccessible();
    }

    private void namesASubcontractor(String bid) {
        me.open("/bid/team/" + bid);
        page.getByText("Unterauftragnehmer: soll einen Teil der Arbeit für uns machen")
                .click();
        me.fill("Name", "Schreinerei Oak & Sons")
                .fill("Was sie tun würde", "Sägt die Bretter.")
                .press("Ins Team aufnehmen")
                .assertSees("Das Team ist gespeichert.");
        me.assertSees("Vorgesehen").assertSees("Schreinerei Oak & Sons");
    }

    private static void agrees(Visitor partner, String title) {
        partner.open("/bid/mine")
                .assertSees("Invitations that wait for your answer")
                .assertAccessible();
        partner.follow(title).assertHeading("asks you to bid together").assertSees(LEAD_NAME);
        partner.assertAccessible().press("Agree and write with them");
        partner.assertSees("You have agreed, and write in this bid from now on.")
                .assertAccessible();
        partner.open("/bid/mine").assertSeesNot("Invitations that wait").assertSees(title);
    }

    private void takesBack(String bid) {
        me.open("/bid/write/" + bid);
        page.getByText("Angebot zurücknehmen").click();
        me.press("Zurücknehmen").assertSees("Das Angebot ist zurückgenommen.");
    }
}
