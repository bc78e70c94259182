package org.allmende.web.layout;

import java.net.URI;
import java.util.Optional;

/**
 * Background pictures of maps, from another server: only where the operator names one by the system property {@code
 * allmende.map.tiles}, such as {@code https://tiles.example/{z}/{x}/{y}.png}, with {@code allmende.map.attribution}. Without it
 * no browser asks anybody but the portal.
 *
 * @param pattern https, with z, x and y in braces
 * @param attribution whom to thank; may be empty
 */
public record MapTiles(String pattern, String attribution) {

    private static final String PATTERN = "allmende.map.tiles";
    private static final String ATTRIBUTION = "allmende.map.attribution";

    /** As the operator has configured them. */
    public static Optional<MapTiles> configured() {
        return of(System.getProperty(PATTERN, ""), System.getProperty(ATTRIBUTION, ""));
    }

    /** None for a pattern that is no https address with places for z, x and y: it would only break the pages. */
    static Optional<MapTiles> of(String pattern, String attribution) {
        boolean whole = pattern.matches("https://[A-Za-z0-9.-]+(:\\d+)?/[A-Za-z0-9._~/@{}?=&%-]*")
                && pattern.contains("{z}")
                && pattern.contains("{x}")
                && pattern.contains("{y}");
        return whole ? Optional.of(new MapTiles(pattern, attribution)) : Optional.empty();
    }

    /** The one origin that a page with a map may take pictures from. */
    String origin() {
        URI address = URI.create(pattern.replaceAll("[{}]", ""));
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
