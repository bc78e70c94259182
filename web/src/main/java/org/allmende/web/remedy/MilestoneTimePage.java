package org.allmende.web.remedy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.MilestoneStatus;
import org.allmende.contract.Side;
import org.allmende.remedy.AnswerMoreTimeForCouncil;
import org.allmende.remedy.AnswerMoreTimeForProvider;
import org.allmende.remedy.AskMoreTimeForCouncil;
import org.allmende.remedy.AskMoreTimeForProvider;
import org.allmende.remedy.MoreTime;
import org.allmende.remedy.MoreTimeStatus;
import org.allmende.remedy.Remedies;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;

/** More time for a milestone: what was asked and answered until now, and each side's next step. */
@Named
@ViewScoped
@Page(view = "/milestone/time", access = PageAccess.PUBLIC)
public class MilestoneTimePage extends AboutMilestone {

    private static final long serialVersionUID = 1L;

    @Inject
    private Remedies remedies;

    @Inject
    private Turns turns;

    @Inject
    private Formats formats;

    @Inject
    private AskMoreTimeForCouncil askForCouncil;

    @Inject
    private AskMoreTimeForProvider askForProvider;

    @Inject
    private AnswerMoreTimeForCouncil answerForCouncil;

    @Inject
    private AnswerMoreTimeForProvider answerForProvider;

    private @Nullable LocalDate due;

    @Override
    protected String path() {
        return "milestone/time/";
    }

    public void ask() {
        if (due == null) {
            Problems.at("due", "layout.required");
            return;
        }
        if (isWritten()) {
            LocalDate later = due;
            act("moretime.done.ASKED", () -> {
                if (isProvider()) {
                    askForProvider.ask(new AskMoreTimeForProvider.Command(id(), later, getWords()));
                } else {
                    askForCouncil.ask(new AskMoreTimeForCouncil.Command(id(), later, getWords()));
                }
            });
        }
    }

    public void agree() {
        answer(true);
    }

    public void refuse() {
        if (isWritten()) {
            answer(false);
        }
    }

    private void answer(boolean agrees) {
        MoreTime open = getOpen();
        if (open == null) {
            throw new NotFound();
        }
        act(agrees ? "moretime.done.AGREED" : "moretime.done.REFUSED", () -> {
            if (open.side() == Side.PROVIDER) {
                answerForCouncil.answer(new AnswerMoreTimeForCouncil.Command(open.id(), agrees, getWords()));
            } else {
                answerForProvider.answer(new AnswerMoreTimeForProvider.Command(open.id(), agrees, getWords()));
            }
        });
    }

    /** All requests, the newest first. */
    public List<MoreTime> getRequests() {
        return PhaseMemo.once("requests", id(), () -> remedies.moreTimeOf(id()));
    }

    public @Nullable MoreTime getOpen() {
        return getRequests().stream()
                .filter(one -> one.status().isOpen())
                .findFirst()
                .orElse(null);
    }

    public @Nullable TurnView getTurn() {
        MoreTime open = getOpen();
        return open == null ? null : turns.of(open.id().value());
    }

    /** Whether the reader's side may ask now. */
    public boolean isAsker() {
        return getOpen() == null
                && getContract().status() == ContractStatus.RUNNING
                && getMilestone().status() == MilestoneStatus.SCHEDULED
                && !getMilestone().deadline().passed(formats.getNow())
                && (isProvider() || isCouncil());
    }

    /** Whether the reader's side answers. */
    public boolean isAnswerer() {
        MoreTime open = getOpen();
        return open != null && (open.side() == Side.PROVIDER ? isCouncil() : isProvider());
    }

    public static String kind(MoreTimeStatus status) {
        return switch (status) {
            case ASKED -> "doing";
            case AGREED -> "done";
            case REFUSED -> "warn";
            case LAPSED -> "todo";
        };
    }

    public String kindOf(MoreTime request) {
        return kind(request.status());
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate day) {
        due = day;
    }
}
