package org.allmende.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final Instant BEGUN = Instant.parse("2026-11-27T10:00:00Z");

    private final Document document = document(10);

    private static Document document(long size) {
        Document.Origin origin =
                new Document.Origin(UUID.randomUUID(), new OrganisationId(UUID.randomUUID()), "bid", null);
        return new Document(new DocumentId(UUID.randomUUID()), origin, size, new byte[0], new byte[0], BEGUN);
    }

    @Test
    void takesNothingThatDoesNotFollow() {
        document.receive(0, 4, BEGUN);
        assertThatThrownBy(() -> document.receive(3, 1, BEGUN)).hasMessageContaining("DOCUMENT_OFFSET");
        assertThatThrownBy(() -> document.receive(4, 7, BEGUN)).hasMessageContaining("DOCUMENT_TOO_LONG");
        document.receive(4, 6, BEGUN);
        assertThat(document.isWhole()).isTrue();
    }

    @Test
    void isCutBackToWhatHasComeAndNeverOnceItIsStored() {
        document.receive(0, 6, BEGUN);
        assertThatThrownBy(() -> document.cutBack(7)).isInstanceOf(DomainProblem.class);
        assertThatThrownBy(() -> document.cutBack(-1)).isInstanceOf(DomainProblem.class);
        document.cutBack(2);
        assertThat(document.received()).isEqualTo(2);
        document.receive(2, 8, BEGUN);
        document.store(new byte[0], BEGUN);
        assertThatThrownBy(() -> document.cutBack(2)).hasMessageContaining("DOCUMENT_OFFSET");
    }

    @Test
    void isLeftAloneSevenDaysAfterItsLastByteUnlessItIsStored() {
        Instant later = BEGUN.plus(Duration.ofDays(3));
        assertThat(document.isLeftAlone(BEGUN.plus(Document.LEFT_ALONE))).isTrue();
        document.receive(0, 1, later);
        assertThat(document.isLeftAlone(later.plus(Document.LEFT_ALONE).minusNanos(1)))
                .isFalse();
        assertThat(document.isLeftAlone(later.plus(Document.LEFT_ALONE))).isTrue();
        document.receive(1, 9, later);
        document.store(new byte[0], later);
        assertThat(document.isLeftAlone(later.plus(Duration.ofDays(400)))).isFalse();
    }

    @Test
    void hasUpToTwoGigabytes() {
        assertThat(document(Document.LARGEST).size()).isEqualTo(2_147_483_648L);
        assertThatThrownBy(() -> document(Document.LARGEST + 1)).hasMessageContaining("DOCUMENT_SIZE");
        assertThat(FileSizes.limit(Document.LARGEST)).isEqualTo("2 GB");
        assertThat(FileSizes.limit(Document.MOST)).isEqualTo("100 MB");
        assertThat(FileSizes.limit(1536L * 1024 * 1024)).isEqualTo("1536 MB");
    }
}
