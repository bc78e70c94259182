package org.allmende.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The parts of an archive, from the list at its end, which is what office programs go by. Nothing is unpacked here, and no more
 * than {@link #LONGEST_LIST} is read. Whether the parts are as the list says, {@link ArchivePass} sees.
 *
 * <p>Source: APPNOTE.TXT 6.3.10 of PKWARE, sections 4.3.12, 4.3.16 and 4.5.3.
 *
 * @param parts in the order in which they lie in the file
 * @param from where the list begins, and the parts end
 */
record ArchiveList(List<ArchivePart> parts, long from) {

    /** So many bytes may lie between parts, or after the list, that belong to none: sums of the parts, the records of zip64. */
    static final int BETWEEN = 128;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long LONGEST_LIST = 4L * 1024 * 1024;
    private static final int MOST_PARTS = 10_000;
    private static final int LOCKED = 0x2041;
    private static final int WIDE = 1;
    private static final long SEE_WIDE = 0xffffffffL;

    /** Bytes of the file from somewhere on. */
    @FunctionalInterface
    interface Slices {
        byte[] slice(long from, int length);
    }

    /** Empty where the list cannot be read, or names what no office program writes. */
    static Optional<ArchiveList> of(long size, Slices bytes) {
        int tailLength = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = little(bytes.slice(size - tailLength, tailLength));
        for (int at = tailLength - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_LENGTH + unsigned(tail, at + 20) == tailLength) {
                long length = wide(tail, at + 12);
                long from = wide(tail, at + 16);
                long after = size - tailLength + at - from - length;
                return length > LONGEST_LIST || after < 0 || after > BETWEEN
                        ? Optional.empty()
                        : read(little(bytes.slice(from, (int) length)))
                                .filter(parts -> isSound(parts, from))
                                .map(parts -> new ArchiveList(parts, from));
            }
        }
        return Optional.empty();
    }

    private static Optional<List<ArchivePart>> read(ByteBuffer list) {
        List<ArchivePart> parts = new ArrayList<>();
        int at = 0;
        int length = list.limit();
        while (at < length) {
            if (at + ENTRY_LENGTH > length || list.getInt(at) != ENTRY || parts.size() == MOST_PARTS) {
                return Optional.empty();
            }
            int more = at + ENTRY_LENGTH + unsigned(list, at + 28);
            int next = more + unsigned(list, at + 30) + unsigned(list, at + 32);
            if (next > length) {
                return Optional.empty();
            }
            parts.add(part(list, at, more, more + unsigned(list, at + 30)));
            at = next;
        }
        parts.sort(java.util.Comparator.comparingLong(ArchivePart::at));
        return Optional.of(List.copyOf(parts));
    }

    private static ArchivePart part(ByteBuffer list, int at, int more, int end) {
        long[] numbers = {wide(list, at + 24), wide(list, at + 20), wide(list, at + 42)};
        widen(list, more, end, numbers);
        return new ArchivePart(
                Arrays.copyOfRange(list.array(), at + ENTRY_LENGTH, more),
                (unsigned(list, at + 8) & LOCKED) != 0,
                unsigned(list, at + 10),
                numbers[1],
                numbers[0],
                numbers[2]);
    }

    /** Numbers that need more than four bytes stand behind the name, in this order and no others. */
    private static void widen(ByteBuffer list, int from, int end, long... numbers) {
        for (int at = from; at + 4 <= end; at += 4 + unsigned(list, at + 2)) {
            if (unsigned(list, at) == WIDE) {
                int place = at + 4;
                for (int i = 0;
                        i < numbers.length && place + 8 <= Math.min(end, at + 4 + unsigned(list, at + 2));
                        i++) {
                    if (numbers[i] == SEE_WIDE) {
                        numbers[i] = list.getLong(place);
                        place += 8;
                    }
                }
            }
        }
    }

    /** Every part lies before the list, none has another's name, the first one begins the file. */
    private static boolean isSound(List<ArchivePart> parts, long from) {
        return !parts.isEmpty()
                && parts.get(0).at() == 0
                && parts.stream().allMatch(part -> part.isPlain() && lies(part, from))
                && parts.stream().map(ArchivePart::name).distinct().count() == parts.size();
    }

    private static boolean lies(ArchivePart part, long from) {
        return part.size() >= 0 && part.packed() >= 0 && part.at() >= 0 && part.packed() <= from - part.at();
    }

    List<String> names() {
        return parts.stream().map(ArchivePart::name).toList();
    }

    /** Bytes of all parts once unpacked, as the list says; as much as there can be where the sum is larger than that. */
    long unpacked() {
        return parts.stream().mapToLong(ArchivePart::size).reduce(0, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }

    private static long wide(ByteBuffer buffer, int at) {
        return Integer.toUnsignedLong(buffer.getInt(at));
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
