package org.allmende.journey;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import org.allmende.testing.Visitor;

/** What an officer fills in to propose a tender, which a colleague publishes; two criteria and the price, one lot. */
final class TenderPaper {

    static final String OFFICER = "anil.shah@ashcombe.example";
    static final String COLLEAGUE = "grace.holloway@ashcombe.example";

    private final Visitor officer;
    private final String title;

    private TenderPaper(Visitor officer, String title) {
        this.officer = officer;
        this.title = title;
    }

    /** A draft with a title and nothing else. */
    static TenderPaper begin(Visitor officer, String title) {
        officer.open("/tender/start").fill("Title", title).press("Begin the draft");
        return new TenderPaper(officer, title);
    }

    /** A published tender that takes bids for two months; gives its reference. */
    static String published(Visitor officer, Visitor colleague, String title) {
        String reference = begin(officer, title)
                .describe()
                .dueIn(60)
                .lot(0, title, "240000")
                .quality(0, "How it is run", "60")
                .quality(1, "Neighbours have a say", "20")
                .price(2, "20")
                .goOn()
                .team()
                .withoutConflicts()
                .propose();
        colleague
                .open("/tender/publish/" + reference)
                .press("Publish the tender")
                .assertHeading(title);
        return reference;
    }

    TenderPaper describe() {
        officer.fill("In two sentences", "Four benches and a table, for five years. Built by people who live near.")
                .fill("What the provider must do", "Build them in spring.\nKeep them for five years.")
                .fill("CPV code", "45212140");
        return this;
    }

    TenderPaper dueIn(int days) {
        LocalDate today = LocalDate.ofInstant(officer.portalTime(), ZoneId.of("Europe/London"));
        officer.fill("Last day for bids", today.plusDays(days).toString()).fill("Time of day", "12:00");
        return this;
    }

    TenderPaper lot(int row, String words, String value) {
        if (row == 0) {
            officer.fill("Why the contract is not divided into lots", "One building with one key.");
        }
        return put("lots", row, "lotTitle", words).put("lots", row, "lotValue", value);
    }

    TenderPaper quality(int row, String words, String weight) {
        need(row);
        return put("criteria", row, "critTitle", words)
                .put("criteria", row, "critWeight", weight)
                .put("criteria", row, "critText", "Tell us how you would do it.")
                .put("criteria", row, "critLevels", "Nothing\nLittle\nSome\nEnough\nMuch\nAll of it");
    }

    TenderPaper price(int row, String weight) {
        need(row);
        officer.page().locator(at("criteria", row, "critKind")).selectOption("PRICE");
        return put("criteria", row, "critTitle", "Price").put("criteria", row, "critWeight", weight);
    }

    /** The first condition of participation, which demands nothing that the law limits. */
    TenderPaper condition(String words, String proportion) {
        officer.press("Add a condition");
        officer.page().locator(at("conditions", 0, "condTitle")).waitFor();
        return put("conditions", 0, "condTitle", words)
                .put("conditions", 0, "condWords", words + " within a month.")
                .put("conditions", 0, "condProportion", proportion);
    }

    /** How far that condition goes in what it asks of earlier contracts. */
    TenderPaper demandingContracts(String extent) {
        officer.page()
                .locator("[id*=':conditions:0:'][id*=':demands:2:'][id$=':condDemand']")
                .selectOption(extent);
        return this;
    }

    TenderPaper team() {
        officer.tick("Anil Shah")
                .tick("Grace Holloway")
                .tick("Priya Nair")
                .tick("Owen Bevan")
                .tick("Judith Amery");
        return this;
    }

    /** From the draft to the page on which its publication is proposed. */
    TenderPaper goOn() {
        officer.press("Go on to the proposal").assertHeading("Propose publication");
        return this;
    }

    /** Nobody of the team, and not the officer either, has an interest of their own. */
    TenderPaper withoutConflicts() {
        officer.press("Next: conflicts of interest").assertSees("Ask each person before you answer for them");
        Locator kinds = officer.page().locator("select[id$=':kind']");
        for (int row = 0; row < kinds.count(); row++) {
            kinds.nth(row).selectOption("NONE");
        }
        return this;
    }

    /** Proposes and gives the reference. */
    String propose() {
        officer.press("Propose publication").assertSees("It waits for another officer");
        return officer.reference();
    }

    private void need(int row) {
        while (officer.page().locator(at("criteria", row, "critTitle")).count() == 0) {
            int rows = officer.page().locator("[id$=':critTitle']").count();
            officer.press("Add a criterion");
            officer.page().locator(at("criteria", rows, "critTitle")).waitFor();
        }
    }

    private TenderPaper put(String rows, int row, String field, String value) {
        officer.page().locator(at(rows, row, field)).fill(value);
        return this;
    }

    private static String at(String rows, int row, String field) {
        return "[id*=':" + rows + ":" + row + ":'][id$=':" + field + "']";
    }
}
