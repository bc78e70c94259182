package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer enters a challenge that came on paper; everybody reads it as any other. */
class AssistJourney extends Journey {

    private static final String OFFICER = "ruth.pemberton@ashcombe.example";

    @TempDir
    private Path folder;

    @Test
    void entersWhatCameOnPaperWithItsScanAndConsent() throws IOException {
        Visitor officer = as(OFFICER);
        String title = NewChallenge.publishService(as("tom.okafor@ashcombe.example"));
        officer.open("/services/list?q=" + title.replace(' ', '+')).follow(title);
        officer.follow("Enter a challenge that came on paper");
        officer.assertAccessible();
        LocalDate today = LocalDate.ofInstant(officer.portalTime(), ZoneId.of("Europe/London"));
        officer.fill("On which day?", today.toString()).press("Begin").assertSees("Write the name of the organisation");
        officer.assertAccessible();
        String body = Visitor.unique("Mill Row knitters");
        officer.fill("Name of an organisation that is new here", body)
                .fill("Who agreed, for the body", "Edith Moss")
                .tick("face to face")
                .fill("Day on which the paper came", today.minusDays(3).toString())
                .press("Begin")
                .assertSees("Now enter each part as it stands on the paper");
        String reference = officer.reference();
        officer.assertAccessible();
        officer.follow("Partners and subcontractors")
                .fill("Name of the organisation", "Chess club")
                .press("Add");
        officer.assertSees("Chess club is added");
        officer.press("Take out").assertSees("takes part no more");
        for (int at = 0; at < 5; at++) {
            officer.open("/challenge/write/" + reference);
            officer.page().locator("main ul.tasks a").nth(at).click();
            officer.page().locator("main textarea").first().fill("As it stands on the paper.");
            officer.tick("I have finished this part").press("Save").assertSees("Saved.");
        }
        officer.tick("They know that an acceptance opens a competition, and that another may win it")
                .press("Send the challenge")
                .assertSees("The scan of the paper is missing");
        officer.page().setViewportSize(390, 844);
        officer.page()
                .locator("#uploader")
                .setInputFiles(Files.writeString(folder.resolve("paper.pdf"), "%PDF-1.7\n%%EOF\n"));
        assertThat(officer.main().getByText("SHA-256")).isVisible();
        officer.open("/challenge/write/" + reference).assertSees("paper.pdf");
        officer.assertAccessible();
        officer.tick("They know that an acceptance opens a competition, and that another may win it")
                .press("Send the challenge")
                .assertSees("Received");

        me.open("/challenge/view/" + reference);
        me.assertSees(body).assertSees("was entered with help").assertSeesNot("Edith Moss");
        assertAccessible();
        Visitor colleague = as("tom.okafor@ashcombe.example");
        colleague.open("/challenge/timing/" + reference).assertSees("Send the notice");
        List<Visitor> helpers = List.of(officer, colleague);
        for (Visitor helper : helpers) {
            helper.open("/challenge/write/" + reference)
                    .assertSees("Edith Moss")
                    .assertSees("paper.pdf");
        }
        answersForTheGroup(officer, colleague, reference);
        withdrawsForTheGroup(officer, reference);
    }

    /** The colleague asks; the officer finds it among the tasks and enters what the group says. */
    private void answersForTheGroup(Visitor officer, Visitor colleague, String reference) {
        String question = Visitor.unique("Who has the key on Sundays");
        colleague
                .open("/challenge/questions/" + reference)
                .fill("Your question", question)
                .press("Ask")
                .assertSees("The group has your question.");
        colleague.assertSees("a colleague enters the answer").assertAccessible();
        officer.open("/tasks").assertSees("Answer the council’s question");
        officer.open("/challenge/view/" + reference)
                .follow("Questions and answers")
                .assertAccessible();
        officer.fill("Your answer", "Edith has, and the baker.")
                .fill("Who agreed, for the body", "Edith Moss")
                .press("Send the answer")
                .assertProblem("On which day?", "fill this in");
        officer.fill("On which day?", today(officer).minusDays(1).toString())
                .press("Send the answer")
                .assertProblem("On which day?", "when they could first know of it");
        officer.fill("On which day?", today(officer).toString())
                .press("Send the answer")
                .assertSees("The scan of the paper is missing");
        officer.assertAccessible();
        officer.tick("face to face").press("Send the answer").assertSees("The answer is on the record.");
        officer.assertSees("Agreed to by Edith Moss, face to face").assertAccessible();

        me.open("/challenge/view/" + reference);
        me.assertSees("Edith has, and the baker.").assertSeesNot("Edith Moss");
        me.assertSees("entered the answer for");
        assertAccessible();
    }

    private static void withdrawsForTheGroup(Visitor officer, String reference) {
        officer.open("/challenge/write/" + reference);
        officer.page().locator("summary").last().click();
        officer.fill("Who agreed, for the body", "Edith Moss")
                .tick("by telephone")
                .fill("On which day?", today(officer).toString());
        officer.assertAccessible();
        officer.press("Withdraw for good").assertSees("entered the withdrawal for");
        officer.assertSees("Agreed to by Edith Moss, by telephone").assertAccessible();
    }

    private static LocalDate today(Visitor visitor) {
        return LocalDate.ofInstant(visitor.portalTime(), ZoneId.of("Europe/London"));
    }
}
