package org.allmende.web.decision;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.decision.DeclareInterests;
import org.allmende.challenge.decision.DeclaredInterests;
import org.allmende.challenge.decision.Interests;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;
import org.allmende.web.challenge.EoiReader;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The officer's declaration of interests, on the page of the decision. */
@Named
@ViewScoped
public class InterestsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private EoiReader reader;

    @Inject
    private DeclaredInterests declaredInterests;

    @Inject
    private DeclareInterests declareInterests;

    private @Nullable Boolean conflicted;
    private @Nullable String explanation;

    private ExpressionOfInterest expression() {
        return reader.ofCouncil(reference, Permission.DECIDE_EXPRESSION);
    }

    public boolean isDeclared() {
        return declaredInterests.declaredBy(
                Acting.current().requirePerson(), expression().id());
    }

    /** Whether the reader takes no part. */
    public boolean isBarred() {
        return declaredInterests.bars(Acting.current(), expression());
    }

    /** Whether the reader may propose, confirm or send back. */
    public boolean isFree() {
        return isDeclared() && !isBarred();
    }

    public List<Interests> getAll() {
        return declaredInterests.of(expression().id());
    }

    public void declare() {
        if (conflicted == null) {
            Problems.at("conflicted", "layout.required.choice");
            return;
        }
        declare(conflicted);
    }

    /** A conflict that has arisen since. */
    public void add() {
        declare(true);
    }

    private void declare(boolean conflict) {
        EoiId eoi = expression().id();
        try {
            declareInterests.declare(
                    new DeclareInterests.Command(eoi, conflict, explanation == null ? "" : explanation));
        } catch (DomainProblem problem) {
            Problems.at("explanation", problem);
            return;
        }
        Problems.done("decision.interests.declared");
        Faces.redirect("challenge/decide/%s", expression().reference());
    }

    public @Nullable Boolean getConflicted() {
        return conflicted;
    }

    public void setConflicted(@Nullable Boolean conflicted) {
        this.conflicted = conflicted;
    }

    public @Nullable String getExplanation() {
        return explanation;
    }

    public void setExplanation(@Nullable String explanation) {
        this.explanation = explanation;
    }
}
