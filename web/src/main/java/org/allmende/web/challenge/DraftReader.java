package org.allmende.web.challenge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.assistance.Assistances;
import org.allmende.challenge.team.DraftReaders;
import org.allmende.challenge.team.Participant;
import org.allmende.challenge.team.Participants;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.jspecify.annotations.Nullable;

/** A draft as its readers see it: the lead's members all of it, a participant's members what is theirs or joint. */
@RequestScoped
public class DraftReader {

    @Inject
    private Expressions expressions;

    @Inject
    private Participants participants;

    @Inject
    private Assistances assistances;

    @Inject
    private Access access;

    /** The expression that the address names, for those who write it or help with it. */
    ExpressionOfInterest read(@Nullable String reference) {
        ExpressionOfInterest expression =
                reference == null ? null : expressions.byReference(reference).orElse(null);
        if (expression == null) {
            throw new NotFound();
        }
        if (mine(expression).isEmpty() && !mayHelp(expression)) {
            access.demand(Permission.READ_ORGANISATION_FILES, expression.organisation());
        }
        return expression;
    }

    /** Those in whose name the reader takes part; none for the lead's members who are of no other organisation here. */
    public List<Participant> mine(ExpressionOfInterest expression) {
        return participants.ofActor(expression.id(), Permission.READ_ORGANISATION_FILES);
    }

    public boolean mayRead(ExpressionOfInterest expression, ExpressionPart part) {
        return isInside(expression, part)
                || (mayHelp(expression) && part.writer().equals(expression.organisation()));
    }

    private boolean mayHelp(ExpressionOfInterest expression) {
        return PhaseMemo.once("draft.help", expression.id(), () -> assistances.mayHelp(expression.id()));
    }

    /** For one of those who write it together; whoever only helps the body is not: comments and versions are not theirs. */
    public boolean isInside(ExpressionOfInterest expression, ExpressionPart part) {
        List<Participant> together =
                PhaseMemo.once("draft.together", expression.id(), () -> participants.of(expression.id()));
        return DraftReaders.of(expression, part, together).stream()
                .anyMatch(reader -> access.may(Permission.READ_ORGANISATION_FILES, reader));
    }

    /** For the organisation that writes it, or as the one who helps the body. */
    public boolean mayWrite(ExpressionOfInterest expression, ExpressionPart part) {
        return isWriter(part) || (mayHelp(expression) && part.writer().equals(expression.organisation()));
    }

    boolean isWriter(ExpressionPart part) {
        return access.may(Permission.DRAFT_EXPRESSION, part.writer());
    }
}
