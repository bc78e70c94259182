package org.allmende.challenge.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.allmende.challenge.EoiId;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParticipantTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final PersonId SOMEBODY = new PersonId(Ids.next());

    private final Participant participant = new Participant(
            new EoiId(Ids.next()), ParticipantCapacity.SUBCONTRACTOR, " Weir Minibuses ", SOMEBODY, NOW);

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    private static Organisation organisation() {
        return new Organisation("AL-O-2026-0001", "Weir Minibuses CIC", OrganisationKind.CO_OPERATIVE, null, NOW);
    }

    @ParameterizedTest
    @EnumSource
    void takesExactlyTheStepsOfTheGraph(ParticipantStatus from) {
        for (ParticipantStatus to : ParticipantStatus.values()) {
            if (from.next().contains(to)) {
                assertThat(from.to(to)).isEqualTo(to);
            } else {
                assertProblem("EOI_PARTICIPANT_STEP_NOT_POSSIBLE", () -> from.to(to));
            }
        }
    }

    @Test
    void isWrittenForUntilItIsInvited() {
        assertThat(participant.name()).isEqualTo("Weir Minibuses");
        assertThat(participant.status()).isEqualTo(ParticipantStatus.WRITTEN_FOR);
        participant.invite(" Office@Weir.example ", "secret", NOW);
        assertThat(participant.status()).isEqualTo(ParticipantStatus.INVITED);
        assertThat(participant.email()).contains("office@weir.example");
    }

    @Test
    void joinsUntilTheLastInstantOfItsInvitation() {
        participant.invite("office@weir.example", "secret", NOW);
        Instant last = NOW.plus(Participant.LIFE).minusNanos(1);
        participant.join(organisation(), SOMEBODY, last);
        assertThat(participant.status()).isEqualTo(ParticipantStatus.JOINED);
        assertThat(participant.name()).isEqualTo("Weir Minibuses CIC");
        assertProblem("EOI_PARTICIPANT_STEP_NOT_POSSIBLE", () -> participant.join(organisation(), SOMEBODY, last));
    }

    @Test
    void doesNotJoinByAnOldInvitationAndCanBeInvitedAgain() {
        participant.invite("office@weir.example", "secret", NOW);
        Instant over = NOW.plus(Participant.LIFE);
        assertProblem("LINK_EXPIRED", () -> participant.join(organisation(), SOMEBODY, over));
        assertProblem("LINK_EXPIRED", () -> participant.decline(over));
        participant.invite("other@weir.example", "another", over);
        participant.decline(over);
        assertThat(participant.status().isPresent()).isFalse();
    }

    @Test
    void hasANameAndAnAddressThatMailCanReach() {
        assertProblem("EMAIL_NOT_VALID", () -> participant.invite("nowhere", "secret", NOW));
        assertProblem(
                "EOI_PARTICIPANT_NAME",
                () -> new Participant(participant.eoi(), ParticipantCapacity.SUBCONTRACTOR, " x ", SOMEBODY, NOW));
    }
}
