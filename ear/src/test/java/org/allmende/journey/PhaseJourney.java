package org.allmende.journey;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The dialogue of a procedure in phases: a meeting is put to the record, its supplier adds a remark, the other one sees nothing of it. */
class PhaseJourney extends Journey {

    private static final String TENDER = "Warm meals at the door";

    /** The owners of those who asked to participate, and their organisations. */
    private static final Map<String, String> ASKED = Map.of(
            "isabel.moreno@care.example", "Combe Valley Care Co-operative",
            "samuel.reed@harrowlane.example", "Harrow Lane Community Trust",
            "frances.whitby@stoke.example", "Stoke Ashcombe Parish Council");

    @Test
    void aMeetingIsOnTheRecordForTheTeamAndItsSupplierAlone() {
        Visitor officer = as(TenderPaper.OFFICER);
        officer.open("/tasks");
        officer.main()
                .getByText("Hold the dialogue with those who go on")
                .first()
                .click();
        officer.assertHeading("Dialogue").assertSees("Meeting 1");
        String tender = officer.reference();
        List<String> suppliers = officer.field("Supplier").locator("option").allInnerTexts();
        Assertions.assertThat(suppliers).as("nobody, and two who go on").hasSize(3);
        String chosen = suppliers.get(2);
        String words = Visitor.unique("They showed how a cold box keeps meals warm");
        officer.field("Supplier").selectOption(new SelectOption().setLabel(chosen));
        officer.field("Day")
                .fill(LocalDate.ofInstant(officer.portalTime(), ZoneId.of("Europe/London"))
                        .minusDays(1)
                        .toString());
        officer.fill("Time", "10:30")
                .fill("For the council", "Anil Shah")
                .fill("For the supplier", "The cook")
                .fill("What was said", "Nothing.")
                .press("Put to the record");
        officer.assertProblem("What was said", "Say in 20 to");
        officer.fill("What was said", words).press("Put to the record").assertSees("The meeting is on record");
        officer.fill("Tell all who go on", chosen + " has a cold box.").press("Tell all");
        officer.assertProblem("Tell all who go on", "Your words name").assertAccessible();

        me.open("/tender/view/" + tender)
                .assertHeading(TENDER)
                .assertSees("Who goes on")
                .assertSees("2 of 3")
                .assertSeesNot(words);
        me.assertAccessible();

        for (Map.Entry<String, String> asked : ASKED.entrySet()) {
            Visitor supplier = as(asked.getKey());
            supplier.open("/bid/mine").follow(TENDER).follow("What became of your request");
            supplier.assertSees("The reasons").assertAccessible();
            boolean goesOn = suppliers.contains(asked.getValue());
            supplier.assertSees(goesOn ? "goes on." : "does not go on.");
            if (!goesOn) {
                supplier.assertSeesNot("Your meetings with the council");
                continue;
            }
            supplier.follow("Your meetings with the council").assertSees("village halls may be used");
            if (asked.getValue().equals(chosen)) {
                supplier.assertSees(words);
                supplier.main().getByText("Add a remark").first().click();
                supplier.fill("Your remark", "The box holds eight hours.").press("Add the remark");
                supplier.assertSees("The box holds eight hours.").press("The record is right");
                supplier.assertSees("Confirmed.").assertAccessible();
            } else {
                supplier.assertSeesNot(words);
            }
        }
        officer.open("/phase/dialogue/" + tender).assertSees("The box holds eight hours.");
    }
}
