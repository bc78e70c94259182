package org.allmende.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The names in an archive, from the list at its end, which is what office programs go by. Nothing is unpacked, so that no archive
 * can grow while it is looked at.
 *
 * <p>Source: APPNOTE.TXT 6.3.10 of PKWARE, sections 4.3.12 and 4.3.16.
 */
final class ArchiveList {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long LONGEST_LIST = 4L * 1024 * 1024;

    /** Bytes of the file from somewhere on. */
    @FunctionalInterface
    interface Slices {
        byte[] slice(long from, int length);
    }

    private ArchiveList() {}

    /** In small letters, folders with slashes; empty where the list cannot be read. */
    static Optional<List<String>> of(long size, Slices bytes) {
        int tailLength = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = little(bytes.slice(size - tailLength, tailLength));
        for (int at = tailLength - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_LENGTH + unsigned(tail, at + 20) == tailLength) {
                return names(size, bytes, Integer.toUnsignedLong(tail.getInt(at + 12)), from(tail, at));
            }
        }
        return Optional.empty();
    }

    private static long from(ByteBuffer tail, int at) {
        return Integer.toUnsignedLong(tail.getInt(at + 16));
    }

    private static Optional<List<String>> names(long size, Slices bytes, long length, long from) {
        if (length > LONGEST_LIST || from + length > size) {
            return Optional.empty();
        }
        ByteBuffer list = little(bytes.slice(from, (int) length));
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < length) {
            if (at + ENTRY_LENGTH > length || list.getInt(at) != ENTRY) {
                return Optional.empty();
            }
            int nameLength = unsigned(list, at + 28);
            int next = at + ENTRY_LENGTH + nameLength + unsigned(list, at + 30) + unsigned(list, at + 32);
            if (next > length) {
                return Optional.empty();
            }
            names.add(new String(list.array(), at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8)
                    .replace('\\', '/')
                    .toLowerCase(Locale.ROOT));
            at = next;
        }
        return Optional.of(names);
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
