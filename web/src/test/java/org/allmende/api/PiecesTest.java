package org.allmende.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Base64;
import org.allmende.shared.Sha256;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final byte[] BYTES = {1, 2, 3, 4, 5, 6, 7};

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is cut");
            }
        };
    }

    @Test
    void noneIsLongerThanAllowedAndTheLastIsWhatRemains() {
        Pieces pieces = new Pieces(new ByteArrayInputStream(BYTES), 3);
        assertThat(pieces.next()).containsExactly(1, 2, 3);
        assertThat(pieces.next()).containsExactly(4, 5, 6);
        assertThat(pieces.next()).containsExactly(7);
        assertThat(pieces.next()).isEmpty();
        assertThat(pieces.cut()).isEmpty();
        assertThat(pieces.sha256()).isEqualTo(Sha256.of(BYTES));
    }

    @Test
    void whatCameBeforeTheCutIsNotLost() {
        Pieces pieces = new Pieces(new SequenceInputStream(new ByteArrayInputStream(BYTES), broken()), 4);
        assertThat(pieces.next()).containsExactly(1, 2, 3, 4);
        assertThat(pieces.cut()).isEmpty();
        assertThat(pieces.next()).containsExactly(5, 6, 7);
        assertThat(pieces.cut()).isPresent();
        assertThat(pieces.next()).isEmpty();
    }

    @Test
    void aChecksumFitsWhatItWasMadeOfAlone() {
        String header = "md5=:AAAA:, " + ContentDigest.header(Sha256.of(BYTES));
        assertThat(ContentDigest.of(header).orElseThrow().fits(Sha256.of(BYTES)))
                .isTrue();
        assertThat(ContentDigest.of(header).orElseThrow().fits(Sha256.of(new byte[] {1})))
                .isFalse();
        String cut = "sha-256=:"
                + Base64.getEncoder().encodeToString(Sha256.of(BYTES)).substring(3) + ":";
        assertThat(ContentDigest.of(cut).orElseThrow().fits(Sha256.of(BYTES))).isFalse();
        assertThat(ContentDigest.of("sha-512=:AAAA:")).isEmpty();
        assertThat(ContentDigest.of(null)).isEmpty();
    }
}
