package org.allmende.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be asked for the background of a map: nobody, or one server that the operator has named. */
class MapTilesTest {

    private static final Optional<MapTiles> TILES = MapTiles.of("https://tiles.example:8443/a/{z}/{x}/{y}.png", "");

    @Test
    void onlyThePageWithTheMapMayAskTheServerAndNoOther() {
        assertThat(SecurityHeaders.policy(at("/services/map"), TILES))
                .contains("img-src 'self' data: https://tiles.example:8443;");
        assertThat(SecurityHeaders.policy(at("/services/list"), TILES)).isEqualTo(SecurityHeaders.POLICY);
        assertThat(SecurityHeaders.policy(at("/services/map"), Optional.empty()))
                .isEqualTo(SecurityHeaders.POLICY)
                .contains("img-src 'self' data:;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://tiles.example/{z}/{x}/{y}.png",
                "https://tiles.example/{z}/{x}.png",
                "https://tiles.example/{z}/{x}/{y}.png; script-src *",
                "https://user@tiles.example/{z}/{x}/{y}.png",
                "javascript:alert({z}{x}{y})"
            })
    void whatIsNoAddressOfTilesIsNone(String pattern) {
        assertThat(MapTiles.of(pattern, "")).isEmpty();
    }

    private static HttpServletRequest at(String path) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                MapTilesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getRequestURI") ? path : "");
    }
}
