package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** One case from a service to a payment, by everybody whose turn it is, each at a browser of their own. */
class FullPathJourney extends Journey {

    private static final String PASSPHRASE = Visitor.PASSWORD;
    private static final String WINNER = "Harrow Lane Community Trust";
    private static final String WORDS =
            "Eleven of us read aloud every afternoon at four, and the letter of the school names who stands in for"
                    + " whom.";

    private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:");

    private final String title = Visitor.unique("Reading rooms at the mill");

    @Test
    void aChallengeForAServiceEndsWithThePaymentForAnOutcome() {
        Visitor officer = as("tom.okafor@ashcombe.example");
        Visitor trust = as("samuel.reed@harrowlane.example");
        String service = publishesTheService(officer);
        String expression = challenges(trust, service);
        accepts(officer, expression);

        Visitor procurement = as("anil.shah@ashcombe.example");
        String tender = publishesTheTender(procurement, expression);
        bids(trust, tender, "190000");
        bids(as("vanessa.holt@meridian.example"), tender, "210000");
        me.later(Duration.ofDays(9));

        opens(procurement, tender);
        opens(as("grace.holloway@ashcombe.example"), tender);
        checks(procurement, tender);
        scores(as("priya.nair@ashcombe.example"), tender);
        scores(as("owen.bevan@ashcombe.example"), tender);
        agrees(as("judith.amery@ashcombe.example"), tender);
        awards(procurement, tender);
        me.later(Duration.ofDays(24));

        Visitor manager = as("farah.aziz@ashcombe.example");
        String contract = offersTheContract(manager);
        signs(trust, contract);
        signs(manager, contract);
        String milestone = reports(trust, contract);
        verifies(as("dorothy.lamb@ashcombe.example"), milestone);
        verifies(manager, milestone);
        pays(as("leonard.voss@ashcombe.example"), milestone);

        everybodySeesIt(contract);
    }

    private String publishesTheService(Visitor officer) {
        officer.open("/services/edit");
        fill(officer, "title", title);
        fill(officer, "summary", "Three rooms in which children read after school.");
        fill(officer, "area", "The mill and the streets around it");
        fill(officer, "cpv", "92511000");
        officer.fill("Staff", "96000");
        fill(officer, "volumes", "140 children a week");
        fill(officer, "staff", "4");
        go(officer, "save", "**/services/view/**");
        officer.assertHeading(title);
        return officer.reference();
    }

    private String challenges(Visitor trust, String service) {
        trust.open("/challenge/check?service=" + service);
        trust.page().locator("main form.filters button").click();
        go(trust, "start", "**/challenge/write/**");
        String expression = trust.reference();
        for (String part : links(trust, "/challenge/part/")) {
            trust.open(part);
            fill(trust, "words", WORDS);
            one(trust, "complete").check();
            press(trust, "save");
        }
        trust.open("/challenge/write/" + expression);
        one(trust, "knows").check();
        go(trust, "submit", "**/challenge/view/**");
        return expression;
    }

    private void accepts(Visitor officer, String expression) {
        officer.open("/challenge/timing/" + expression);
        fill(officer, "expected", today(officer).plusDays(60).toString());
        go(officer, "send", "**/challenge/view/**");
        declares(officer, expression);
        officer.open("/challenge/propose/" + expression + "?choice=accept");
        considersWellbeing(officer);
        fill(officer, "reasons", WORDS);
        go(officer, "propose", "**/challenge/decide/**");
        Visitor other = as(TwoOfficers.CONFIRMER);
        declares(other, expression);
        go(other, "confirm", "**/challenge/view/**");
    }

    private void declares(Visitor officer, String expression) {
        officer.open("/challenge/decide/" + expression);
        choice(officer, "conflicted", "No").check();
        press(officer, "declare");
    }

    private void considersWellbeing(Visitor officer) {
        for (String kind : List.of("social", "economic", "environmental")) {
            fill(officer, kind, WORDS);
        }
    }

