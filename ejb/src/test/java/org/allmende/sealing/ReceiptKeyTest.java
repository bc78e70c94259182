package org.allmende.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that signs receipts: made once, for the server's account alone, named by what it is. */
class ReceiptKeyTest {

    @TempDir
    private Path folder;

    @Test
    void isMadeOnceForTheServersAccountAlone() throws IOException {
        Path file = folder.resolve("receipt.key");
        SigningKey made = SigningKey.read(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        SigningKey again = SigningKey.read(file);
        assertThat(again.publicKey().id()).isEqualTo(made.publicKey().id()).matches("[0-9a-f]{16}");
        assertThat(made.publicKey().signed("words", again.sign("words"))).isTrue();
        assertThat(made.publicKey().signed("wordz", again.sign("words"))).isFalse();
    }

    @Test
    void anotherKeyHasAnotherNameAndDoesNotKnowTheSignature() {
        SigningKey one = SigningKey.read(folder.resolve("one"));
        SigningKey other = SigningKey.read(folder.resolve("other"));
        assertThat(one.publicKey().id()).isNotEqualTo(other.publicKey().id());
        assertThat(other.publicKey().signed("words", one.sign("words"))).isFalse();
    }

    @Test
    void everyFlippedBitOfASignatureIsNoticed() {
        SigningKey key = SigningKey.read(folder.resolve("key"));
        byte[] signature = key.sign("words");
        assertThat(signature).hasSize(ReceiptKey.SIGNATURE);
        for (int bit = 0; bit < signature.length * 8; bit++) {
            byte[] changed = signature.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(key.publicKey().signed("words", changed))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    @Test
    void halvesThatDoNotBelongTogetherAreRefused() throws IOException {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        SigningKey.read(one);
        SigningKey.read(other);
        Files.write(
                one,
                List.of(
                        Files.readAllLines(one).get(0),
                        Files.readAllLines(other).get(1)));
        assertThatThrownBy(() -> SigningKey.read(one)).hasMessageContaining("differ");
    }

    @Test
    void aKnownKeyThatSomebodyHasChangedOrRenamedIsNone() throws ReflectiveOperationException {
        System.setProperty("allmende.key.file", folder.resolve("server.key").toString());
        try {
            ServerKey server = new ServerKey();
            ReceiptKey key = SigningKey.read(folder.resolve("key")).publicKey();
            KnownReceiptKey known = new KnownReceiptKey(key, server);
            assertThat(known.open(server).id()).isEqualTo(key.id());
            var id = KnownReceiptKey.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(known, "0123456789abcdef");
            assertThatThrownBy(() -> known.open(server)).hasMessage("SEAL_BROKEN");
        } finally {
            System.clearProperty("allmende.key.file");
        }
    }
}
