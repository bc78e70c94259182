package org.allmende.web.decision;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.assistance.Consent;
import org.allmende.challenge.assistance.ConsentAssisted;
import org.allmende.challenge.decision.AnswerModification;
import org.allmende.challenge.decision.Decision;
import org.allmende.challenge.decision.DecisionStatus;
import org.allmende.challenge.decision.Decisions;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.shared.DomainProblem;
import org.allmende.web.challenge.ConsentForm;
import org.allmende.web.challenge.EoiReader;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The group agrees to the change that the council offers, or does not; or somebody who helps it enters its answer. */
@Named
@ViewScoped
@Page(view = "/challenge/answer", access = PageAccess.SIGNED_IN)
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

    @Inject
    private ConsentAssisted consentAssisted;

    private final ConsentForm consent = new ConsentForm();
    private @Nullable Boolean consents;
    private @Nullable String words;
    private transient @Nullable ExpressionOfInterest expression;

    public ExpressionOfInterest getExpression() {
        if (expression == null) {
            expression = reader.readable(reference);
            if (!Acting.current().may(Permission.SUBMIT_EXPRESSION, expression.organisation())
                    && !reader.isHelping(expression)) {
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

    public String getBody() {
        return reader.bodyOf(getExpression());
    }

    /** Whether the reader enters the answer for the group. */
    public boolean isHelping() {
        return reader.isHelping(getExpression());
    }

    /** Whether the reader is one of the officers who offer the change, and cannot answer it as well. */
    public boolean isDecider() {
        Decision offer = getOffer();
        return isHelping() && offer != null && offer.isBy(Acting.current().requirePerson());
    }

    public void answer() {
        Decision offer = getOffer();
        if (consents == null) {
            Problems.at("consents", "layout.required.choice");
            return;
        }
        if (offer != null && !answered(offer, consents)) {
            return;
        }
        Faces.redirect(Faces.getRequestContextPath() + getExpression().link());
    }

    private boolean answered(Decision offer, boolean agrees) {
        if (isHelping()) {
            Consent agreed = consent.read();
            if (agreed == null) {
                return false;
            }
            try {
                consentAssisted.answer(new ConsentAssisted.Command(offer.id(), agrees, words, agreed));
            } catch (DomainProblem problem) {
                ConsentForm.show(problem, "consents");
                return false;
            }
        } else {
            answerModification.answer(new AnswerModification.Command(offer.id(), agrees, words));
        }
        Problems.done(agrees ? "decision.answer.agreed" : "decision.answer.declined");
        return true;
    }

    public ConsentForm getConsent() {
        return consent;
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
