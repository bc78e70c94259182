package org.allmende.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tender/view/AL-T-2026-0014",
                "/tender/list?q=a%20b&page=2",
                "/",
                "/bid/edit/AL-B-2026-0001#price"
            })
    void leadsBackToAnyPageOfThePortal(String path) {
        assertThat(LocalPath.orStart(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/ok\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "tasks",
                "",
                "/sign-in?from=/sign-in",
                "/sign-out",
                "/api/files"
            })
    void leadsNowhereElse(String path) {
        assertThat(LocalPath.orStart(path)).isEqualTo("/tasks");
    }

    @Test
    void beginsAtTheTasksWhereNothingWasAskedFor() {
        assertThat(LocalPath.orStart(null)).isEqualTo("/tasks");
    }
}
