package org.allmende.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.contract.Contract;
import org.allmende.contract.Milestone;
import org.allmende.contract.Side;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Role;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;

/** Tells in public, in numbers alone, and both sides by mail, what becomes of a late correction. */
@ApplicationScoped
class CorrectionNews {

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Organisations organisations;

    void raised(Milestone milestone, ResultCorrection correction) {
        told(milestone, correction, "correction.raised", correction.right(), nameOf(milestone, correction.side()));
        Notice notice = withQuantities(milestone, correction, "correction.raised", correction.answerDeadline());
        if (correction.side() == Side.COUNCIL) {
            provider(milestone, notice);
        } else {
            council(milestone, notice);
            notices.tellThose(milestone.contract().councilId(), Permission.VERIFY_FOR_USERS, notice);
        }
    }

    void answered(Milestone milestone, ResultCorrection correction) {
        boolean yes = correction.agrees().orElse(false);
        String key = yes ? "correction.agreed" : "correction.answered";
        Side answering = correction.side() == Side.COUNCIL ? Side.PROVIDER : Side.COUNCIL;
        told(milestone, correction, key, correction.right(), nameOf(milestone, answering));
        both(
                milestone,
                withQuantities(
                        milestone, correction, key, correction.decideDeadline().orElseThrow()));
    }

    void unanswered(Milestone milestone, ResultCorrection correction) {
        told(milestone, correction, "correction.unanswered", correction.right(), nameOf(milestone, Side.COUNCIL));
        both(
                milestone,
                withQuantities(
                        milestone,
                        correction,
                        "correction.unanswered",
                        correction.decideDeadline().orElseThrow()));
    }

    void decided(Milestone milestone, ResultCorrection correction) {
        String key = correction.status() == CorrectionStatus.ACCEPTED ? "correction.accepted" : "correction.rejected";
        long counts = correction.decided().orElse(correction.stood());
        told(milestone, correction, key, counts, nameOf(milestone, Side.COUNCIL));
        both(
                milestone,
                notice(milestone, key).with(milestone.reference(), milestone.title(), correction.stood(), counts));
    }

    void withdrawn(Milestone milestone, ResultCorrection correction) {
        told(milestone, correction, "correction.withdrawn", correction.stood(), nameOf(milestone, correction.side()));
        both(milestone, notice(milestone, "correction.withdrawn").with(milestone.reference(), milestone.title()));
    }

    void overdue(Milestone milestone) {
        Notice notice = notice(milestone, "correction.late").with(milestone.reference(), milestone.title());
        notices.tellRoles(
                milestone.contract().councilId(),
                Set.of(Role.MONITORING_OFFICER),
                notice.linking(milestone.contract().link()));
        provider(milestone, notice);
    }

    private void told(Milestone milestone, ResultCorrection correction, String key, long right, String by) {
        Contract contract = milestone.contract();
        story.tell(
                StoryLine.of(contract.caseId(), contract.id(), key)
                        .with(
                                milestone.title(),
                                correction.stood(),
                                right,
                                milestone.metric().unit())
                        .linking(contract.link()),
                by);
    }

    private static Notice withQuantities(Milestone milestone, ResultCorrection correction, String key, Deadline last) {
        return notice(milestone, key)
                .with(
                        milestone.reference(),
                        milestone.title(),
                        correction.stood(),
                        correction.right(),
                        London.dayOf(last.at()));
    }

    private static Notice notice(Milestone milestone, String key) {
        return Notice.of(key, milestone.contract().caseId()).linking("/milestone/correction/" + milestone.reference());
    }

    private String nameOf(Milestone milestone, Side side) {
        Contract contract = milestone.contract();
        return organisations
                .get(side == Side.PROVIDER ? contract.providerId() : contract.councilId())
                .name();
    }

    private void both(Milestone milestone, Notice notice) {
        provider(milestone, notice);
        council(milestone, notice);
    }

    private void provider(Milestone milestone, Notice notice) {
        notices.tellThose(milestone.contract().providerId(), Permission.ANSWER_CORRECTION, notice);
    }

    /** Who manages the contract, and who decides. */
    private void council(Milestone milestone, Notice notice) {
        OrganisationId council = milestone.contract().councilId();
        notices.tellThose(council, Permission.VERIFY_FOR_COUNCIL, notice);
        notices.tellThose(council, Permission.DECIDE_CORRECTION, notice);
    }
}
