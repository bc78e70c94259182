package org.allmende.challenge.assistance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.ExpressionWork;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.PartId;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;

/**
 * A helper enters one part for the body, as {@link org.allmende.challenge.SaveExpressionPart} does for the body itself; what a
 * participant writes that has joined is its own.
 *
 * <p>Errors: {@code EOI_NOT_ASSISTED}, {@code EOI_NOT_A_DRAFT}, {@code EOI_PART_UNKNOWN} and those of {@link ExpressionPart}.
 */
@Stateless
@UseCase
@Requires(Permission.ASSIST_EXPRESSION)
public class WriteAssisted {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Assistances assistances;

    @Inject
    private ExpressionWork work;

    /**
     * The part as it was read, and what it says now.
     *
     * @param version of the part when it was read
     */
    public record Command(EoiId eoi, PartId part, String words, boolean complete, long version) {}

    /** The instant of saving. */
    public Instant write(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(assistances.helping(command.eoi(), expression.organisation()));
        assistances.require(command.eoi());
        expression.requireDraft();
        ExpressionPart part = expressions
                .findPart(command.eoi(), command.part())
                .filter(found -> found.writer().equals(expression.organisation()))
                .orElseThrow(() -> new DomainProblem("EOI_PART_UNKNOWN"));
        return work.save(part, command.words(), command.complete(), command.version());
    }
}
