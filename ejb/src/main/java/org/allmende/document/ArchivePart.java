package org.allmende.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * What the list at an archive's end says about one of its parts.
 *
 * @param label the bytes of its name, as they must stand before the part again
 * @param packed bytes in the archive
 * @param size bytes once unpacked
 * @param at where its head begins
 */
@SuppressWarnings("ArrayRecordComponent")
record ArchivePart(byte[] label, boolean locked, int method, long packed, long size, long at) {

    static final int AS_IT_IS = 0;
    static final int DEFLATED = 8;

    /** In small letters, folders with slashes. */
    String name() {
        return new String(label, StandardCharsets.UTF_8).replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /** Whether an office program could have written it, and whether it stays in the folder in which somebody unpacks it. */
    boolean isPlain() {
        String name = name();
        boolean unpackable = method == DEFLATED || method == AS_IT_IS && packed == size;
        boolean stays = !name.startsWith("/")
                && name.indexOf(':') < 0
                && Arrays.stream(name.split("/", -1)).noneMatch(".."::equals)
                && name.chars().noneMatch(Character::isISOControl);
        return !locked && unpackable && stays;
    }
}
