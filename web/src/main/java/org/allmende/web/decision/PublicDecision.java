package org.allmende.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.decision.Decision;
import org.allmende.challenge.decision.DecisionStatus;
import org.allmende.challenge.decision.Decisions;
import org.allmende.challenge.decision.DeclaredInterests;
import org.allmende.challenge.decision.Interests;
import org.allmende.challenge.decision.ProcurementWellbeing;
import org.allmende.challenge.decision.WellbeingInProcurement;
import org.allmende.challenge.question.Question;
import org.allmende.challenge.question.Questions;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.web.challenge.EoiReader;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What everybody may read about the decision on a challenge, on the challenge's own page. */
@Named
@RequestScoped
public class PublicDecision {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private EoiReader reader;

    @Inject
    private Decisions decisions;

    @Inject
    private DeclaredInterests declaredInterests;

    @Inject
    private WellbeingInProcurement procurement;

    @Inject
    private Questions questions;

    private @Nullable ExpressionOfInterest expression;
    private @Nullable List<Decision> all;

    private ExpressionOfInterest expression() {
        if (expression == null) {
            expression = reader.readable(reference);
        }
        return expression;
    }

    private List<Decision> all() {
        if (all == null) {
            all = decisions.of(expression().id());
        }
        return all;
    }

    /** The decision that holds; null before it, and where one officer decided alone, before two were asked for. */
    public @Nullable Decision getMade() {
        return of(DecisionStatus.MADE);
    }

    /** The change that waits for the group's answer; null where none does. */
    public @Nullable Decision getOffer() {
        return expression().status().isUndecided() ? of(DecisionStatus.OFFERED) : null;
    }

    private @Nullable Decision of(DecisionStatus status) {
        return all().stream()
                .filter(decision -> decision.status() == status)
                .findFirst()
                .orElse(null);
    }

    /** Changes to which the group did not agree, the newest first. */
    public List<Decision> getDeclined() {
        return all().stream()
                .filter(decision -> decision.status() == DecisionStatus.DECLINED)
                .toList();
    }

    /** Whether the reader may answer the offer for the group. */
    public boolean isAnswerable() {
        Decision offer = getOffer();
        return offer != null
                && (Acting.current()
                                .may(Permission.SUBMIT_EXPRESSION, expression().organisation())
                        || (reader.isHelping(expression())
                                && !offer.isBy(Acting.current().requirePerson())));
    }

    /** Declarations of interests; published once it is decided. */
    public List<Interests> getInterests() {
        return expression().decidedAt().isPresent()
                ? declaredInterests.of(expression().id())
                : List.of();
    }

    /** What was asked and answered; about money and capability for the parties alone. */
    public List<Question> getQuestions() {
        boolean party = isParty();
        return questions.of(expression().id()).stream()
                .filter(question -> party || !question.isConfidential())
                .toList();
    }

    public boolean isParty() {
        return reader.isParty(expression());
    }

    /** What was considered when the procurement was prepared; null before. */
    public @Nullable ProcurementWellbeing getProcurement() {
        return expression().procurementStart().isPresent()
                ? procurement.of(expression().id()).orElse(null)
                : null;
    }
}
