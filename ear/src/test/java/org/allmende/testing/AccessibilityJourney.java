package org.allmende.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** That the search for barriers finds one: else every page would pass. */
class AccessibilityJourney extends Journey {

    @Test
    void aPictureWithoutWordsAndPaleTextAreFound() {
        page.setContent(
                "<html lang='en'><title>t</title><main><h1>h</h1><img src='data:,'><p style='color:#eee;background:#fff'>pale</p>");

        assertThat(Accessibility.violations(page))
                .anyMatch(fault -> fault.startsWith("image-alt: img"))
                .anyMatch(fault -> fault.startsWith("color-contrast: p"));
    }
}
