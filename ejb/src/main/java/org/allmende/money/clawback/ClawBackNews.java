package org.allmende.money.clawback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.allmende.calendar.London;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.contract.Contract;
import org.allmende.contract.Milestone;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Role;
import org.allmende.money.Remittance;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.Money;

/** Tells in public, in numbers alone, and both sides by mail, what becomes of a claw-back. */
@ApplicationScoped
class ClawBackNews {

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Organisations organisations;

    void raised(Milestone milestone, ClawBack clawBack) {
        told(milestone, "clawback.raised", clawBack.quantity(), councilOf(milestone));
        provider(
                milestone,
                notice(milestone, "clawback.raised")
                        .with(
                                clawBack.reference(),
                                milestone.title(),
                                clawBack.quantity(),
                                London.dayOf(
                                        clawBack.replyDeadline().orElseThrow().at())));
    }

    void corrected(Milestone milestone, ClawBack clawBack) {
        told(milestone, "clawback.corrected", clawBack.quantity(), providerOf(milestone));
        council(
                milestone,
                notice(milestone, "clawback.corrected")
                        .with(
                                clawBack.reference(),
                                milestone.title(),
                                clawBack.quantity(),
                                London.dayOf(
                                        clawBack.decideDeadline().orElseThrow().at())));
    }

    void replied(Milestone milestone, ClawBack clawBack) {
        String key = Boolean.TRUE.equals(clawBack.accepted().orElse(null)) ? "clawback.accepted" : "clawback.answered";
        told(milestone, key, clawBack.quantity(), providerOf(milestone));
        toDecide(milestone, clawBack, key);
    }

    void unanswered(Milestone milestone, ClawBack clawBack) {
        told(milestone, "clawback.unanswered", clawBack.quantity(), councilOf(milestone));
        toDecide(milestone, clawBack, "clawback.unanswered");
    }

    void decided(Milestone milestone, ClawBack clawBack) {
        if (clawBack.status() == ClawBackStatus.DROPPED) {
            told(milestone, "clawback.dropped", clawBack.quantity(), councilOf(milestone));
            both(milestone, notice(milestone, "clawback.dropped").with(clawBack.reference(), milestone.title()));
            return;
        }
        String amount = clawBack.amount().map(Money::amount).orElseThrow().toPlainString();
        story.tell(
                line(milestone, "clawback.claimed")
                        .with(
                                milestone.title(),
                                clawBack.decided().orElseThrow(),
                                milestone.metric().unit(),
                                amount),
                councilOf(milestone));
        both(
                milestone,
                notice(milestone, "clawback.claimed")
                        .with(
                                clawBack.reference(),
                                milestone.title(),
                                clawBack.decided().orElseThrow(),
                                amount));
    }

    void withdrawn(Milestone milestone, ClawBack clawBack) {
        told(milestone, "clawback.withdrawn", clawBack.quantity(), councilOf(milestone));
        both(milestone, notice(milestone, "clawback.withdrawn").with(clawBack.reference(), milestone.title()));
    }

    void credited(Milestone milestone, ClawBack clawBack, CreditNote note) {
        both(
                milestone,
                notice(milestone, "clawback.credited")
                        .with(clawBack.reference(), milestone.title(), note.number(), note.issuedOn()));
    }

    /** @param left what is still owed back under the contract */
    void setOff(Contract contract, Remittance line, Money left) {
        String amount = line.setOff().amount().toPlainString();
        String open = left.amount().toPlainString();
        story.tell(
                StoryLine.of(contract.caseId(), contract.id(), "clawback.setoff")
                        .with(amount, open)
                        .linking(contract.link()),
                organisations.get(contract.councilId()).name());
        notices.tellThose(
                contract.providerId(),
                Permission.REPLY_TO_CLAW_BACK,
                Notice.of("clawback.setoff", contract.caseId())
                        .with(
                                line.paymentReference(),
                                amount,
                                line.amount().amount().toPlainString(),
                                open,
                                line.invoiceNumber())
                        .linking(contract.link()));
    }

    void overdue(Milestone milestone, ClawBack clawBack) {
        Notice notice = notice(milestone, "clawback.late").with(clawBack.reference(), milestone.title());
        notices.tellRoles(
                milestone.contract().councilId(),
                Set.of(Role.MONITORING_OFFICER),
                notice.linking(milestone.contract().link()));
        provider(milestone, notice);
    }

    private void told(Milestone milestone, String key, long quantity, String by) {
        story.tell(
                line(milestone, key)
                        .with(milestone.title(), quantity, milestone.metric().unit()),
                by);
    }

    private void toDecide(Milestone milestone, ClawBack clawBack, String key) {
        council(
                milestone,
                notice(milestone, key)
                        .with(
                                clawBack.reference(),
                                milestone.title(),
                                clawBack.quantity(),
                                London.dayOf(
                                        clawBack.decideDeadline().orElseThrow().at())));
    }

    private static Notice notice(Milestone milestone, String key) {
        return Notice.of(key, milestone.contract().caseId()).linking(page(milestone));
    }

    private static StoryLine line(Milestone milestone, String key) {
        Contract contract = milestone.contract();
        return StoryLine.of(contract.caseId(), contract.id(), key).linking(contract.link());
    }

    private static String page(Milestone milestone) {
        return "/milestone/clawback/" + milestone.reference();
    }

    private String councilOf(Milestone milestone) {
        return organisations.get(milestone.contract().councilId()).name();
    }

    private String providerOf(Milestone milestone) {
        return organisations.get(milestone.contract().providerId()).name();
    }

    private void both(Milestone milestone, Notice notice) {
        provider(milestone, notice);
        council(milestone, notice);
    }

    private void provider(Milestone milestone, Notice notice) {
        notices.tellThose(milestone.contract().providerId(), Permission.REPLY_TO_CLAW_BACK, notice);
    }

    /** Whoever raises claw-backs and whoever decides on them. */
    private void council(Milestone milestone, Notice notice) {
        OrganisationId council = milestone.contract().councilId();
        notices.tellThose(council, Permission.RAISE_CLAW_BACK, notice);
        notices.tellThose(council, Permission.DECIDE_CLAW_BACK, notice);
    }
}
