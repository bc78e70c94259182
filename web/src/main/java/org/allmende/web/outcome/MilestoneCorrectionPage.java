package org.allmende.web.outcome;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.allmende.contract.Contract;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.Side;
import org.allmende.correction.AnswerCorrectionForProvider;
import org.allmende.correction.AnswerCorrectionForUsers;
import org.allmende.correction.CorrectionStatus;
import org.allmende.correction.Corrections;
import org.allmende.correction.DecideCorrection;
import org.allmende.correction.RaiseCorrection;
import org.allmende.correction.ResultCorrection;
import org.allmende.correction.Standing;
import org.allmende.correction.WithdrawCorrection;
import org.allmende.identity.Access;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.outcome.dispute.Disputes;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Late corrections of a milestone's verified results: begun by one side, answered by the other, decided by a second person. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN, view = "/milestone/correction")
public class MilestoneCorrectionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Dossier dossier;

    @Inject
    private Corrections corrections;

    @Inject
    private Disputes disputes;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private Clock clock;

    @Inject
    private RaiseCorrection raiseCorrection;

    @Inject
    private AnswerCorrectionForProvider answerForProvider;

    @Inject
    private AnswerCorrectionForUsers answerForUsers;

    @Inject
    private DecideCorrection decideCorrection;

    @Inject
    private WithdrawCorrection withdrawCorrection;

    private UUID id;
    private boolean provider;
    private boolean manager;
    private boolean user;
    private boolean finance;
    private @Nullable String results;
    private @Nullable Long quantity;
    private @Nullable Boolean agrees;
    private @Nullable String words;
    private @Nullable String evidence;

    @SuppressWarnings("NullAway.Init")
    public MilestoneCorrectionPage() {}

    @PostConstruct
    void load() {
        Milestone milestone = dossier.named(reference);
        Contract contract = milestone.contract();
        id = milestone.id().value();
        provider = access.may(Permission.RAISE_CORRECTION, contract.providerId());
        manager = access.may(Permission.RAISE_CORRECTION, contract.councilId());
        user = access.may(Permission.VERIFY_FOR_USERS, contract.councilId());
        finance = access.may(Permission.DECIDE_CORRECTION, contract.councilId());
        if (!provider
                && !manager
                && !user
                && !access.may(Permission.READ_COUNCIL_FILES, contract.councilId())
                && !access.may(Permission.READ_ORGANISATION_FILES, contract.providerId())) {
            throw new AccessRefused(Permission.RAISE_CORRECTION);
        }
    }

    public void raise() {
        act(() -> raiseCorrection.raise(new RaiseCorrection.Command(
                new MilestoneId(id), CorrectionText.read(text(results)), quantity, text(words), text(evidence))));
    }

    public void answer() {
        boolean yes = Boolean.TRUE.equals(agrees);
        act(() -> {
            if (open().side() == Side.COUNCIL) {
                answerForProvider.answer(new AnswerCorrectionForProvider.Command(open().id(), yes, text(words)));
            } else {
                answerForUsers.answer(new AnswerCorrectionForUsers.Command(open().id(), yes, text(words)));
            }
        });
    }

    public void decide() {
        act(() -> decideCorrection.decide(
                new DecideCorrection.Command(open().id(), Boolean.TRUE.equals(agrees), text(words))));
    }

    public void withdraw() {
        act(() -> withdrawCorrection.withdraw(new WithdrawCorrection.Command(open().id())));
    }

    private void act(Runnable step) {
        try {
            step.run();
        } catch (DomainProblem problem) {
            String field =
                    switch (problem.code()) {
                        case "CORRECTION_LINE_UNREADABLE",
                                "CORRECTION_NEEDS_RESULTS",
                                "CORRECTION_RESULT_UNKNOWN",
                                "CORRECTION_RESULT_TWICE",
                                "CORRECTION_RESULT_QUANTITY",
                                "CORRECTION_RESULT_SAME",
                                "CORRECTION_TOO_MANY" -> "results";
                        case "CORRECTION_NEEDS_QUANTITY", "CORRECTION_NOTHING_CHANGED" -> "quantity";
                        case "CORRECTION_WORDS_LENGTH" -> "words";
                        default -> throw problem;
                    };
            Problems.at(field, problem);
            return;
        }
        Problems.done("correction.done");
        Faces.redirect("milestone/correction/%s", getMilestone().reference());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private ResultCorrection open() {
        ResultCorrection open = getOpen();
        if (open == null) {
            throw new DomainProblem("CORRECTION_STEP_NOT_POSSIBLE");
        }
        return open;
    }

    public Milestone getMilestone() {
        return dossier.milestone(id);
    }

    /** The newest first. */
    public List<ResultCorrection> getAll() {
        return PhaseMemo.once("milestone corrections", new MilestoneId(id), () -> {
            List<ResultCorrection> all = new ArrayList<>(corrections.ofMilestone(new MilestoneId(id)));
            Collections.reverse(all);
            return all;
        });
    }

    /** The one about which somebody still has to say something; null for none. */
    public @Nullable ResultCorrection getOpen() {
        return getAll().stream()
                .filter(one -> one.status().isOpen())
                .findFirst()
                .orElse(null);
    }

    /** What counts today; null while nothing is verified. */
    public @Nullable Standing getStanding() {
        Milestone milestone = getMilestone();
        return milestone.status().isVerified()
                ? PhaseMemo.once("standing", milestone.id(), () -> corrections.standing(milestone))
                : null;
    }

    /** Whether a correction names single results. */
    public boolean isBySingleResults() {
        return PhaseMemo.once(
                "by single results",
                new MilestoneId(id),
                () -> corrections.isBySingleResults(new MilestoneId(id), clock.instant()));
    }

    /** What the reader can do here now, as the end of a key: raise, answer, decide; null for nothing. */
    public @Nullable String getAct() {
        ResultCorrection open = getOpen();
        if (open == null) {
            return (provider || manager) && getStanding() != null && !isDisputed() ? "raise" : null;
        }
        if (open.status() == CorrectionStatus.OPEN) {
            return (open.side() == Side.COUNCIL ? provider : user) && !isBegunBy(open, person()) ? "answer" : null;
        }
        return finance
                        && !isBegunBy(open, person())
                        && open.answeredBy().filter(person()::equals).isEmpty()
                ? "decide"
                : null;
    }

    /** Whether a dispute has to be decided first. */
    public boolean isDisputed() {
        return disputes.ofMilestone(new MilestoneId(id))
                .filter(dispute -> dispute.status().isOpen())
                .isPresent();
    }

    private static PersonId person() {
        return Acting.current().requirePerson();
    }

    private static boolean isBegunBy(ResultCorrection correction, PersonId person) {
        return correction.raisedBy().equals(person);
    }

    public boolean isWithdrawable() {
        ResultCorrection open = getOpen();
        return open != null && (open.side() == Side.PROVIDER ? provider : manager);
    }

    public @Nullable TurnView getTurn() {
        ResultCorrection open = getOpen();
        return open == null ? null : turns.of(open.id().value());
    }

    public @Nullable String getResults() {
        return results;
    }

    public void setResults(@Nullable String typed) {
        results = typed;
    }

    public @Nullable Long getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Long right) {
        quantity = right;
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

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String typed) {
        evidence = typed;
    }
}
