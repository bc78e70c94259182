package org.allmende.challenge;

import static org.allmende.challenge.ExpressionBuilder.RECEIVED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.identity.PersonId;
import org.allmende.identity.Writing;
import org.allmende.shared.Ids;
import org.junit.jupiter.api.Test;

class PartVersionTest {

    private static final PersonId GRACE = new PersonId(Ids.next());

    private final PartVersion version =
            new PartVersion(new PartId(Ids.next()), 1, "first", GRACE, "Grace", RECEIVED_AT);

    @Test
    void goesOnWhileOnePersonWritesWithoutALongPause() {
        assertThat(version.isContinuedBy(GRACE, RECEIVED_AT.plus(Writing.PAUSE).minusNanos(1)))
                .isTrue();
        version.goOn("second", RECEIVED_AT.plusSeconds(500));
        assertThat(version.words()).isEqualTo("second");
        assertThat(version.isContinuedBy(GRACE, RECEIVED_AT.plusSeconds(500).plus(Writing.PAUSE)))
                .isFalse();
    }

    @Test
    void endsWhenAnotherPersonWrites() {
        assertThat(version.isContinuedBy(new PersonId(Ids.next()), RECEIVED_AT)).isFalse();
    }
}
