package org.allmende.web.objection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.allmende.award.AssessmentSummary;
import org.allmende.award.Award;
import org.allmende.award.AwardStatus;
import org.allmende.award.Awards;
import org.allmende.award.objection.Objection;
import org.allmende.award.objection.Objections;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.jspecify.annotations.Nullable;

/** Says what of an award's objections concerns the reader: {@code #{objectionLook.mayObject(award)}}. */
@Named
@RequestScoped
public class ObjectionLook {

    @Inject
    private Awards awards;

    @Inject
    private Objections objections;

    @Inject
    private Clock clock;

    Award award(@Nullable String reference) {
        return awards.byReference(String.valueOf(reference))
                .filter(found -> found.noticePublishedAt().isPresent())
                .orElseThrow(NotFound::new);
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether an objection to it would be in time: up to the standstill's last instant, by the portal's clock. */
    boolean isOpen(Award award) {
        return award.status() == AwardStatus.STANDSTILL
                && award.standstillEnds().filter(last -> !last.passed(now())).isPresent();
    }

    /** What bidders were told in whose name the reader may object; one that has won every lot it bids for is not among them. */
    List<AssessmentSummary> own(Award award) {
        return PhaseMemo.once("objectors", award.id(), () -> awards.summaries(award.id()).stream()
                .filter(summary ->
                        summary.isLoser() && Acting.current().may(Permission.OBJECT_TO_AWARD, summary.organisation()))
                .toList());
    }

    /** Whether the reader may object to it now, or has done so. */
    public boolean mayObject(Award award) {
        return Acting.current().isPerson()
                && own(award).stream()
                        .anyMatch(summary -> isOpen(award)
                                || !objections
                                        .of(award.id(), summary.organisation())
                                        .isEmpty());
    }

    /** The objections to it, for those of the council who may answer them; for others none. */
    public List<Objection> of(Award award) {
        return Acting.current().may(Permission.ANSWER_OBJECTION, award.councilId())
                ? PhaseMemo.once("objections", award.id(), () -> objections.of(award.id()))
                : List.of();
    }

    /** As a colour and a shape. */
    public String kind(Objection objection) {
        return switch (objection.status()) {
            case OPEN -> objection.isOverdue(now()) ? "bad" : "doing";
            case CLAIMED -> "doing";
            case REJECTED, UPHELD, FREED, SET_ASIDE -> "done";
            case WITHDRAWN, MOOT -> "none";
        };
    }
}
