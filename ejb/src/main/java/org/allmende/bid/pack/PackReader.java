package org.allmende.bid.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.document.FileSizes;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Sha256;

/**
 * Reads a pack that came back, from its encrypted blocks, in a stream: no copy of it is made, in memory no more than its form.
 *
 * <p>Errors: those of {@link PackArchive} and {@link PackFormJson}, {@code BID_PACK_NO_FORM}.
 */
@ApplicationScoped
class PackReader {

    /** The most bytes of a form. */
    static final int MOST_FORM = 16 * 1024 * 1024;

    /** What the portal itself puts into a pack beside the form. */
    static final Set<String> OURS = Set.of("readme.txt", "liesmich.txt", "bid.json");

    /** How Windows wrote names before it knew of UTF-8. */
    private static final Charset OLD_NAMES = Charset.forName("IBM850");

    @Inject
    private Documents documents;

    PackContents read(DocumentView file) {
        return read(file.mediaType(), file.name(), () -> documents.open(documents.get(file.id())));
    }

    /** Goes once more through the archive, and hands over the chosen files. */
    void each(DocumentView file, PackContents contents, PackArchive.Visitor visitor) {
        try {
            PackArchive.walk(documents.open(documents.get(file.id())), contents.names(), visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the same bytes anew. */
    @FunctionalInterface
    interface Source {
        InputStream open();
    }

    static PackContents read(String mediaType, String name, Source source) {
        try {
            if (mediaType.equals(BidPackShelf.XLSX)) {
                PackForm form = PriceSheet.read(whole(source.open()));
                return new PackContents(form, name, 1, false, true, List.of(), StandardCharsets.UTF_8);
            }
            if (!mediaType.equals(BidPackShelf.ZIP)) {
                PackForm form = PackFormJson.read(text(source.open()));
                return new PackContents(form, name, 1, false, false, List.of(), StandardCharsets.UTF_8);
            }
            try {
                return archive(source, StandardCharsets.UTF_8);
            } catch (PackArchive.OtherNames old) {
                return archive(source, OLD_NAMES);
            }
        } catch (PackArchive.OtherNames unreadable) {
            throw new DomainProblem("BID_PACK_DAMAGED");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackContents archive(Source source, Charset names) throws IOException {
        List<Found> forms = new ArrayList<>();
        List<PackContents.Entry> files = new ArrayList<>();
        PackArchive.walk(source.open(), names, (index, name, bytes) -> {
            String small = name.toLowerCase(Locale.ROOT);
            if (small.endsWith(".html") || small.endsWith(".htm")) {
                byte[] page = whole(bytes);
                String text = new String(page, StandardCharsets.UTF_8);
                if (PackFormJson.isForm(text)) {
                    forms.add(new Found(name, text(new ByteArrayInputStream(page))));
                    return;
                }
                files.add(entry(index, name, new ByteArrayInputStream(page)));
            } else if (!OURS.contains(small)) {
                files.add(entry(index, name, bytes));
            }
        });
        if (forms.isEmpty()) {
            throw new DomainProblem("BID_PACK_NO_FORM");
        }
        Read last = forms.stream()
                .map(found -> new Read(found.name(), PackFormJson.read(found.text())))
                .max(Comparator.comparing(Read::saved))
                .orElseThrow();
        return new PackContents(last.form(), last.name(), forms.size(), true, false, files, names);
    }

    private record Found(String name, String text) {}

    private record Read(String name, PackForm form) {
        Instant saved() {
            return Objects.requireNonNullElse(form.savedAt(), Instant.EPOCH);
        }
    }

    private static PackContents.Entry entry(int index, String name, InputStream bytes) throws IOException {
        MessageDigest digest = Sha256.digest();
        long size = new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
        return new PackContents.Entry(index, name, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static String text(InputStream bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(whole(bytes)))
                    .toString();
        } catch (CharacterCodingException damaged) {
            throw new DomainProblem("BID_PACK_DAMAGED");
        }
    }

    private static byte[] whole(InputStream bytes) throws IOException {
        byte[] read = bytes.readNBytes(MOST_FORM + 1);
        if (read.length > MOST_FORM) {
            throw new DomainProblem("BID_PACK_TOO_LARGE", FileSizes.limit(MOST_FORM));
        }
        return read;
    }
}
