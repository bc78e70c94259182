package org.allmende.contractnotice;

import java.time.LocalDate;
import java.util.Optional;
import org.allmende.calendar.ContractNoticeTiming;
import org.allmende.calendar.Deadline;
import org.allmende.contract.Procurement;
import org.allmende.publicnotice.NoticeKind;
import org.allmende.publicnotice.PublicNotice;
import org.allmende.publicnotice.PublicNotices;
import org.allmende.shared.Money;

/**
 * Which notices the law wants of a contract, by which day.
 *
 * <p>Source, read in the primary text: Procurement Act 2023 s.53(1) (details of a public contract), s.80(1), (3) (its end, performance and
 * expiry included), s.87(3)-(4) (details of a contract below the threshold, from an estimated 30,000 pounds on). The end of a contract
 * below the threshold has no notice.
 */
final class ContractNoticeLaw {

    /** From which estimated value a contract below the threshold is notifiable (s.87(4)(b)). */
    static final Money NOTIFIABLE = Money.pounds("30000");

    private ContractNoticeLaw() {}

    /** The notice and where the law asks for it; empty where it asks for none. */
    static Optional<PublicNotice> notice(ContractNoticeKind kind, Procurement procurement) {
        return kind(kind, procurement).map(found -> PublicNotices.of(found, procurement.began()));
    }

    private static Optional<NoticeKind> kind(ContractNoticeKind kind, Procurement procurement) {
        boolean covered = !procurement.belowThreshold();
        return switch (kind) {
            case TERMINATION -> covered ? Optional.of(NoticeKind.CONTRACT_TERMINATION) : Optional.empty();
            case DETAILS -> {
                if (covered) {
                    yield Optional.of(NoticeKind.CONTRACT_DETAILS);
                }
                yield procurement.value().isLessThan(NOTIFIABLE)
                        ? Optional.empty()
                        : Optional.of(NoticeKind.CONTRACT_DETAILS_BELOW_THRESHOLD);
            }
        };
    }

    /** @param day on which the contract was entered into, or ended */
    static Deadline deadline(ContractNoticeKind kind, Procurement procurement, LocalDate day) {
        return switch (kind) {
            case DETAILS ->
                ContractNoticeTiming.details(day, procurement.lightTouch() && !procurement.belowThreshold());
            case TERMINATION -> ContractNoticeTiming.termination(day);
        };
    }
}
