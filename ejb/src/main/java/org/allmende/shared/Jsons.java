package org.allmende.shared;

import jakarta.json.Json;
import jakarta.json.spi.JsonProvider;

/**
 * The server's JSON. {@link Json} asks all class loaders anew at every call, which took a quarter of the time in which a bid
 * was sent.
 */
public final class Jsons {

    /** Safe for all threads. */
    public static final JsonProvider JSON = JsonProvider.provider();

    private Jsons() {}
}
