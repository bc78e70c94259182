package org.allmende.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.testing.Journey;
import org.junit.jupiter.api.Test;

/** Somebody who has never been here opens the portal. */
class StartPageJourney extends Journey {

    @Test
    void showsTheStartPageToEverybody() {
        open("/");

        assertThat(page.title()).contains("Allmende");
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertAccessible();
    }
}
