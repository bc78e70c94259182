package org.allmende.phase;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.calendar.London;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;

/**
 * It is decided who goes on.
 *
 * @param dialogue whether a dialogue follows before final tenders
 * @param dialogueEnds by when it is planned to be held; the same as the next where none is
 * @param inviteBy by when final tenders are planned to be invited
 */
public record ShortlistConfirmed(
        TenderId tender, boolean dialogue, Instant dialogueEnds, Instant inviteBy, Instant at) {

    static ShortlistConfirmed of(Tender tender, Instant now) {
        TenderPhase last = tender.phases().get(tender.phases().size() - 1);
        Instant inviteBy = day(last.begins().orElse(London.dayOf(now)));
        Instant talked = tender.phases().stream()
                .filter(phase -> phase.kind() == PhaseKind.DIALOGUE)
                .flatMap(phase -> phase.ends().stream())
                .reduce((one, later) -> later)
                .map(ShortlistConfirmed::day)
                .orElse(inviteBy);
        boolean dialogue = tender.phases().size() > 2;
        return new ShortlistConfirmed(tender.id(), dialogue, talked, inviteBy, now);
    }

    private static Instant day(LocalDate day) {
        return London.endOf(day);
    }
}
