package org.allmende.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.challenge.ChallengeEligibility;
import org.allmende.challenge.Eligibility;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.PartKind;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.web.challenge.EoiReader;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What the portal can tell about completeness and eligibility, beside what was written. */
@Named
@RequestScoped
public class EoiCheck {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private EoiReader reader;

    @Inject
    private Expressions expressions;

    @Inject
    private Organisations organisations;

    @Inject
    private ChallengeEligibility eligibility;

    private @Nullable ExpressionOfInterest expression;
    private @Nullable List<ExpressionPart> parts;

    /**
     * One part that the law asks for.
     *
     * @param words how many were written
     */
    public record Line(PartKind kind, int words) {

        public boolean isThere() {
            return words > 0;
        }
    }

    public List<ExpressionPart> getParts() {
        if (parts == null) {
            parts = expressions.partsOf(expression().id());
        }
        return parts;
    }

    /** Every part that is asked of this kind of body. */
    public List<Line> getLines() {
        return PartKind.askedOf(kind()).stream()
                .map(kind -> new Line(
                        kind,
                        getParts().stream()
                                .filter(part -> part.kind() == kind)
                                .mapToInt(part -> words(part.words()))
                                .sum()))
                .toList();
    }

    /** As of the day of its receipt. */
    public Eligibility getEligibility() {
        return eligibility.ofKind(
                kind(),
                reader.service(expression()),
                London.dayOf(expression().submittedAt().orElse(expression().startedAt())),
                true);
    }

    private OrganisationKind kind() {
        return organisations.get(expression().organisation()).kind();
    }

    private ExpressionOfInterest expression() {
        if (expression == null) {
            expression = reader.ofCouncil(reference, Permission.DECIDE_EXPRESSION);
        }
        return expression;
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
