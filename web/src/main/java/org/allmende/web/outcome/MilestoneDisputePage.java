package org.allmende.web.outcome;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.Access;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.outcome.Outsiders;
import org.allmende.outcome.Verifier;
import org.allmende.outcome.dispute.AnswerDisputeForCouncil;
import org.allmende.outcome.dispute.AnswerDisputeForUsers;
import org.allmende.outcome.dispute.DecideDispute;
import org.allmende.outcome.dispute.Dispute;
import org.allmende.outcome.dispute.DisputeStatus;
import org.allmende.outcome.dispute.LodgeDispute;
import org.allmende.outcome.dispute.WithdrawDispute;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A dispute about a result: the provider lodges it, council and users answer, a reviewer decides. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN, view = "/milestone/dispute")
public class MilestoneDisputePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Dossier dossier;

    @Inject
    private Access access;

    @Inject
    private Outsiders outsiders;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Turns turns;

    @Inject
    private LodgeDispute lodgeDispute;

    @Inject
    private AnswerDisputeForCouncil answerForCouncil;

    @Inject
    private AnswerDisputeForUsers answerForUsers;

    @Inject
    private DecideDispute decideDispute;

    @Inject
    private WithdrawDispute withdrawDispute;

    private UUID id;
    private @Nullable Verifier seat;
    private boolean provider;
    private boolean reviewer;
    private @Nullable Long quantity;
    private @Nullable Boolean agrees;
    private @Nullable String words;

    @SuppressWarnings("NullAway.Init")
    public MilestoneDisputePage() {}

    @PostConstruct
    void load() {
        Milestone milestone = dossier.named(reference);
        id = milestone.id().value();
        provider = access.may(Permission.DISPUTE_RESULT, milestone.contract().providerId());
        reviewer = Acting.current().mayAnywhere(Permission.REVIEW_DISPUTE);
        seat = seat(milestone);
        if (!provider
                && !reviewer
                && seat == null
                && !access.may(Permission.READ_EVIDENCE, milestone.contract().councilId())) {
            throw new AccessRefused(Permission.DISPUTE_RESULT);
        }
        Dossier.Reported reported = getReported();
        if (reported != null) {
            quantity = reported.dispute() == null
                    ? reported.report().quantity()
                    : reported.dispute().disputed();
        }
    }

    private @Nullable Verifier seat(Milestone milestone) {
        if (access.may(Permission.VERIFY_FOR_USERS, milestone.contract().councilId())) {
            return Verifier.USERS;
        }
        return access.may(Permission.VERIFY_FOR_COUNCIL, milestone.contract().councilId()) ? Verifier.COUNCIL : null;
    }

    public void lodge() {
        act(() -> lodgeDispute.lodge(
                new LodgeDispute.Command(new MilestoneId(id), quantity == null ? 0 : quantity, text())));
    }

    public void answer() {
        boolean yes = Boolean.TRUE.equals(agrees);
        act(() -> {
            if (seat == Verifier.USERS) {
                answerForUsers.answer(
                        new AnswerDisputeForUsers.Command(dispute().id(), yes, text()));
            } else {
                answerForCouncil.answer(
                        new AnswerDisputeForCouncil.Command(dispute().id(), yes, text()));
            }
        });
    }

    public void decide() {
        act(() -> decideDispute.decide(
                new DecideDispute.Command(dispute().id(), quantity == null ? 0 : quantity, text())));
    }

    public void withdraw() {
        act(() -> withdrawDispute.withdraw(new WithdrawDispute.Command(dispute().id())));
    }

    private void act(Runnable step) {
        try {
            step.run();
        } catch (DomainProblem problem) {
            String field =
                    switch (problem.code()) {
                        case "DISPUTE_QUANTITY" -> "quantity";
                        case "DISPUTE_WORDS_LENGTH" -> "words";
                        default -> throw problem;
                    };
            Problems.at(field, problem);
            return;
        }
        Problems.done("dispute.done");
        Faces.redirect("milestone/dispute/%s", getMilestone().reference());
    }

    private String text() {
        return words == null ? "" : words;
    }

    private Dispute dispute() {
        Dispute dispute = getDispute();
        if (dispute == null) {
            throw new DomainProblem("DISPUTE_UNKNOWN");
        }
        return dispute;
    }

    public Milestone getMilestone() {
        return dossier.milestone(id);
    }

    public Dossier.@Nullable Reported getReported() {
        return dossier.reports(getMilestone()).stream().findFirst().orElse(null);
    }

    public @Nullable Dispute getDispute() {
        Dossier.Reported reported = getReported();
        return reported == null ? null : reported.dispute();
    }

    /** What the reader can do here now, as the end of a key: lodge, answer, decide; null for nothing. */
    public @Nullable String getAct() {
        Dossier.Reported reported = getReported();
        if (reported == null) {
            return null;
        }
        Dispute dispute = reported.dispute();
        if (dispute == null) {
            return provider && dossier.isDisputable(reported) ? "lodge" : null;
        }
        if (dispute.status() == DisputeStatus.REVIEW) {
            return reviewer ? "decide" : null;
        }
        return isToAnswer(reported, dispute) ? "answer" : null;
    }

    private boolean isToAnswer(Dossier.Reported reported, Dispute dispute) {
        return dispute.status() == DisputeStatus.OPEN
                && seat != null
                && dispute.answer(seat).isEmpty()
                && !outsiders.isOwn(
                        getMilestone(), reported.report(), Acting.current().requirePerson());
    }

    public boolean isWithdrawable() {
        Dispute dispute = getDispute();
        return provider && dispute != null && dispute.status().isOpen();
    }

    /** Until when it can be disputed; null while nothing is verified. */
    public @Nullable Deadline getLast() {
        return Dispute.window(getMilestone(), workingDays).orElse(null);
    }

    public @Nullable TurnView getTurn() {
        Dispute dispute = getDispute();
        return dispute == null ? null : turns.of(dispute.id().value());
    }

    public @Nullable Verifier getSeat() {
        return seat;
    }

    public @Nullable Long getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Long reached) {
        quantity = reached;
    }

    public @Nullable Boolean getAgrees() {
        return agrees;
    }

    public void setAgrees(@Nullable Boolean yes) {
        agrees = yes;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String typed) {
        words = typed;
    }
}
