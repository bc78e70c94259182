package org.allmende.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CachedPageTest {
    private static final byte[] BODY = "<p>Bücherei</p>".getBytes(StandardCharsets.UTF_8);

    @Test
    void zipsWhatItHolds() throws IOException {
        CachedPage page = CachedPage.of(BODY, "text/html", Map.of(), 0);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(page.zipped())).readAllBytes())
                .isEqualTo(BODY);
    }

    @Test
    void namesEqualBodiesEqually() {
        assertThat(CachedPage.of(BODY, "text/html", Map.of(), 1).etag())
                .isEqualTo(CachedPage.of(BODY.clone(), "text/html", Map.of(), 2).etag());
    }
}
