package org.allmende.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The key under which drafts lie in the database. It stands in a file outside of the database, so that a dump alone reads no
 * draft. The file is named by {@code allmende.key.file}; without it, it lies in the server domain's configuration. It is made
 * on first use, readable by the server's account alone; losing it loses drafts and the bytes of documents.
 */
@ApplicationScoped
public class ServerKey {

    private @Nullable ContentKey key;

    /** Wraps a document's or draft's content for its place. */
    public byte[] seal(byte[] plain, String about) {
        return key().seal(plain, about);
    }

    public byte[] open(byte[] sealed, String about) {
        return key().open(sealed, about);
    }

    private synchronized ContentKey key() {
        ContentKey known = key;
        if (known == null) {
            known = read(file());
            key = known;
        }
        return known;
    }

    static Path file() {
        String named = System.getProperty("allmende.key.file");
        if (named != null) {
            return Path.of(named);
        }
        String domain = System.getProperty("com.sun.aas.instanceRoot");
        return domain == null
                ? Path.of(System.getProperty("user.dir"), "allmende-server.key")
                : Path.of(domain, "config", "allmende-server.key");
    }

    static ContentKey read(Path file) {
        String text = SecretFile.readOrMake(file, () -> Base64.getEncoder()
                .encodeToString(ContentKey.fresh().bytes()));
        return ContentKey.of(Base64.getDecoder().decode(text));
    }
}
