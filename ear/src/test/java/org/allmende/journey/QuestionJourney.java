package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Somebody asks about a tender on a phone, the council answers to everybody, and nobody learns who asked. */
class QuestionJourney extends Journey {

    private static final String RESIDENT = "eleanor.pitt@residents.example";
    private static final String GERMAN = "anna.weiss@care.example";

    @Test
    void onAPhoneSomebodyAsksAndEverybodyReadsTheAnswerWithoutAName() {
        Visitor officer = as(TenderPaper.OFFICER);
        String tender =
                TenderPaper.published(officer, as(TenderPaper.COLLEAGUE), Visitor.unique("Benches by the pond"));
        String asked = Visitor.unique("As a neighbour of the pond I ask: who oils the wood");
        String worded = Visitor.unique("Who oils the wood");

        me.signIn(RESIDENT);
        page.setViewportSize(390, 844);
        me.open("/tender/view/" + tender).assertSees("Questions until").follow("Questions and answers");
        me.assertSees("No question is published yet").assertAccessible();
        page.setViewportSize(390, 844);
        me.follow("Ask a question").assertSees("Who sees what").assertAccessible();
        page.setViewportSize(390, 844);
        me.fill("Your question", "Why?").press("Ask").assertProblem("Your question", "Write your question in 10 to");
        me.field("Your question").focus();
        me.field("Your question").fill(asked);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        me.assertSees("has reached the council as number 1")
                .assertSees("You asked this")
                .assertSees(asked);

        Visitor visitor = another();
        visitor.open("/tender/questions/" + tender).assertSees("Waits for its answer");
        visitor.assertSeesNot(asked).assertSeesNot("You asked this").assertAccessible();

        officer.open("/tender/questions/" + tender).assertSees(asked).assertAccessible();
        namesNobody(officer);
        officer.follow("Answer question 1").assertSees("The question as everybody reads it");
        namesNobody(officer);
        officer.assertAccessible();
        officer.fill("The question as everybody reads it", worded)
                .fill("Answer", "The provider does, each spring.")
                .tick("This answer changes the tender");
        officer.press("Publish to everybody").assertProblem("What changes in the tender", "Write in 10 to");
        officer.fill("What changes in the tender", "Lot 1: oiling each spring is part of the work.")
                .press("Publish to everybody")
                .assertSees("everybody is told")
                .assertSees("Changes to make")
                .assertAccessible();
        namesNobody(officer);
        officer.open("/tender/edit/" + tender).assertSees("Changes to make").assertAccessible();

        visitor.open("/tender/questions/" + tender).assertSees(worded).assertSees("The provider does");
        visitor.assertSees("This answer changes the tender").assertSees("has changed the wording");
        visitor.assertSeesNot("As a neighbour").assertAccessible();
        page.setViewportSize(390, 844);
        me.open("/tender/questions/" + tender).assertSees("You asked this");
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        visitor.page()
                .emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(visitor.main().locator("a.button").first()).isHidden();
        assertThat(visitor.page().getByText("The provider does")).isVisible();
    }

    @Test
    void inGermanOnlyWhoMayAsksAndOnlyProcurementAnswers() {
        Visitor officer = as(TenderPaper.OFFICER);
        String tender =
                TenderPaper.published(officer, as(TenderPaper.COLLEAGUE), Visitor.unique("Benches by the mill"));
        officer.open("/tender/ask/" + tender).assertSees("You work for the council that buys");
        officer.assertCannotPress("Ask");

        me.signIn(GERMAN);
        me.open("/tender/ask/" + tender).assertHeading("Eine Frage stellen").assertAccessible();
        me.fill("Ihre Frage", "Darf auch Eiche aus dem eigenen Wald genommen werden?")
                .press("Fragen");
        me.assertSees("als Nummer 1 bei der Gemeinde angekommen").assertAccessible();
        me.open("/follow?tender=" + tender).press("Die Ausschreibung „");
        me.assertSees("Diese Ausschreibung").assertAccessible();
        Assertions.assertThat(page.request()
                        .get(page.url().replaceFirst("/follow.*", "/tender/answer/" + tender + "/1"))
                        .status())
                .isEqualTo(403);

        officer.open("/tender/answer/" + tender + "/1?choice=refuse").assertAccessible();
        officer.tick("It is not about this tender").fill("Reasons", "The wood is the provider’s own choice.");
        officer.press("Publish the refusal")
                .assertSees("Not answered, with reasons")
                .assertAccessible();
        me.open("/tender/questions/" + tender)
                .assertSees("Es geht nicht um diese Ausschreibung")
                .assertAccessible();
    }

    private static void namesNobody(Visitor visitor) {
        Assertions.assertThat(visitor.page().content()).doesNotContain("Eleanor", "eleanor.pitt");
    }
}
