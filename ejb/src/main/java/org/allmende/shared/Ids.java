package org.allmende.shared;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes identifiers that sort by the time of their making (RFC 9562, version 7), which keeps indexes compact. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private Ids() {}

    /** A new identifier. Its time is the machine's, not the portal's: it orders, it does not date. */
    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | VERSION_7 | (RANDOM.nextInt() & 0x0FFFL);
        long low = VARIANT | (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL);
        return new UUID(high, low);
    }
}
