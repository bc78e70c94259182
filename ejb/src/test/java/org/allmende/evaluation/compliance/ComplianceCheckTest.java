package org.allmende.evaluation.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.allmende.bid.BidId;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.RequestTiming;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.allmende.tender.TenderId;
import org.junit.jupiter.api.Test;

/** What a check of a bid allows, and when. */
class ComplianceCheckTest {

    private static final Instant OPENED = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LOOKED = Instant.parse("2026-11-25T10:00:00Z");
    private static final LocalDate SEEN = LocalDate.of(2026, 11, 25);

    private final PersonId officer = new PersonId(Ids.next());
    private final Deadline until = RequestTiming.answer(LOOKED, new WorkingDays());
    private final CheckItem.Version rules = CheckItem.on(SEEN);
    private final ComplianceCheck check =
            new ComplianceCheck(new TenderId(Ids.next()), new BidId(Ids.next()), rules, false, OPENED);

    /** Every status and every way out of it; nothing leads to OUT but through an answer or its lapsed time. */
    @Test
    void section19_4AndSection58NobodyIsLeftOutUnheard() {
        for (ComplianceStatus from : ComplianceStatus.values()) {
            for (ComplianceStatus to : ComplianceStatus.values()) {
                if (from.next().contains(to)) {
                    assertThat(from.to(to)).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> from.to(to)).hasMessageContaining("COMPLIANCE_STEP_NOT_POSSIBLE");
                }
            }
            assertThat(from.next().contains(ComplianceStatus.OUT)).isEqualTo(from.isHeard());
        }
        assertThat(reachable()).isEqualTo(EnumSet.allOf(ComplianceStatus.class));
    }

    private static Set<ComplianceStatus> reachable() {
        Set<ComplianceStatus> found = EnumSet.of(ComplianceStatus.OPEN);
        List<ComplianceStatus> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            open.remove(0).next().stream().filter(found::add).forEach(open::add);
        }
        return found;
    }

    @Test
    void aBidWithoutAGapIsClosedByOneStep() {
        check.checked(false, SEEN, officer, LOOKED);
        assertThat(check.status()).isEqualTo(ComplianceStatus.IN_ORDER);
        assertThat(check.debarmentSeenOn()).contains(SEEN);
        assertThatThrownBy(() -> check.checked(true, SEEN, officer, LOOKED))
                .hasMessageContaining("COMPLIANCE_STEP_NOT_POSSIBLE");
    }

    @Test
    void section62TheListIsLookedAtSinceTheOpeningAndNotInTheFuture() {
        for (LocalDate day : List.of(SEEN.plusDays(1), LocalDate.of(2026, 11, 22))) {
            assertThatThrownBy(() -> check.checked(false, day, officer, LOOKED))
                    .hasMessageContaining("COMPLIANCE_LIST_DAY");
        }
        check.checked(false, LocalDate.of(2026, 11, 23), officer, LOOKED);
    }

    /** 30 November is a bank holiday in Scotland: no working day. */
    @Test
    void fiveWorkingDaysForTheAnswerTheLastInstantIncluded() {
        assertThat(until.at()).isEqualTo(Instant.parse("2026-12-03T23:59:59.999999Z"));
        asked();
        assertThatThrownBy(() -> check.requireAnswerable(until.at().plusNanos(1_000)))
                .hasMessageContaining("COMPLIANCE_ANSWER_TOO_LATE");
        assertThat(check.lapse(until.at())).isFalse();
        check.answer(officer, until.at());
        assertThat(check.status()).isEqualTo(ComplianceStatus.ANSWERED);
        assertThat(check.lapse(until.at().plusSeconds(1))).isFalse();
        assertThatThrownBy(() -> check.answer(officer, LOOKED.plusSeconds(60)))
                .hasMessageContaining("COMPLIANCE_STEP_NOT_POSSIBLE");
    }

    @Test
    void afterItsTimeTheRequestLapsesOnceAndTakesNoAnswer() {
        asked();
        assertThat(check.lapse(until.at().plusSeconds(1))).isTrue();
        assertThat(check.lapse(until.at().plusSeconds(2))).isFalse();
        assertThatThrownBy(() -> check.answer(officer, LOOKED.plusSeconds(60)))
                .hasMessageContaining("COMPLIANCE_ANSWER_TOO_LATE");
        check.decide(rules.get("CONDITIONS"), officer, until.at().plusSeconds(9));
        assertThat(check.outItem()).contains(rules.get("CONDITIONS"));
        check.end();
        assertThat(check.status()).as("closed before the cancellation").isEqualTo(ComplianceStatus.OUT);
    }

    @Test
    void aCancelledTenderEndsWhatIsOpen() {
        asked();
        check.end();
        assertThat(check.status()).isEqualTo(ComplianceStatus.ENDED);
        assertThat(check.lapse(until.at().plusSeconds(1))).isFalse();
    }

    private void asked() {
        check.checked(true, SEEN, officer, LOOKED);
        check.ask(until, officer, LOOKED);
    }

    @Test
    void aFindingAgainstABidNeedsWords() {
        CheckItem item = rules.get("CONDITIONS");
        assertThat(new ItemFinding(check.id(), item, Finding.IN_ORDER, " ", officer, LOOKED).words())
                .isEmpty();
        for (Finding finding : EnumSet.complementOf(EnumSet.of(Finding.IN_ORDER))) {
            assertThatThrownBy(() -> new ItemFinding(check.id(), item, finding, "  ", officer, LOOKED))
                    .as(finding.name())
                    .hasMessageContaining("COMPLIANCE_WORDS_LENGTH");
        }
    }
}
