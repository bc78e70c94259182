package org.allmende.web.objection;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.allmende.award.Award;
import org.allmende.award.Awards;
import org.allmende.award.debrief.AnswerDebrief;
import org.allmende.award.debrief.AskDebrief;
import org.allmende.award.debrief.DebriefQuestion;
import org.allmende.award.debrief.DebriefQuestions;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** What a bidder asks about its own summary, and what the council answers; the same page for both, and for nobody else. */
@Named
@ViewScoped
@Page(view = "/award/debrief", access = PageAccess.SIGNED_IN)
public class AwardDebriefPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private ObjectionLook look;

    @Inject
    private Bids bids;

    @Inject
    private Awards awards;

    @Inject
    private Tenders tenders;

    @Inject
    private Organisations organisations;

    @Inject
    private DebriefQuestions questions;

    @Inject
    private AskDebrief askDebrief;

    @Inject
    private AnswerDebrief answerDebrief;

    private @Nullable String words;
    private @Nullable String answer;

    /** The number of the one that is answered, as it was when the page was opened; 0: none. */
    private int answering;

    @PostConstruct
    void load() {
        Bid found = getBid();
        if (!isAsking() && !isAnswering() || awards.summaryOf(found.id()).isEmpty()) {
            throw new NotFound();
        }
        if (isAnswering()) {
            answering = getQuestions().stream()
                    .filter(DebriefQuestion::isWaiting)
                    .findFirst()
                    .map(DebriefQuestion::number)
                    .orElse(0);
        }
    }

    private boolean isAnswering() {
        return Acting.current().may(Permission.ANSWER_DEBRIEF, getAward().councilId());
    }

    public Bid getBid() {
        return bids.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
    }

    public Award getAward() {
        return awards.summaryOf(getBid().id())
                .map(summary -> awards.get(summary.awardId()))
                .orElseThrow(NotFound::new);
    }

    public Tender getTender() {
        return tenders.get(getBid().tenderId());
    }

    public String getBidder() {
        return organisations.get(getBid().organisation()).name();
    }

    /** Whether the reader asks in the bidder's name. */
    public boolean isAsking() {
        return Acting.current().may(Permission.ASK_DEBRIEF, getBid().organisation());
    }

    public List<DebriefQuestion> getQuestions() {
        return PhaseMemo.once("debrief", getBid().id(), () -> questions.of(getBid().id()));
    }

    /** The one that the reader answers next; null: none, or not the reader's. */
    public @Nullable DebriefQuestion getNext() {
        return getQuestions().stream()
                .filter(question -> question.number() == answering)
                .findFirst()
                .orElse(null);
    }

    /** {@code done}, {@code late} or {@code waits}. */
    public String state(DebriefQuestion question) {
        if (!question.isWaiting()) {
            return "done";
        }
        return question.isOverdue(look.now()) ? "late" : "waits";
    }

    public void ask() {
        try {
            askDebrief.ask(new AskDebrief.Command(getBid().id(), words == null ? "" : words));
        } catch (DomainProblem problem) {
            Problems.at("words", problem);
            return;
        }
        back("debrief.ask.done");
    }

    public void reply() {
        DebriefQuestion next = Optional.ofNullable(getNext()).orElseThrow(NotFound::new);
        try {
            answerDebrief.answer(new AnswerDebrief.Command(next.id(), answer == null ? "" : answer));
        } catch (DomainProblem problem) {
            Problems.at("answer", problem);
            return;
        }
        back("debrief.answer.done");
    }

    private void back(String done) {
        Problems.done(done);
        Faces.redirect("award/debrief/%s", getBid().reference());
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }
}
