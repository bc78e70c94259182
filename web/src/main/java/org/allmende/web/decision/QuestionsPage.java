package org.allmende.web.decision;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.PartId;
import org.allmende.challenge.assistance.AnswerAssisted;
import org.allmende.challenge.assistance.Consent;
import org.allmende.challenge.question.AnswerQuestion;
import org.allmende.challenge.question.AskBody;
import org.allmende.challenge.question.Question;
import org.allmende.challenge.question.QuestionId;
import org.allmende.challenge.question.Questions;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.shared.DomainProblem;
import org.allmende.web.challenge.ConsentForm;
import org.allmende.web.challenge.EoiReader;
import org.allmende.web.challenge.SentPart;
import org.allmende.web.challenge.SentParts;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The council asks and the group answers, or somebody who helps it; for these alone. What is public of it stands on the challenge's own page. */
@Named
@ViewScoped
@Page(view = "/challenge/questions", access = PageAccess.SIGNED_IN)
public class QuestionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private EoiReader reader;

    @Inject
    private Questions questions;

    @Inject
    private SentParts sentParts;

    @Inject
    private AskBody askBody;

    @Inject
    private AnswerQuestion answerQuestion;

    @Inject
    private AnswerAssisted answerAssisted;

    private final ConsentForm consent = new ConsentForm();
    private @Nullable String words;
    private @Nullable String answer;
    private @Nullable String part;
    private @Nullable String amended;
    private boolean confidential;
    private transient @Nullable List<SentPart> parts;
    private transient @Nullable ExpressionOfInterest expression;

    public ExpressionOfInterest getExpression() {
        if (expression == null) {
            expression = reader.readable(reference);
            if (!reader.isParty(expression)) {
                throw new AccessRefused(Permission.HANDLE_EXPRESSION);
            }
        }
        return expression;
    }

    public Service getService() {
        return reader.service(getExpression());
    }

    public List<Question> getAll() {
        return questions.of(getExpression().id());
    }

    public boolean isOver() {
        return !getExpression().status().isUndecided();
    }

    public boolean isAsking() {
        return !isOver()
                && Acting.current()
                        .may(Permission.HANDLE_EXPRESSION, getExpression().council());
    }

    /** The first that waits for an answer of the reader; null where none does. */
    public @Nullable Question getToAnswer() {
        if (isOver() || (!isHelping() && !mayAnswer())) {
            return null;
        }
        return questions.openOf(getExpression().id()).stream()
                .filter(question -> !isHelping() || !isByMe(question))
                .findFirst()
                .orElse(null);
    }

    private boolean mayAnswer() {
        return Acting.current()
                .may(Permission.SUBMIT_EXPRESSION, getExpression().organisation());
    }

    private static boolean isByMe(Question question) {
        return question.askedBy().equals(Acting.current().requirePerson());
    }

    /** Whether the reader enters answers for the group. */
    public boolean isHelping() {
        return reader.isHelping(getExpression());
    }

    /** Whether the reader helps the group and has asked something that somebody else must answer for it. */
    public boolean isAsker() {
        return isHelping()
                && !isOver()
                && questions.openOf(getExpression().id()).stream().anyMatch(QuestionsPage::isByMe);
    }

    public String getBody() {
        return reader.bodyOf(getExpression());
    }

    public void ask() {
        try {
            askBody.ask(new AskBody.Command(
                    getExpression().id(),
                    WellbeingForm.plain(words),
                    confidential,
                    part == null || part.isEmpty() ? null : new PartId(UUID.fromString(part))));
        } catch (DomainProblem problem) {
            Problems.at("words", problem);
            return;
        }
        done("question.asked.done");
    }

    /** @param question the one that was shown, as its id in text */
    public void answer(String question) {
        QuestionId id = new QuestionId(UUID.fromString(question));
        Consent agreed = isHelping() ? consent.read() : null;
        if (isHelping() && agreed == null) {
            return;
        }
        try {
            answer(id, agreed);
        } catch (DomainProblem problem) {
            ConsentForm.show(problem, "answer");
            return;
        }
        done("question.answered");
    }

    private void answer(QuestionId id, @Nullable Consent agreed) {
        String words = WellbeingForm.plain(answer);
        if (agreed == null) {
            answerQuestion.answer(new AnswerQuestion.Command(id, words, changed(id)));
        } else {
            answerAssisted.answer(new AnswerAssisted.Command(id, words, changed(id), agreed));
        }
    }

    /** What the part is to say from now on; null where it was not asked for, or was left as it stands. */
    private @Nullable String changed(QuestionId id) {
        SentPart asked = partOf(questions.get(id));
        return asked == null || amended == null || amended.strip().equals(asked.current()) ? null : amended;
    }

    /** The part that the question asks to amend; null: none. */
    public @Nullable SentPart partOf(Question question) {
        return question.part()
                .flatMap(id ->
                        getParts().stream().filter(sent -> sent.id().equals(id)).findFirst())
                .orElse(null);
    }

    /** What may be asked to be amended. */
    public List<SentPart> getParts() {
        if (parts == null) {
            parts = sentParts.of(getExpression(), sent -> true, true);
        }
        return parts;
    }

    private void done(String key) {
        Problems.done(key);
        Faces.redirect("challenge/questions/%s", getExpression().reference());
    }

    public ConsentForm getConsent() {
        return consent;
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

    public @Nullable String getPart() {
        return part;
    }

    public void setPart(@Nullable String part) {
        this.part = part;
    }

    /** What the part says now, to be changed. */
    public @Nullable String getAmended() {
        if (amended == null) {
            Question question = getToAnswer();
            SentPart asked = question == null ? null : partOf(question);
            amended = asked == null ? null : asked.current();
        }
        return amended;
    }

    public void setAmended(@Nullable String amended) {
        this.amended = amended;
    }

    public boolean isConfidential() {
        return confidential;
    }

    public void setConfidential(boolean confidential) {
        this.confidential = confidential;
    }
}
