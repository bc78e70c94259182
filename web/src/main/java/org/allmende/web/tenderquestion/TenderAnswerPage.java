package org.allmende.web.tenderquestion;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.question.AnswerTenderQuestion;
import org.allmende.tender.question.RefusalKind;
import org.allmende.tender.question.RefuseTenderQuestion;
import org.allmende.tender.question.TenderQuestion;
import org.allmende.tender.question.TenderQuestions;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** An officer answers a question to everybody, or refuses; learns what is asked and not who. */
@Named
@ViewScoped
@Page(view = "/tender/answer", access = PageAccess.REQUIRES, permission = Permission.ANSWER_TENDER_QUESTION)
public class TenderAnswerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** At which field a problem is shown; all else stands in the summary. */
    private static final Map<String, String> FIELDS = Map.of(
            "TENDER_QUESTION_WORDING_LENGTH", "wording",
            "TENDER_QUESTION_ANSWER_LENGTH", "answer",
            "TENDER_QUESTION_CHANGE_LENGTH", "change",
            "TENDER_QUESTION_REASONS_LENGTH", "reasons");

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param(pathIndex = 1)
    private @Nullable String number;

    @Inject
    @Param
    private @Nullable String choice;

    @Inject
    private QuestionReader reader;

    @Inject
    private TenderQuestions questions;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private AnswerTenderQuestion answerTenderQuestion;

    @Inject
    private RefuseTenderQuestion refuseTenderQuestion;

    private @Nullable String wording;
    private @Nullable String answer;
    private boolean changing;
    private @Nullable String change;
    private @Nullable RefusalKind kind;
    private @Nullable String reasons;

    public Tender getTender() {
        Tender found = reader.tender(reference);
        access.demand(Permission.ANSWER_TENDER_QUESTION, found.councilId());
        return found;
    }

    public TenderQuestion getQuestion() {
        return Optional.ofNullable(number)
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .flatMap(text -> questions.find(getTender().id(), Integer.parseInt(text)))
                .orElseThrow(NotFound::new);
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getQuestion().id().value());
    }

    /** Whether it waits, and the deadline for bids has not passed. */
    public boolean isAnswerable() {
        return getQuestion().isWaiting() && TenderQuestion.isAnswerable(getTender(), reader.now());
    }

    public boolean isRefusing() {
        return "refuse".equals(choice);
    }

    public RefusalKind[] getKinds() {
        return RefusalKind.values();
    }

    public void publish() {
        AnswerTenderQuestion.Command command = new AnswerTenderQuestion.Command(
                getTender().id(),
                getQuestion().number(),
                plain(wording),
                plain(answer),
                changing ? plain(change) : null);
        attempt(() -> answerTenderQuestion.answer(command), "tenderquestion.answer.done");
    }

    public void refuse() {
        if (kind == null) {
            Problems.at("kind", "layout.required.choice");
            return;
        }
        RefuseTenderQuestion.Command command = new RefuseTenderQuestion.Command(
                getTender().id(), getQuestion().number(), plain(wording), kind, plain(reasons));
        attempt(() -> refuseTenderQuestion.refuse(command), "tenderquestion.refuse.done");
    }

    private void attempt(Runnable act, String done) {
        try {
            act.run();
        } catch (DomainProblem problem) {
            String field = FIELDS.get(problem.code());
            if (field == null) {
                throw problem;
            }
            Problems.at(field, problem);
            return;
        }
        Problems.done(done);
        Faces.redirect("tender/questions/%s", getTender().reference());
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Begins with the words as they were asked. */
    public @Nullable String getWording() {
        if (wording == null) {
            wording = getQuestion().words();
        }
        return wording;
    }

    public void setWording(@Nullable String wording) {
        this.wording = plain(wording);
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    public boolean isChanging() {
        return changing;
    }

    public void setChanging(boolean changing) {
        this.changing = changing;
    }

    public @Nullable String getChange() {
        return change;
    }

    public void setChange(@Nullable String change) {
        this.change = change;
    }

    public @Nullable RefusalKind getKind() {
        return kind;
    }

    public void setKind(@Nullable RefusalKind kind) {
        this.kind = kind;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }
}
