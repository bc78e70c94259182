package org.allmende.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {

    private static final byte[] SECRET = "£1,180,000 a year".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void everyFlippedBitIsNoticed() {
        ContentKey key = ContentKey.fresh();
        byte[] sealed = key.seal(SECRET, "bid:1");
        assertThat(key.open(sealed, "bid:1")).isEqualTo(SECRET);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> key.open(changed, "bid:1")).hasMessage("SEAL_BROKEN");
        }
    }

    @Test
    void whatIsSealedCannotBeMovedToAnotherPlace() {
        ContentKey key = ContentKey.fresh();
        byte[] sealed = key.seal(SECRET, "bid:1:1");
        assertThatThrownBy(() -> key.open(sealed, "bid:1:2")).hasMessage("SEAL_BROKEN");
        assertThatThrownBy(() -> ContentKey.fresh().open(sealed, "bid:1:1")).hasMessage("SEAL_BROKEN");
    }

    @Test
    void onlyThePrivateHalfOpensWhatIsSealedToThePublicOne() {
        SealKeyPair pair = SealKeyPair.fresh();
        byte[] sealed = SealKeyPair.seal(pair.publicKey(), SECRET, "bid:1");
        assertThat(SealKeyPair.open(pair.privateKey(), sealed, "bid:1")).isEqualTo(SECRET);
        byte[] other = SealKeyPair.fresh().privateKey();
        assertThatThrownBy(() -> SealKeyPair.open(other, sealed, "bid:1")).hasMessage("SEAL_BROKEN");
        assertThatThrownBy(() -> SealKeyPair.open(pair.privateKey(), sealed, "bid:2"))
                .hasMessage("SEAL_BROKEN");
    }

    @Test
    void anyTwoOfThreeSharesMakeTheKeyAndOneDoesNot() {
        SealKeyPair pair = SealKeyPair.fresh();
        Map<Integer, byte[]> shares = KeyShares.split(pair.privateKey(), 3);
        for (int left = 1; left <= 3; left++) {
            int right = left % 3 + 1;
            byte[] joined = KeyShares.join(Map.of(left, shares.get(left), right, shares.get(right)));
            assertThat(joined).isEqualTo(pair.privateKey());
            assertThat(KeyShares.join(Map.of(left, shares.get(left)))).isNotEqualTo(pair.privateKey());
        }
    }

    @Test
    void aWrongPassphraseOpensNothingAndAChangedOneOpensWhatWasSealedBefore() {
        OpeningKey key = new OpeningKey(new PersonId(Ids.next()), Passphrase.of("ashcombe-opens"), NOW);
        byte[] sealed = key.seal(SECRET, "share");
        assertThat(key.unlocked(Passphrase.of("ashcombe-opens")).open(sealed, "share"))
                .isEqualTo(SECRET);
        assertThatThrownBy(() -> key.unlocked(Passphrase.of("ashcombe-opened")).open(sealed, "share"))
                .hasMessage("OPENING_PASSPHRASE_WRONG");
        key.change(Passphrase.of("ashcombe-opens"), Passphrase.of("thornby-opens-too"));
        assertThat(key.unlocked(Passphrase.of("thornby-opens-too")).open(sealed, "share"))
                .isEqualTo(SECRET);
        assertThatThrownBy(() -> key.unlocked(Passphrase.of("ashcombe-opens")).open(sealed, "share"))
                .hasMessage("OPENING_PASSPHRASE_WRONG");
    }

    @Test
    void aPassphraseIsLongAndNeverPrinted() {
        PersonId officer = new PersonId(Ids.next());
        assertThatThrownBy(() -> new OpeningKey(officer, Passphrase.of("short"), NOW))
                .hasMessageStartingWith("OPENING_PASSPHRASE_TOO_SHORT");
        assertThat(Passphrase.of("ashcombe-opens").toString()).doesNotContain("ashcombe");
    }

    @Test
    void theServersKeyIsMadeOnceForItsOwnAccountAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("server.key");
        ContentKey made = ServerKey.read(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(ServerKey.read(file).bytes()).isEqualTo(made.bytes());
    }
}
