package org.allmende.challenge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;

/**
 * Saves one part of a draft, by the organisation that writes it: the body, or a participant that has joined. What two people
 * write at once is never lost in silence.
 *
 * <p>Errors: those of {@link ExpressionPart}, {@code EOI_PART_UNKNOWN}, {@code EOI_NOT_A_DRAFT}.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_EXPRESSION)
public class SaveExpressionPart {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private ExpressionWork work;

    /**
     * The part as it was read, and what it says now.
     *
     * @param version of the part when it was read
     */
    public record Command(EoiId eoi, PartId part, String words, boolean complete, long version) {}

    /** The instant of saving. */
    public Instant save(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        Optional<ExpressionPart> found = expressions.findPart(command.eoi(), command.part());
        access.to(found.map(ExpressionPart::writer).orElse(expression.organisation()));
        expression.requireDraft();
        ExpressionPart part = found.orElseThrow(() -> new DomainProblem("EOI_PART_UNKNOWN"));
        return work.save(part, command.words(), command.complete(), command.version());
    }
}
