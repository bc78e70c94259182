package org.allmende.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.challenge.ChallengeEligibility;
import org.allmende.challenge.Eligibility;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.PartKind;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.web.challenge.EoiReader;
import org.allmende.web.challenge.SentPart;
import org.allmende.web.challenge.SentParts;
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
    private SentParts sentParts;

    @Inject
    private Organisations organisations;

    @Inject
    private ChallengeEligibility eligibility;

    private @Nullable ExpressionOfInterest expression;
    private @Nullable List<SentPart> parts;

    /**
     * One part that the law asks for.
     *
     * @param of of whom; empty: of the body itself
     * @param words how many were written
     */
    public record Line(PartKind kind, String of, int words) {

        public boolean isThere() {
            return words > 0;
        }
    }

    public List<SentPart> getParts() {
        if (parts == null) {
            parts = sentParts.of(expression(), part -> true, true);
        }
        return parts;
    }

    /** Every part that is asked of this kind of body, and of each that takes part. */
    public List<Line> getLines() {
        List<Line> lines = new ArrayList<>();
        PartKind.askedOf(kind()).forEach(kind -> lines.add(line(kind, "")));
        getParts().stream()
                .map(SentPart::of)
                .filter(of -> !of.isEmpty())
                .distinct()
                .forEach(of -> PartKind.askedOfEach().forEach(kind -> lines.add(line(kind, of))));
        return lines;
    }

    private Line line(PartKind kind, String of) {
        return new Line(
                kind,
                of,
                getParts().stream()
                        .filter(part -> part.kind() == kind && part.of().equals(of))
                        .mapToInt(part -> words(part.current()))
                        .sum());
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
