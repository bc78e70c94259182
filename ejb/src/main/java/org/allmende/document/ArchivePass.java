package org.allmende.document;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Sees an archive pass, byte by byte, and whether each part is what the list at its end says: the same name, where it says, and
 * of the size that it says. Unpacks into a buffer that it forgets, and stops at the first byte beyond the promised size, so that
 * an archive that lies costs no more than an honest one. The few words that tell what the parts are, it reads.
 */
final class ArchivePass extends OutputStream {

    private static final int HEAD = 0x04034b50;
    private static final int HEAD_LENGTH = 30;
    private static final int SIZES_FOLLOW = 0x0008;
    private static final long SEE_WIDE = 0xffffffffL;
    private static final int BUFFER = 64 * 1024;

    /** What the look at the archive came to. */
    enum Verdict {
        HONEST,
        LIES,
        RUNS
    }

    private final ArchiveList list;
    private final Iterator<ArchivePart> following;
    private final Inflater inflater = new Inflater(true);
    private final byte[] buffer = new byte[BUFFER];
    private final String mediaType;
    private final byte[] head = new byte[HEAD_LENGTH + 0xffff];
    private @Nullable ArchivePart part;
    private @Nullable PartWords words;
    private int headLength;
    private int headHere;
    private long packedHere;
    private long sizeHere;
    private long at;
    private Verdict verdict = Verdict.HONEST;

    ArchivePass(ArchiveList list, String mediaType) {
        this.list = list;
        this.mediaType = mediaType;
        this.following = list.parts().iterator();
        begin();
    }

    /** What is next: its head, wherever it lies. */
    private void begin() {
        part = following.hasNext() ? following.next() : null;
        words = part == null ? null : PartWords.of(part.name(), mediaType);
        headLength = HEAD_LENGTH;
        headHere = 0;
        packedHere = 0;
        sizeHere = 0;
        inflater.reset();
        long next = part == null ? list.from() : part.at();
        if (next < at || next - at > ArchiveList.BETWEEN) {
            verdict = Verdict.LIES;
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int here = from;
        int end = from + length;
        while (verdict == Verdict.HONEST && part != null && here < end) {
            int taken = take(part, bytes, here, end - here);
            here += taken;
            at += taken;
            if (headHere == headLength && packedHere == part.packed()) {
                finish(part);
            }
        }
    }

    private int take(ArchivePart current, byte[] bytes, int from, int most) {
        if (at < current.at()) {
            return (int) Math.min(most, current.at() - at);
        }
        return headHere < headLength ? takeHead(current, bytes, from, most) : takePacked(current, bytes, from, most);
    }

    private int takeHead(ArchivePart current, byte[] bytes, int from, int most) {
        int taken = Math.min(most, headLength - headHere);
        System.arraycopy(bytes, from, head, headHere, taken);
        headHere += taken;
        if (headHere == headLength && headLength == HEAD_LENGTH) {
            readHead(current);
        } else if (headHere == headLength && !isOf(current)) {
            verdict = Verdict.LIES;
        }
        return taken;
    }

    private void readHead(ArchivePart current) {
        ByteBuffer fixed = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int nameLength = Short.toUnsignedInt(fixed.getShort(26));
        boolean sizesFollow = (fixed.getShort(6) & SIZES_FOLLOW) != 0;
        long packed = Integer.toUnsignedLong(fixed.getInt(18));
        long size = Integer.toUnsignedLong(fixed.getInt(22));
        boolean fits = fixed.getInt(0) == HEAD
                && Short.toUnsignedInt(fixed.getShort(8)) == current.method()
                && nameLength == current.label().length
                && (sizesFollow || isSame(packed, current.packed()) && isSame(size, current.size()));
        if (!fits) {
            verdict = Verdict.LIES;
        }
        headLength += nameLength + Short.toUnsignedInt(fixed.getShort(28));
    }

    private static boolean isSame(long told, long listed) {
        return told == listed || told == SEE_WIDE;
    }

    private boolean isOf(ArchivePart current) {
        return Arrays.equals(
                head, HEAD_LENGTH, HEAD_LENGTH + current.label().length, current.label(), 0, current.label().length);
    }

    private int takePacked(ArchivePart current, byte[] bytes, int from, int most) {
        int taken = (int) Math.min(most, current.packed() - packedHere);
        packedHere += taken;
        if (current.method() == ArchivePart.AS_IT_IS) {
            unpacked(current, bytes, from, taken);
        } else {
            inflate(current, bytes, from, taken);
        }
        return taken;
    }

    private void inflate(ArchivePart current, byte[] bytes, int from, int length) {
        inflater.setInput(bytes, from, length);
        try {
            while (verdict == Verdict.HONEST && !inflater.needsInput() && !inflater.finished()) {
                int many = inflater.inflate(buffer);
                if (many == 0 && !inflater.needsInput() && !inflater.finished()) {
                    verdict = Verdict.LIES;
                }
                unpacked(current, buffer, 0, many);
            }
        } catch (DataFormatException unreadable) {
            verdict = Verdict.LIES;
        }
    }

    private void unpacked(ArchivePart current, byte[] bytes, int from, int length) {
        sizeHere += length;
        if (sizeHere > current.size()) {
            verdict = Verdict.LIES;
        } else if (words != null) {
            verdict = words.read(bytes, from, length);
        }
    }

    private void finish(ArchivePart current) {
        boolean ended = current.method() == ArchivePart.AS_IT_IS
                || current.packed() == 0
                || inflater.finished() && inflater.getRemaining() == 0;
        if (!ended || sizeHere != current.size()) {
            verdict = Verdict.LIES;
        }
        if (words != null && !words.isFull()) {
            verdict = Verdict.LIES;
        }
        if (verdict == Verdict.HONEST) {
            begin();
        }
    }

    /** Once all of it has passed. */
    Verdict verdict() {
        return verdict == Verdict.HONEST && part != null ? Verdict.LIES : verdict;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
