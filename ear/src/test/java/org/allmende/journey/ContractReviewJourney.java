package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;

/** A contract manager reviews a contract, its provider replies on a phone, and a resident reads what their money has bought. */
class ContractReviewJourney extends Journey {

    private static final String ENERGY = "Energy advice at the door";
    private static final String LIBRARY = "Library service for Ashcombe, Thornby and Mere End";
    private static final String REASONS = "41 of 60 homes within two weeks, by the diary of the rounds: 68 %.";
    private static final String REPLY =
            "Two of us were ill in March. A third adviser has begun, and May stood at 81 %.";

    @Test
    void aManagerRatesTheProviderRepliesAndEverybodyReadsBoth() {
        Visitor manager = as("farah.aziz@ashcombe.example");
        manager.open("/contract/portfolio").assertAccessible();
        assertThat(manager.main().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(ENERGY)))
                .hasCount(1);
        manager.follow(ENERGY).assertHeading(ENERGY);
        String contract = manager.reference();
        manager.open("/contract/signals/" + contract).assertAccessible();

        manager.open("/contract/review/" + contract).assertSees("Rate each indicator");
        manager.select("Rating", "Requires improvement: below it")
                .fill("Reasons", "Low.")
                .press("Send the ratings to the provider");
        assertThat(manager.main().locator(".field.bad")).hasCount(1);
        manager.fill("Reasons", REASONS).tick("One of the three most material");
        manager.assertAccessible()
                .press("Send the ratings to the provider")
                .assertSees("The ratings are with the provider.");
        me.open("/contract/performance/" + contract).assertSeesNot(REASONS);

        Visitor provider = as("beatrice.lowe@warmhomes.example");
        provider.page().setViewportSize(390, 844);
        provider.open("/contract/review/" + contract)
                .assertSees(REASONS)
                .assertAccessible()
                .fill("The provider’s reply", REPLY)
                .press("Send the reply and publish")
                .assertSees("Your reply is sent; the review is public.");
        me.open("/contract/performance/" + contract)
                .assertSees("Requires improvement")
                .assertSees(REASONS)
                .assertSees(REPLY)
                .assertAccessible();
    }

    @Test
    void aResidentReadsWhatWasPromisedWhatCameOfItAndWhatItCost() {
        page.setViewportSize(390, 844);
        me.open("/contract/list").follow(LIBRARY).assertHeading(LIBRARY).assertAccessible();
        String contract = me.reference();
        me.assertSees("Milestones in time").assertSees("Reading for pleasure").assertSees("Who is reached");
        assertThat(page.locator("section[aria-labelledby=plan] svg.narrow-only"))
                .isVisible();
        page.locator("section[aria-labelledby=plan] details summary").click();
        assertThat(page.locator("section[aria-labelledby=plan] tbody tr").first())
                .containsText("Quarter 1");
        me.assertAccessible();

        APIResponse paper = page.request().get(address("/api/contracts/" + contract + "/text.pdf"));
        assertThat(paper.status()).isEqualTo(200);
        assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(page.request()
                        .get(address("/api/outcomes.csv?contract=" + contract))
                        .text())
                .contains("Reading for pleasure");
        me.open("/contract/impact/" + contract).assertAccessible();
    }

    private String address(String path) {
        return URI.create(page.url()).resolve(path).toString();
    }
}
