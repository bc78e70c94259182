package org.allmende.journey;

import java.util.Map;
import org.allmende.testing.Visitor;

/** A challenge of a test's own, up to the notice of timing. */
final class NewChallenge {

    private static final String WORDS =
            "We have run the reading room for six years with 40 volunteers, and our members have set £18,000 aside.";

    private static final Map<String, String> PARTS = Map.of(
            "Your money", "What are your financial resources?",
            "Ready by the time of a tender", "How will you be able to provide the service?",
            "The service and the area", "Which service do you want to provide, and for which area?",
            "For the area", "How will the area be better for it?",
            "For those who use it", "How will you meet the needs of the users?");

    /** Its reference. */
    String timed(Visitor officer, Visitor owner) {
        begin(owner, publishService(officer));
        writeParts(owner);
        String sent = send(owner);
        officer.open("/challenge/timing/" + sent);
        String due = officer.page()
                .locator(".turn time")
                .first()
                .getAttribute("datetime")
                .substring(0, 10);
        officer.fill("We expect to decide by", due)
                .press("Send the notice")
                .assertSees("The notice is sent and published");
        return sent;
    }

    /** A draft for that service, whose page is open. */
    static void begin(Visitor owner, String title) {
        owner.open("/challenge/check")
                .select("For which service?", title)
                .press("Go on")
                .press("Begin the challenge")
                .assertHeading("Your challenge for " + title);
    }

    /** From the page of the draft, and back to it. */
    static void writeParts(Visitor owner) {
        PARTS.forEach((part, question) -> owner.follow(part)
                .fill(question, WORDS)
                .tick("I have finished this part")
                .press("Save")
                .assertSees("Saved."));
    }

    /** Its reference. */
    static String send(Visitor owner) {
        owner.tick("We know that an acceptance opens a competition, and that another may win it")
                .press("Send the challenge")
                .assertSees("Received");
        return owner.reference();
    }

    /** A service of a test's own in the register; its title. */
    static String publishService(Visitor officer) {
        String title = Visitor.unique("Reading room at Mill Row");
        officer.open("/services/edit")
                .fill("Service", title)
                .fill("What it does", "A warm room with books, papers and help with forms, six days a week.")
                .fill("Area", "Mill Row, Ashcombe")
                .fill("CPV code", "92511000")
                .fill("Staff", "41000")
                .fill("How much of it there is", "9,300 visits a year")
                .fill("People employed", "2")
                .press("Publish")
                .assertSees(title);
        return title;
    }
}
