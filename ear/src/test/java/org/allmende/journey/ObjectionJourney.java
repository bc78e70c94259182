package org.allmende.journey;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A bidder that was not chosen objects on a phone, the contract waits, somebody who has not decided answers, the contract goes on. */
class ObjectionJourney extends Journey {

    private static final String TENDER = "Toy library on wheels";

    /** The owners of the two bidders, and their organisations. */
    private static final Map<String, String> BIDDERS = Map.of(
            "amira.osei@libraries.example", "Ashcombe Libraries Co-operative",
            "samuel.reed@harrowlane.example", "Harrow Lane Community Trust");

    @Test
    void anObjectionHoldsTheContractUntilAnotherOfficerHasAnswered() {
        Visitor officer = as(TenderPaper.OFFICER);
        String award = published(officer);
        String owner = ownerOfTheLoser(award);
        String name = BIDDERS.getOrDefault(owner, "");
        String words = Visitor.unique("You did not read what we wrote about rainy days");

        me.signIn(owner);
        page.setViewportSize(390, 844);
        me.open("/award/view/" + award).follow("Object to this award").assertSees("What you should know");
        me.assertAccessible();
        page.setViewportSize(390, 844);
        me.fill("What you object to", "Why?").press("Object and suspend the award");
        me.assertProblem("What you object to", "Write what you object to in 20 to");
        me.main().getByText("If you like: which criterion").click();
        me.select("What you want", "A new assessment").assertAccessible();
        page.setViewportSize(390, 844);
        me.fill("What you object to", words).press("Object and suspend the award");
        me.assertSees("has come in as number 1")
                .assertSees("Waits for its answer")
                .assertCannotPress("Object and suspend the award");
        me.assertAccessible();

        Visitor visitor = another();
        visitor.open("/award/view/" + award)
                .assertSees("The award is suspended since")
                .assertSees("Suspended");
        tellsNothing(visitor, words, name);
        visitor.assertAccessible();
        Visitor winner = as(other(owner));
        winner.open("/award/view/" + award).assertSees("The award is suspended since");
        tellsNothing(winner, words, name);
        Assertions.assertThat(status(winner, "/award/objection/" + award + "/1"))
                .isEqualTo(403);
        Assertions.assertThat(status(winner, "/award/object/" + award)).isEqualTo(404);

        me.later(Duration.ofDays(20));
        Visitor manager = as("farah.aziz@ashcombe.example");
        manager.open("/award/view/" + award).assertSees("Not while the award is suspended");
        Assertions.assertThat(preparing(manager)).as("the contract waits").isZero();

        Visitor answers = whoHasNotDecided(officer, as(TenderPaper.COLLEAGUE), award);
        answers.assertSees(words).assertSees(name).assertAccessible();
        answers.follow("The award does not stand")
                .assertSees("you begin a new one")
                .assertAccessible();
        answers.follow("The award stands instead");
        answers.fill("Reasons", "No.").press("Answer: the award stands");
        answers.assertProblem("Reasons", "Write your reasons in 20 to");
        answers.fill("Reasons", "The panel has read it, and marked both bids by the published words.")
                .press("Answer: the award stands")
                .assertSees("The bidder has your answer.")
                .assertAccessible();

        me.open("/award/object/" + award).assertSees("marked both bids by the published words");
        me.assertSees("No objection can come in any more").assertAccessible();
        visitor.open("/award/view/" + award)
                .assertSees("The award is not suspended any more")
                .assertSees("Can be signed from");
        tellsNothing(visitor, words, name);
        me.later(Duration.ofDays(5));
        Assertions.assertThat(preparing(manager)).as("the contract goes on").isOne();
    }

    private String published(Visitor officer) {
        officer.open("/tasks");
        officer.main()
                .locator("li", new Locator.LocatorOptions().setHasText(TENDER))
                .getByText("Publish the award notice")
                .first()
                .click();
        officer.press("Publish now").assertHeading("Award: " + TENDER);
        return officer.reference();
    }

    private String ownerOfTheLoser(String award) {
        return BIDDERS.keySet().stream()
                .filter(owner -> {
                    Visitor bidder = as(owner);
                    bidder.open("/award/view/" + award)
                            .follow("Your assessment summary")
                            .assertHeading("Assessment summary");
                    return bidder.main().innerText().contains("Another bid has won");
                })
                .findFirst()
                .orElseThrow();
    }

    private static String other(String owner) {
        return BIDDERS.keySet().stream()
                .filter(one -> !one.equals(owner))
                .findFirst()
                .orElseThrow();
    }

    private static Visitor whoHasNotDecided(Visitor one, Visitor other, String award) {
        Visitor answers = one;
        for (Visitor officer : List.of(one, other)) {
            officer.open("/award/objection/" + award + "/1").assertHeading("Objection 1");
            if (officer.main().innerText().contains("Another officer answers")) {
                officer.assertCannotPress("Answer: the award stands").assertAccessible();
            } else {
                answers = officer;
            }
        }
        return answers;
    }

    private static void tellsNothing(Visitor reader, String words, String name) {
        reader.assertSeesNot(words).assertSeesNot("Objections");
        if (reader.main().innerText().contains("Your assessment summary")) {
            return;
        }
        reader.assertSeesNot(name);
    }

    private static int status(Visitor visitor, String path) {
        return visitor.page()
                .request()
                .get(visitor.page().url().replaceFirst("/award/.*", path))
                .status();
    }

    private static int preparing(Visitor manager) {
        manager.open("/tasks");
        return manager.main()
                .locator("li", new Locator.LocatorOptions().setHasText(TENDER))
                .getByText("Prepare the contract")
                .count();
    }
}