    private String publishesTheTender(Visitor procurement, String expression) {
        procurement.open("/challenge/prepare/" + expression);
        considersWellbeing(procurement);
        press(procurement, "save");
        procurement.open("/tender/start/" + expression);
        submit(procurement, "start");
        procurement.page().waitForURL("**/tender/edit/**");
        String tender = procurement.reference();
        assertThat(one(procurement, "summary"))
                .hasValue(Pattern.compile("140 children a week.*£96,000", Pattern.DOTALL));
        assertThat(one(procurement, "terms"))
                .hasValue(Pattern.compile(
                        WORDS + ".*Wellbeing, considered at the decision.*Wellbeing, considered for the procurement"
                                + ".*Environmental: " + WORDS,
                        Pattern.DOTALL));
        fill(procurement, "summary", "Three rooms, open at four, with somebody who listens.");
        fill(procurement, "terms", "Two years; either side may end it with six months’ notice.");
        fill(procurement, "day", today(procurement).plusDays(8).toString());
        fill(procurement, "time", "12:00");
        row(procurement, "addLot", "lotTitle", 0);
        fill(procurement, "lotTitle", "Reading rooms");
        fill(procurement, "lotValue", "200000");
        fill(procurement, "undivided", "Three rooms in one building, with one key.");
        criterion(procurement, 0, "What children gain", "QUALITY", "60");
        criterion(procurement, 1, "Price", "PRICE", "40");
        row(procurement, "addOutcome", "outTitle", 0);
        fill(procurement, "outTitle", "Children who read");
        fill(procurement, "outUnit", "children");
        fill(procurement, "outBase", "10");
        fill(procurement, "outTarget", "100");
        fill(procurement, "outPrice", "100");
        fill(procurement, "outCap", "9000");
        go(procurement, "go", "**/tender/propose/**");
        for (String person : List.of("Anil Shah", "Grace Holloway")) {
            choice(procurement, "openers", person).check();
        }
        for (String person : List.of("Priya Nair", "Owen Bevan")) {
            choice(procurement, "evaluators", person).check();
        }
        choice(procurement, "moderator", "Judith Amery").check();
        press(procurement, "next");
        all(procurement, "kind").all().forEach(kind -> kind.selectOption("NONE"));
        go(procurement, "go", "**/tender/publish/**");
        Visitor second = as("grace.holloway@ashcombe.example");
        second.open("/tender/publish/" + tender);
        go(second, "go", "**/tender/view/**");
        second.assertHeading(title);
        return tender;
    }

    /** Asks for rows until there is one of that number, from 0. */
    private static void row(Visitor procurement, String add, String field, int number) {
        while (all(procurement, field).count() <= number) {
            int before = all(procurement, field).count();
            press(procurement, add);
            assertThat(all(procurement, field)).hasCount(before + 1);
        }
    }

    private static void criterion(Visitor procurement, int row, String words, String kind, String weight) {
        row(procurement, "addCriterion", "critTitle", row);
        all(procurement, "critTitle").nth(row).fill(words);
        all(procurement, "critKind").nth(row).selectOption(kind);
        all(procurement, "critWeight").nth(row).fill(weight);
        all(procurement, "critText").nth(row).fill("And how do you know?");
        if (!kind.equals("PRICE")) {
            all(procurement, "critLevels")
                    .nth(row)
                    .fill("nothing\na trace\na part\nenough\ngood work\nmore than asked");
        }
    }

    private static void bids(Visitor bidder, String tender, String price) {
        bidder.open("/bid/start/" + tender);
        Locator organisations = bidder.page().locator("main input[type=radio]");
        if (organisations.count() > 0) {
            organisations.first().check();
        }
        submit(bidder, "start");
        bidder.page().waitForURL("**/bid/write/**");
        String bid = bidder.reference();
        for (String answer : links(bidder, "/bid/answer/")) {
            bidder.open(answer);
            fill(bidder, "words", WORDS);
            submit(bidder, "answer");
            bidder.page().waitForURL("**/bid/write/**");
        }
        bidder.open("/bid/price/" + bid);
        fill(bidder, "amount", price);
        submit(bidder, "price");
        bidder.page().waitForURL("**/bid/write/**");
        bidder.open("/bid/submit/" + bid);
        go(bidder, "send", "**/bid/receipt/**");
    }

    private static void opens(Visitor officer, String tender) {
        officer.open("/evaluation/open/" + tender);
        fill(officer, "passphrase", PASSPHRASE);
        submit(officer, "open");
    }

    private static void checks(Visitor officer, String tender) {
        officer.open("/evaluation/conflicts/" + tender);
        officer.page().locator("main input[type=radio][value=false]").all().forEach(Locator::check);
        submit(officer, "conflicts");
        officer.page().waitForURL("**/evaluation/check/**");
        for (int bid = 0; bid < 2; bid++) {
            press(officer, "record");
        }
    }

    private static void scores(Visitor evaluator, String tender) {
        evaluator.open("/evaluation/conflicts/" + tender);
        Locator questions = evaluator.page().locator("main input[type=radio][value=false]");
        Assertions.assertThat(questions.count()).isEqualTo(2);
        questions.all().forEach(Locator::check);
        submit(evaluator, "conflicts");
        evaluator.page().waitForURL("**/evaluation/score/**");
        for (int bid = 0; bid < 2; bid++) {
            evaluator.page().locator("main .levels input[value$=':4']").check();
            evaluator.page().locator("[id='score:given:reason']").fill(WORDS);
            assertThat(evaluator.page().locator("[id='score:given:state']")).containsText(SAVED);
            submit(evaluator, "score");
        }
        evaluator.open("/evaluation/score/" + tender);
        submit(evaluator, "lock");
    }

