package org.allmende.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.allmende.bid.ReceiptVerdict.Kind;
import org.allmende.sealing.ReceiptKey;
import org.allmende.sealing.ReceiptKeyBuilder;
import org.junit.jupiter.api.Test;

/** Genuine, not genuine or unknown: of whole receipts, of their numbers, and of every text with one bit changed. */
class ReceiptCheckTest {

    private static final ReceiptKeyBuilder KEY = key();
    private static final String NUMBER = "AL26-1124-7QK7-F3MX-2B9D";
    private static final String PRINT = "9f".repeat(32);

    private final Receipt unsigned =
            new Receipt(NUMBER, 2, Instant.parse("2026-11-24T11:59:59.123456Z"), PRINT, 3, 12_345, null);
    private final Receipt receipt = signed(unsigned);

    private static ReceiptKeyBuilder key() {
        try {
            return ReceiptKeyBuilder.in(Files.createTempDirectory("receipt").resolve("key"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Receipt signed(Receipt bare) {
        String keyId = KEY.publicKey().id();
        return new Receipt(
                bare.number(),
                bare.version(),
                bare.receivedAt(),
                bare.manifestSha256(),
                bare.documentCount(),
                bare.byteCount(),
                new ReceiptSignature(keyId, KEY.sign(Receipt.statement(bare.facts(), keyId))));
    }

    private static Optional<ReceiptKey> known(String id) {
        return Optional.of(KEY.publicKey()).filter(key -> key.id().equals(id));
    }

    private Kind judge(String text, Receipt... onRecord) {
        return verdict(text, onRecord).kind();
    }

    private static ReceiptVerdict verdict(String text, Receipt... onRecord) {
        return ReceiptCheck.judge(ReceiptText.of(text), ReceiptCheckTest::known, number -> List.of(onRecord).stream()
                .filter(one -> one.number().equals(number))
                .findFirst());
    }

    @Test
    void theWholeTextIsGenuineWhateverAProgramDoesToItsLineEndsAndMargins() {
        String text = receipt.signedText();
        assertThat(judge(text, receipt)).isEqualTo(Kind.SIGNED);
        assertThat(judge(text.replace("\n", "\r\n"), receipt)).isEqualTo(Kind.SIGNED);
        assertThat(judge("Quittung\n\n  " + text.replace("\n", "  \n  ") + "\nGruß", receipt))
                .isEqualTo(Kind.SIGNED);
    }

    @Test
    void aNumberAloneOrWithItsFingerprintIsLookedUp() {
        assertThat(judge(NUMBER.toLowerCase(Locale.ROOT), receipt)).isEqualTo(Kind.ON_RECORD);
        assertThat(judge(NUMBER + " " + PRINT, receipt)).isEqualTo(Kind.ON_RECORD);
        assertThat(judge(NUMBER + " " + "8f".repeat(32), receipt)).isEqualTo(Kind.CHANGED);
        assertThat(judge(NUMBER)).isEqualTo(Kind.UNKNOWN);
        assertThat(judge("hello", receipt)).isEqualTo(Kind.UNREADABLE);
        assertThat(judge("", receipt)).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void oneFromBeforeTheSignaturesIsSaidToCarryNone() {
        assertThat(unsigned.signedText()).isEmpty();
        assertThat(judge(NUMBER, unsigned)).isEqualTo(Kind.UNSIGNED);
    }

    @Test
    void aGoodSignatureThatIsNotOnRecordIsAMatterToAskAbout() {
        assertThat(judge(receipt.signedText())).isEqualTo(Kind.SIGNED_NOT_HERE);
    }

    @Test
    void anUnknownKeyIsNotOurs() {
        String text = receipt.signedText().replace(KEY.publicKey().id(), "0123456789abcdef");
        assertThat(judge(text, receipt)).isEqualTo(Kind.KEY_UNKNOWN);
    }

    @Test
    void whatIsNotGenuineTellsNothingOfWhatIsOnRecord() {
        for (String text : List.of(
                NUMBER + " " + "8f".repeat(32),
                receipt.signedText().replace("version: 2", "version: 3"),
                receipt.signedText().replaceAll("signature: .*", ""))) {
            assertThat(verdict(text, receipt).kind()).isEqualTo(Kind.CHANGED);
            assertThat(verdict(text, receipt).receipt()).isNull();
        }
    }

    @Test
    void everyFlippedBitIsNoticedOrChangesNoFact() {
        byte[] text = receipt.signedText().getBytes(StandardCharsets.UTF_8);
        int noticed = 0;
        for (int bit = 0; bit < text.length * 8; bit++) {
            byte[] changed = text.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String pasted = new String(changed, StandardCharsets.UTF_8);
            if (judge(pasted, receipt) == Kind.SIGNED) {
                assertThat(ReceiptText.of(pasted).all()).as("bit %d", bit).contains(receipt.facts());
            } else {
                noticed++;
            }
        }
        assertThat(noticed).isGreaterThan(text.length * 7);
    }

    @Property(tries = 300)
    void noOtherFactsHaveTheSameSignature(
            @ForAll @IntRange(min = 1, max = 999) int version,
            @ForAll @IntRange(min = 0, max = 500) int files,
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long bytes,
            @ForAll @LongRange(min = 1_780_000_000_000_000L, max = 1_900_000_000_000_000L) long micros) {
        Instant at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        Receipt other = signed(new Receipt(NUMBER, version, at, PRINT, files, bytes, null));
        assertThat(judge(other.signedText(), other)).isEqualTo(Kind.SIGNED);
        Receipt forged = new Receipt(NUMBER, version, at, PRINT, files, bytes, receipt.signature());
        if (!forged.facts().equals(receipt.facts())) {
            assertThat(judge(forged.signedText(), receipt, forged)).isEqualTo(Kind.CHANGED);
        }
    }

    /** The recipe of the operations page, word for word, in a shell with openssl. */
    @Test
    void opensslChecksItWithoutThePortal() throws Exception {
        assumeThat(new ProcessBuilder("sh", "-c", "command -v openssl").start().waitFor())
                .isZero();
        Path folder = Files.createTempDirectory("offline");
        Files.writeString(folder.resolve("key.pem"), KEY.publicKey().pem());
        Files.writeString(folder.resolve("receipt.txt"), "Receipt\n\n" + receipt.signedText());
        assertThat(offline(folder)).isZero();
        Files.writeString(
                folder.resolve("receipt.txt"),
                "Receipt\n\n" + receipt.signedText().replace("files: 3", "files: 4"));
        assertThat(offline(folder)).isNotZero();
    }

    private static int offline(Path folder) throws Exception {
        String recipe = Files.readString(Path.of("..", "docs", "operations.md"));
        int from = recipe.indexOf("sed -n '/^Allmende receipt 1");
        assertThat(from).as("the recipe in operations.md").isPositive();
        String commands = recipe.substring(from, recipe.indexOf("```", from));
        Process shell = new ProcessBuilder("sh", "-e", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return shell.exitValue();
    }
}
