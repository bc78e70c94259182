package org.allmende.web.remedy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.allmende.contract.ContractStatus;
import org.allmende.remedy.AnswerRemedy;
import org.allmende.remedy.ProposeRemedy;
import org.allmende.remedy.RecordStepIn;
import org.allmende.remedy.Remedies;
import org.allmende.remedy.Remedy;
import org.allmende.remedy.RemedyStatus;
import org.allmende.remedy.StepIn;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;

/** How a missed milestone is put right: plan, answer, what came of it, step-in; and each side's next step. */
@Named
@ViewScoped
@Page(view = "/milestone/remedy", access = PageAccess.PUBLIC)
public class MilestoneRemedyPage extends AboutMilestone {

    private static final long serialVersionUID = 1L;

    @Inject
    private Remedies remedies;

    @Inject
    private Turns turns;

    @Inject
    private ProposeRemedy proposeRemedy;

    @Inject
    private AnswerRemedy answerRemedy;

    @Inject
    private RecordStepIn recordStepIn;

    private @Nullable LocalDate day;
    private @Nullable LocalDate from;

    @Override
    protected void check() {
        getRemedy();
    }

    @Override
    protected String path() {
        return "milestone/remedy/";
    }

    public void propose() {
        if (day == null) {
            Problems.at("day", "layout.required");
            return;
        }
        if (isWritten()) {
            LocalDate until = day;
            act(
                    "remedy.done.PROPOSED",
                    () -> proposeRemedy.propose(
                            new ProposeRemedy.Command(getRemedy().id(), getWords(), until)));
        }
    }

    public void accept() {
        act(
                "remedy.done.AGREED",
                () -> answerRemedy.answer(new AnswerRemedy.Command(getRemedy().id(), true, getWords())));
    }

    public void again() {
        if (isWritten()) {
            act(
                    "remedy.done.DUE",
                    () -> answerRemedy.answer(
                            new AnswerRemedy.Command(getRemedy().id(), false, getWords())));
        }
    }

    public void stepIn() {
        if (from == null || day == null) {
            Problems.at(from == null ? "from" : "day", "layout.required");
            return;
        }
        if (isWritten()) {
            LocalDate begin = from;
            LocalDate until = day;
            act(
                    "stepin.done",
                    () -> recordStepIn.record(
                            new RecordStepIn.Command(getRemedy().id(), begin, until, getWords())));
        }
    }

    public Remedy getRemedy() {
        return PhaseMemo.once("remedy", id(), () -> remedies.of(id()).orElseThrow(NotFound::new));
    }

    public List<StepIn> getStepIns() {
        return PhaseMemo.once("stepins", id(), () -> remedies.stepIns(id()));
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getRemedy().id().value());
    }

    /** How a status looks. */
    public static String kind(RemedyStatus status) {
        return switch (status) {
            case DUE, PROPOSED, AGREED -> "doing";
            case FULFILLED -> "done";
            case FAILED -> "bad";
            case LAPSED -> "none";
        };
    }

    public String getStatusKind() {
        return kind(getRemedy().status());
    }

    /** The one step that the reader may take here and now; null where there is none. */
    public @Nullable String getStep() {
        if (getContract().status() != ContractStatus.RUNNING) {
            return null;
        }
        return switch (getRemedy().status()) {
            case DUE -> isProvider() ? "propose" : null;
            case PROPOSED -> isCouncil() ? "answer" : null;
            case FAILED -> isCouncil() && getContract().allowsStepIn() ? "stepin" : null;
            case AGREED, FULFILLED, LAPSED -> null;
        };
    }

    /** Whether the council may now end the contract for breach. */
    public boolean isBreach() {
        return isCouncil()
                && getRemedy().status() == RemedyStatus.FAILED
                && getContract().status() == ContractStatus.RUNNING;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate until) {
        day = until;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate begin) {
        from = begin;
    }
}