    private static void agrees(Visitor moderator, String tender) {
        moderator.open("/evaluation/consensus/" + tender);
        List<String> bids = links(moderator, "/evaluation/consensus/");
        Assertions.assertThat(bids).hasSizeGreaterThanOrEqualTo(2);
        for (String bid : bids) {
            moderator.open(bid);
            all(moderator, "level").first().selectOption("4");
            all(moderator, "reason").first().fill(WORDS);
            submit(moderator, "consensus");
        }
        moderator.open("/evaluation/consensus/" + tender);
        press(moderator, "record");
    }

    private void awards(Visitor procurement, String tender) {
        procurement.open("/award/decide/" + tender).assertSees(WINNER);
        submit(procurement, "decide");
        procurement.page().waitForURL("**/award/notice/**");
        for (int wait = 0;
                wait < 10 && procurement.page().locator("[id='publish']").count() == 0;
                wait++) {
            me.later(Duration.ofSeconds(1));
            procurement.open("/award/notice/" + tender);
        }
        submit(procurement, "publish");
        procurement.page().waitForURL("**/award/view/**");
        procurement.assertSees(WINNER);
    }

    private String offersTheContract(Visitor manager) {
        manager.open("/tasks");
        String edit = manager.main()
                .locator("li", new Locator.LocatorOptions().setHasText(title))
                .locator("a[href*='/contract/edit/']")
                .first()
                .getAttribute("href");
        manager.open(edit);
        String contract = manager.reference();
        LocalDate today = today(manager);
        fill(manager, "startsOn", today.toString());
        fill(manager, "endsOn", today.plusYears(2).toString());
        fill(manager, "due", today.plusDays(20).toString());
        fill(manager, "quantity", "12");
        fill(manager, "signBy", today.plusDays(10).toString());
        go(manager, "offer", "**/contract/sign/**");
        return contract;
    }

    private static void signs(Visitor signer, String contract) {
        signer.open("/contract/sign/" + contract);
        one(signer, "read").check();
        press(signer, "sign");
    }

    private static String reports(Visitor trust, String contract) {
        trust.open("/contract/view/" + contract);
        trust.open(links(trust, "/milestone/report/").get(0));
        String milestone = trust.reference();
        fill(trust, "quantity", "12");
        fill(trust, "evidence", "Counted at the door, nobody twice.");
        go(trust, "report", "**/contract/view/**");
        return milestone;
    }

    private static void verifies(Visitor verifier, String milestone) {
        verifier.open("/milestone/verify/" + milestone);
        verifier.page().locator("main input[type=radio][value=CONFIRMED]").check();
        fill(verifier, "quantity", "12");
        fill(verifier, "reason", "We asked six of those on the list. All had come.");
        go(verifier, "verify", "**/contract/view/**");
    }

    private static void pays(Visitor finance, String milestone) {
        finance.open("/payment/approve/" + milestone);
        fill(finance, "invoiceNumber", "HL-1");
        fill(finance, "receivedOn", today(finance).toString());
        go(finance, "approve", "**/contract/view/**");
    }

    private void everybodySeesIt(String contract) {
        open("/contract/view/" + contract);
        me.assertHeading(title).assertSees("£1,200");
        assertAccessible();
    }

    private static LocalDate today(Visitor reader) {
        return LocalDate.parse(reader.page()
                .locator("time[data-clock]")
                .getAttribute("datetime")
                .substring(0, 10));
    }

    private static Locator all(Visitor visitor, String id) {
        return visitor.page().locator("main [id='" + id + "'], main [id$=':" + id + "']");
    }

    private static Locator one(Visitor visitor, String id) {
        return all(visitor, id).first();
    }

    private static void fill(Visitor visitor, String id, String value) {
        one(visitor, id).fill(value);
    }

    /** The box in the group of that id beside the words. */
    private static Locator choice(Visitor visitor, String group, String words) {
        return visitor.page()
                .locator("main label", new Page.LocatorOptions().setHasText(words))
                .and(visitor.page().locator("label[for*='" + group + "']"))
                .first();
    }

    private static void press(Visitor visitor, String id) {
        one(visitor, id).click();
        visitor.page().waitForLoadState();
        assertThat(visitor.page().locator(".errors")).hasCount(0);
    }

    /** Presses the only button of a form. */
    private static void submit(Visitor visitor, String form) {
        visitor.page()
                .locator("form[id='" + form + "'] input[type=submit]")
                .first()
                .click();
        visitor.page().waitForLoadState();
        assertThat(visitor.page().locator(".errors")).hasCount(0);
    }

    private static void go(Visitor visitor, String button, String arrives) {
        press(visitor, button);
        visitor.page().waitForURL(arrives);
    }

    private static List<String> links(Visitor visitor, String part) {
        return visitor.page().locator("main a[href*='" + part + "']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
    }
}
