package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.allmende.testing.Journey;
import org.allmende.testing.TestPortal;
import org.allmende.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services on a map, whose list is enough by itself; and a council that brings its shapes in. */
class MapJourney extends Journey {

    private static final int NARROW = 390;
    private static final int HEIGHT = 900;
    private static final Pattern CHOSEN = Pattern.compile("\\bchosen\\b");

    @TempDir
    private Path folder;

    @Test
    void listAndShapesPointAtEachOtherByKeyboardAndByMouse() {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        me.open("/services/list").follow("Map of services");
        me.assertHeading("Map of services").assertSees("Services in areas without a shape");
        assertDrawn(me);
        assertAccessible();
        Locator thornby = page.locator("main a[data-area]", new Page.LocatorOptions().setHasText("Thornby"));
        Locator shape = page.locator(".area-map path.area-shape.chosen");
        assertThat(shape).hasCount(0);
        thornby.focus();
        assertThat(shape).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator(".area-list > li.chosen")).containsText("Thornby Baths");
        assertThat(page.locator(".area-list > li.chosen")).hasClass(CHOSEN);
        assertAccessible();
        Assertions.assertThat(asked)
                .as("nobody but the portal is asked")
                .allMatch(url -> URI.create(url)
                                .getAuthority()
                                .equals(TestPortal.address().getAuthority())
                        || url.startsWith("data:"));

        me.fill("Search by word, place or number", "Thornby Baths");
        page.locator("main form.filters button").click();
        assertThat(page.locator(".area-list > li")).hasCount(1);
        assertDrawn(me);
        assertThat(page.locator(".area-map path.area-shape")).hasCount(1);
        page.locator(".area-map path.area-shape").click();
        assertThat(page.locator("main a[data-area]")).isFocused();
        me.follow("The same as a list").assertSees("Thornby Baths");
        Assertions.assertThat(page.url()).contains("q=Thornby+Baths");
    }

    @Test
    void aCouncilBringsItsAreasIn() throws IOException {
        Visitor officer = as("tom.okafor@ashcombe.example");
        officer.page().setViewportSize(NARROW, HEIGHT);
        officer.open("/services/list").follow("Bring in areas");
        officer.press("Begin with a file").assertAccessible();
        officer.attach("Add a file", file("open.geojson", "[[-2.5,50.8],[-2.4,50.8],[-2.4,50.9],[-2.5,50.9]]"))
                .assertSees("Stored");
        officer.press("Check the file")
                .assertSees("A ring does not end where it begins")
                .assertCannotPress("Publish all shapes");
        officer.assertAccessible();
        officer.attach("Add a file", file("good.geojson", "[[-2.5,50.8],[-2.4,50.8],[-2.4,50.9],[-2.5,50.8]]"));
        assertThat(officer.page().locator("ul.files li:has-text('good.geojson'):has-text('Stored')"))
                .isVisible();
        officer.page().reload();
        officer.press("Check again").assertSees("One shape, none with a fault").assertAccessible();
        officer.press("Publish all shapes").assertSees("where the shapes come from");
        officer.fill("Where the shapes come from", "Drawn by hand")
                .press("Publish all shapes")
                .assertSees("Home care in the Combe valley");
        assertThat(officer.page()
                        .locator(".area-list > li", new Page.LocatorOptions().setHasText("Combe valley"))
                        .first())
                .containsText("Home care");
        assertDrawn(officer);
    }

    private static void assertDrawn(Visitor visitor) {
        int areas = visitor.page().locator("main a[data-area]").count();
        assertThat(visitor.page().locator(".area-map")).hasAttribute("data-drawn", String.valueOf(areas));
    }

    private Path file(String name, String ring) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"Combe valley\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}}]}");
    }
}
