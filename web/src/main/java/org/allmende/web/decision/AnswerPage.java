package org.allmende.web.decision;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.decision.AnswerModification;
import org.allmende.challenge.decision.Decision;
import org.allmende.challenge.decision.DecisionStatus;
import org.allmende.challenge.decision.Decisions;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.web.challenge.EoiReader;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The group agrees to the change that the council offers, or does not. */
@Named
@ViewScoped
@Page(view = "/challenge/answer", access = PageAccess.REQUIRES, permission = Permission.SUBMIT_EXPRESSION)
public class AnswerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private EoiReader reader;

    @Inject
    private Decisions decisions;

    @Inject
    private Turns turns;

    @Inject
    private AnswerModification answerModification;

    private @Nullable Boolean consents;
    private @Nullable String words;
    private transient @Nullable ExpressionOfInterest expression;

    public ExpressionOfInterest getExpression() {
        if (expression == null) {
            expression = reader.readable(reference);
            if (!Acting.current().may(Permission.SUBMIT_EXPRESSION, expression.organisation())) {
                throw new AccessRefused(Permission.SUBMIT_EXPRESSION);
            }
        }
        return expression;
    }

    public Service getService() {
        return reader.service(getExpression());
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getExpression().id().value());
    }

    /** What is offered; null while nothing is. */
    public @Nullable Decision getOffer() {
        return decisions
                .openOf(getExpression().id())
                .filter(open -> open.status() == DecisionStatus.OFFERED)
                .filter(open -> getExpression().status().isUndecided())
                .orElse(null);
    }

    public void answer() {
        Decision offer = getOffer();
        if (consents == null) {
            Problems.at("consents", "layout.required.choice");
            return;
        }
        if (offer != null) {
            answerModification.answer(new AnswerModification.Command(offer.id(), consents, words));
            Problems.done(consents ? "decision.answer.agreed" : "decision.answer.declined");
        }
        Faces.redirect(Faces.getRequestContextPath() + getExpression().link());
    }

    public @Nullable Boolean getConsents() {
        return consents;
    }

    public void setConsents(@Nullable Boolean consents) {
        this.consents = consents;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
