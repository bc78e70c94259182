package org.allmende.outcome.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.allmende.calendar.London;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.contract.Contract;
import org.allmende.contract.Milestone;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Role;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;

/** Tells in public, and both sides by mail, what becomes of a dispute. The reviewer's name is for the sides alone. */
@ApplicationScoped
class DisputeNews {

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Organisations organisations;

    void lodged(Milestone milestone, Dispute dispute) {
        Contract contract = milestone.contract();
        String provider = organisations.get(contract.providerId()).name();
        story.tell(
                line(milestone, "dispute.lodged")
                        .with(
                                provider,
                                milestone.title(),
                                dispute.disputed(),
                                dispute.verified(),
                                milestone.metric().unit()),
                provider);
        verifiers(
                milestone,
                Notice.of("dispute.lodged", contract.caseId())
                        .with(
                                milestone.reference(),
                                milestone.title(),
                                dispute.disputed(),
                                dispute.verified(),
                                London.dayOf(dispute.answerDeadline().at())));
    }

    void passed(Milestone milestone, Dispute dispute) {
        Object last = London.dayOf(dispute.reviewDeadline().orElseThrow().at());
        story.tell(line(milestone, "dispute.passed").with(milestone.title(), last));
        Notice notice = Notice.of("dispute.passed", milestone.contract().caseId())
                .with(milestone.reference(), milestone.title(), last);
        provider(milestone, notice);
        verifiers(milestone, notice);
        dispute.reviewer()
                .ifPresent(person -> notices.tell(
                        person,
                        Notice.of("dispute.review", milestone.contract().caseId())
                                .with(milestone.reference(), milestone.title(), last)
                                .linking(page(milestone))));
        if (dispute.reviewer().isEmpty()) {
            monitoring(
                    milestone,
                    Notice.of("dispute.noreviewer", milestone.contract().caseId())
                            .with(milestone.reference(), milestone.title()));
        }
    }

    void agreed(Milestone milestone, Dispute dispute) {
        decided(milestone, dispute, "dispute.agreed");
        provider(
                milestone,
                withQuantity(Notice.of("dispute.agreed", milestone.contract().caseId()), milestone, dispute));
    }

    void reviewed(Milestone milestone, Dispute dispute) {
        if (dispute.status() == DisputeStatus.UPHELD) {
            decided(milestone, dispute, "dispute.upheld");
            both(
                    milestone,
                    withQuantity(
                            Notice.of("dispute.upheld", milestone.contract().caseId()), milestone, dispute));
        } else {
            decided(milestone, dispute, "dispute.dismissed");
            both(
                    milestone,
                    withQuantity(
                            Notice.of("dispute.dismissed", milestone.contract().caseId()), milestone, dispute));
        }
    }

    void withdrawn(Milestone milestone, Dispute dispute) {
        story.tell(
                line(milestone, "dispute.withdrawn").with(milestone.title(), dispute.verified()),
                organisations.get(milestone.contract().providerId()).name());
        Notice notice = Notice.of("dispute.withdrawn", milestone.contract().caseId())
                .with(milestone.reference(), milestone.title());
        verifiers(milestone, notice);
        if (dispute.passedAt().isPresent()) {
            dispute.reviewer().ifPresent(person -> notices.tell(person, notice.linking(page(milestone))));
        }
    }

    void overdue(Milestone milestone) {
        Notice notice =
                Notice.of("dispute.late", milestone.contract().caseId()).with(milestone.reference(), milestone.title());
        monitoring(milestone, notice);
        provider(milestone, notice);
    }

    private void decided(Milestone milestone, Dispute dispute, String key) {
        story.tell(
                line(milestone, key)
                        .with(
                                milestone.title(),
                                dispute.decided().orElse(dispute.verified()),
                                milestone.metric().unit()),
                dispute.status() == DisputeStatus.AGREED
                        ? organisations.get(milestone.contract().councilId()).name()
                        : "Independent reviewer");
    }

    private static Notice withQuantity(Notice notice, Milestone milestone, Dispute dispute) {
        return notice.with(
                milestone.reference(), milestone.title(), dispute.decided().orElse(dispute.verified()));
    }

    private static StoryLine line(Milestone milestone, String key) {
        Contract contract = milestone.contract();
        return StoryLine.of(contract.caseId(), contract.id(), key).linking(contract.link());
    }

    private static String page(Milestone milestone) {
        return "/milestone/dispute/" + milestone.reference();
    }

    private void both(Milestone milestone, Notice notice) {
        provider(milestone, notice);
        verifiers(milestone, notice);
    }

    private void provider(Milestone milestone, Notice notice) {
        notices.tellThose(
                milestone.contract().providerId(), Permission.DISPUTE_RESULT, notice.linking(page(milestone)));
    }

    private void verifiers(Milestone milestone, Notice notice) {
        Notice told = notice.linking(page(milestone));
        notices.tellThose(milestone.contract().councilId(), Permission.VERIFY_FOR_COUNCIL, told);
        notices.tellThose(milestone.contract().councilId(), Permission.VERIFY_FOR_USERS, told);
    }

    private void monitoring(Milestone milestone, Notice notice) {
        notices.tellRoles(
                milestone.contract().councilId(),
                Set.of(Role.MONITORING_OFFICER),
                notice.linking(milestone.contract().link()));
    }
}
