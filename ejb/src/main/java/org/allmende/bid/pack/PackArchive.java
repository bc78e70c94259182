package org.allmende.bid.pack;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.allmende.document.FileSizes;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a ZIP from its beginning to its end, once, with fixed limits. Nothing is written anywhere by the names in it, and no
 * archive within it is opened.
 *
 * <p>Errors: {@code BID_PACK_DAMAGED}, {@code BID_PACK_NAMES(name)}, {@code BID_PACK_TOO_LARGE(most)}, {@code
 * BID_PACK_TOO_MANY(most)}.
 */
final class PackArchive {

    /** The most files in it. */
    static final int MOST_ENTRIES = 500;

    /** The most bytes of all files in it, unpacked: 300 MiB. */
    static final long MOST_UNPACKED = 300L * 1024 * 1024;

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
    private static final int SHOWN = 80;

    /** What computers put into archives on their own. */
    private static final Set<String> SYSTEM = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    /** Looks at one file, whose bytes are there until it returns. */
    @FunctionalInterface
    interface Visitor {
        void visit(int index, String name, InputStream bytes) throws IOException;
    }

    /** Names are written in another way than was said. */
    static final class OtherNames extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private PackArchive() {}

    /**
     * @param names how names are written that are not marked as UTF-8
     * @throws OtherNames where they are not
     * @throws IOException where the source itself fails
     */
    static void walk(InputStream source, Charset names, Visitor visitor) throws IOException {
        Budget budget = new Budget();
        Tail tail = new Tail(source);
        try (ZipInputStream zip = new ZipInputStream(tail, names)) {
            int index = 0;
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                if (++index > MOST_ENTRIES) {
                    throw new DomainProblem("BID_PACK_TOO_MANY", MOST_ENTRIES);
                }
                String path = entry.getName().replace('\\', '/');
                requireInside(path);
                InputStream bytes = budget.of(zip);
                if (!entry.isDirectory() && !isSystem(path)) {
                    visitor.visit(index, path.substring(path.lastIndexOf('/') + 1), bytes);
                }
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            tail.transferTo(OutputStream.nullOutputStream());
            if (index == 0 || !tail.endsArchive()) {
                throw new DomainProblem("BID_PACK_DAMAGED");
            }
        }
    }

    private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (ZipException damaged) {
            if (String.valueOf(damaged.getMessage()).contains("bad entry name")) {
                throw new OtherNames();
            }
            throw new DomainProblem("BID_PACK_DAMAGED");
        } catch (EOFException cut) {
            throw new DomainProblem("BID_PACK_DAMAGED");
        } catch (IllegalArgumentException otherNames) {
            throw new OtherNames();
        }
    }

    private static void requireInside(String path) {
        boolean climbs = path.startsWith("/")
                || DRIVE.matcher(path).matches()
                || Arrays.asList(path.split("/", -1)).contains("..");
        if (climbs || path.chars().anyMatch(Character::isISOControl)) {
            String plain = path.replaceAll("\\p{C}", "?");
            throw new DomainProblem("BID_PACK_NAMES", plain.substring(0, Math.min(SHOWN, plain.length())));
        }
    }

    private static boolean isSystem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return path.startsWith("__MACOSX/")
                || path.contains("/__MACOSX/")
                || SYSTEM.contains(name)
                || name.startsWith("~$")
                || name.startsWith("._")
                || name.startsWith(".~lock.");
    }

    /** Counts what is unpacked, of all files together. */
    private static final class Budget {
        private long left = MOST_UNPACKED;

        private int spend(int bytes) {
            left -= Math.max(bytes, 0);
            if (left < 0) {
                throw new DomainProblem("BID_PACK_TOO_LARGE", FileSizes.limit(MOST_UNPACKED));
            }
            return bytes;
        }

        InputStream of(InputStream unpacked) {
            return new FilterInputStream(unpacked) {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    try {
                        return spend(in.read(bytes, from, length));
                    } catch (ZipException | EOFException damaged) {
                        throw new DomainProblem("BID_PACK_DAMAGED");
                    }
                }

                @Override
                public void close() {
                    // the archive goes on
                }
            };
        }
    }

    /** Remembers the last bytes that went by: an archive that was cut has no list of its files at its end. */
    private static final class Tail extends FilterInputStream {
        private static final byte[] END = {'P', 'K', 5, 6};
        private static final int END_LENGTH = 22;
        private static final int LONGEST = END_LENGTH + 0xffff;

        private final byte[] ring = new byte[LONGEST];
        private long count;

        Tail(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            for (int i = 0; i < read; i++) {
                ring[(int) (count++ % LONGEST)] = bytes[from + i];
            }
            return read;
        }

        /** Whether the record that ends an archive is there, with its comment and nothing after it. */
        boolean endsArchive() {
            int kept = (int) Math.min(count, LONGEST);
            return IntStream.rangeClosed(0, kept - END_LENGTH)
                    .anyMatch(at -> IntStream.range(0, END.length).allMatch(i -> last(kept, at + i) == END[i])
                            && at + END_LENGTH + comment(kept, at) == kept);
        }

        private int comment(int kept, int at) {
            return Byte.toUnsignedInt(last(kept, at + 20)) + (Byte.toUnsignedInt(last(kept, at + 21)) << 8);
        }

        private byte last(int kept, int at) {
            return ring[(int) ((count - kept + at) % LONGEST)];
        }
    }
}
