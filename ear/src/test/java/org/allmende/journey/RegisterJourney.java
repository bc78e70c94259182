package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A council brings its services in from a table, and a group finds the one it could run. */
class RegisterJourney extends Journey {

    private static final String OFFICER = "tom.okafor@ashcombe.example";
    private static final String HEAD =
            "key,title,summary,area,cpv,volumes,cost_staff,supplier,contract_end,extension_notice\n";

    @TempDir
    private Path folder;

    private Path table(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), HEAD + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static String line(String key, String title, String end) {
        return key + "," + title + ",Boats for schools,Thornby,92610000,900 trips,41000,Weir Boats Ltd," + end + ",";
    }

    @Test
    void aTableIsCorrectedAndThenPublishedAsAWhole() throws IOException {
        String title = Visitor.unique("Boat house");
        Visitor officer = as(OFFICER);
        officer.open("/services/list").follow("Bring services in from a file").assertAccessible();
        officer.press("Begin").assertAccessible();

        officer.attach("Add a file", table("faulty.csv", line(title, title, "31/03/2099")))
                .assertStored("faulty.csv");
        officer.press("Check the file").assertSees("“31/03/2099” is not a day");
        officer.assertAccessible().assertCannotPress("Publish all of it");

        officer.attach("Add a file", table("good.csv", line(title, title, "2099-03-31")))
                .assertStored("good.csv");
        officer.page().reload();
        officer.press("Check again").assertSees("The first changes").assertAccessible();
        officer.press("Publish all of it").assertSees("One new service, none changed.");

        me.open("/services/list?q=" + title.replace(" ", "+"))
                .assertSees("One service")
                .assertAccessible();
        me.follow(title)
                .assertSees("Weir Boats Ltd")
                .assertSees("31 March 2099")
                .assertAccessible();
        me.open("/services/calendar?year=2099").assertSees("March").assertAccessible();
        me.follow("March").assertSees(title);
    }

    @Test
    void onAPhoneByKeyboardAloneAVisitorFindsWhatEndsSoon() {
        page.setViewportSize(390, 844);
        me.open("/services/list");
        page.locator("#words").focus();
        page.keyboard().type("baths");
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody a").first()).containsText("Thornby Baths");
        assertAccessible();
        page.locator("tbody a").first().focus();
        page.keyboard().press("Enter");
        me.assertHeading("Thornby Baths");
        me.assertSees("What the money is spent on").assertSees("Meridian Leisure Ltd");
        assertAccessible();
        me.open("/services/calendar").assertAccessible();
    }
}
