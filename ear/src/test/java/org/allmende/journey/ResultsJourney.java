package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.allmende.testing.Journey;
import org.allmende.testing.TestPortal;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mutual brings its results in from a file: looks first, gives one up, takes one; or lets its case system send them. */
class ResultsJourney extends Journey {

    private static final String OWNER = "amira.osei@libraries.example";
    private static final String CONTRACT =
            "select c.reference from contract c join organisation o on o.id = c.provider_id"
                    + " join membership m on m.organisation_id = o.id join person p on p.id = m.person_id"
                    + " where p.email = ? and c.status = 'RUNNING' order by c.reference limit 1";
    private static final String OPEN = "select count(*) from result_import i join contract c on c.id = i.contract_id"
            + " where c.reference = ? and i.status = 'OPEN'";

    @TempDir
    private Path folder;

    private final String contract = TestPortal.sql().texts(CONTRACT, OWNER).get(0);

    private Path table(String... lines) throws IOException {
        return Files.writeString(
                folder.resolve("results.csv"), "metric;key;person;day;quantity\n" + String.join("\n", lines) + "\n");
    }

    private String line(String quantity) {
        String day = TestPortal.sql()
                .texts("select starts_on::text from contract where reference = ?", contract)
                .get(0);
        return "1;" + Visitor.unique("visit") + ";p-1;" + day + ";" + quantity;
    }

    @Test
    void looksAtAFileBeforeItIsTakenAndGivesAnotherUp() throws IOException {
        Visitor owner = as(OWNER);
        owner.page().setViewportSize(390, 844);
        owner.open("/contract/results/" + contract).press("Begin").assertAccessible();
        owner.attach("Add your file", table(line("much"))).assertSees("Stored");
        owner.press("Look at it first").assertSees("One fault was found").assertSees("“much” is not a quantity");
        owner.assertAccessible();
        owner.press("Give it up").assertSees("Nothing was written, and your file is deleted.");
        assertThat(TestPortal.sql().count(OPEN, contract))
                .as("what is given up is given up")
                .isZero();

        owner.open("/contract/results/" + contract).press("Begin");
        owner.attach("Add your file", table(line("2,5"), line("1"))).assertSees("Stored");
        owner.press("Look at it first").assertSees("2 lines: 2 would be new");
        owner.assertAccessible();
        owner.press("Take all lines").assertSees("2 new lines");
    }

    /** A person wants to be forgotten: the key goes, the count of people stays, and the key cannot come back. */
    @Test
    void erasesOnePersonOnRequest() throws IOException {
        String key = Visitor.unique("Ada");
        Visitor owner = as(OWNER);
        owner.open("/contract/results/" + contract).press("Begin");
        owner.attach("Add your file", table(line("1").replace(";p-1;", ";" + key + ";")))
                .assertSees("Stored");
        owner.press("Take all lines").assertSees("new");
        String people = "select count(distinct r.person) from reported_result r join contract c on c.id = r.contract_id"
                + " where c.reference = ?";
        long before = TestPortal.sql().count(people, contract);

        owner.open("/contract/view/" + contract).follow("Keys of people: how long they are kept");
        owner.assertHeading("Keys of people: how long they are kept")
                .assertSees("The contract runs")
                .assertAccessible();
        owner.fill("Your key of the person", "nobody-at-all")
                .tick("Letter c: the person objects, and no reason to keep it outweighs that")
                .press("Erase this person’s key")
                .assertSees("No result of this contract has this key.");
        owner.fill("Your key of the person", key)
                .tick("Letter c: the person objects, and no reason to keep it outweighs that")
                .press("Erase this person’s key")
                .assertSees("The key is erased. Every figure is as it was.")
                .assertSees("One person, on request (letter c)")
                .assertAccessible();
        assertThat(TestPortal.sql().count(people, contract)).isEqualTo(before);

        owner.open("/contract/results/" + contract).press("Begin");
        owner.attach("Add your file", table(line("1").replace(";p-1;", ";" + key + ";")))
                .assertSees("Stored");
        owner.press("Look at it first").assertSees("This person’s key was erased on request.");
        owner.press("Give it up").assertSees("your file is deleted.");
    }

    @Test
    void aTokenIsShownOnceAndEnds() {
        String name = Visitor.unique("Case system");
        Visitor owner = as(OWNER);
        String organisation = TestPortal.sql()
                .texts(
                        "select o.reference from contract c join organisation o on o.id = c.provider_id where c.reference = ?",
                        contract)
                .get(0);
        owner.open("/organisation/view/" + organisation).follow("Tokens for programs");
        owner.fill("Good for how many days", "400")
                .fill("Name of the program", name)
                .press("Make it")
                .assertSees("A token is good for 1 to 365 days.");
        owner.fill("Good for how many days", "30").press("Make it").assertSees("Your new token");
        assertThat(owner.main().locator("code.break")).hasText(Pattern.compile("allmende_[\\w-]{43}"));
        owner.assertAccessible();
        owner.open("/organisation/tokens/" + organisation).assertSees(name);
        assertThat(owner.main().locator("code.break")).hasCount(0);
        owner.page().locator("input[aria-label='End it: " + name + "']").click();
        owner.assertSees("“" + name + "” opens nothing any more.").assertAccessible();
    }

    /** A button that leaves out what was typed acts as every other does. */
    @Test
    void whatIsTakenAwayWithoutLookingAtTheFormIsGone() {
        Visitor manager = as("farah.aziz@ashcombe.example");
        String name = Visitor.unique("Mine");
        manager.open("/contract/portfolio")
                .fill("Name for these filters", name)
                .press("Save this view")
                .assertSees("The view is saved.");
        manager.press("Delete “" + name + "”").assertSees("The view is deleted.");
        manager.open("/contract/portfolio").assertSeesNot("Delete “" + name + "”");
    }
}
