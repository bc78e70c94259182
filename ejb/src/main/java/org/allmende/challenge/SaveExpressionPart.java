package org.allmende.challenge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Saves one part of a draft; what two people write at once is never lost in silence.
 *
 * <p>Errors: those of {@link ExpressionPart}, {@code EOI_NOT_A_DRAFT}.
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
    private DatabaseClock databaseClock;

    /**
     * The part as it was read, and what it says now.
     *
     * @param version of the part when it was read
     */
    public record Command(EoiId eoi, PartKind kind, String words, boolean complete, long version) {}

    /** The instant of saving. */
    public Instant save(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(expression.organisation());
        if (expression.status() != EoiStatus.DRAFT) {
            throw new DomainProblem("EOI_NOT_A_DRAFT", expression.reference());
        }
        Instant now = databaseClock.now();
        expressions
                .part(command.eoi(), command.kind())
                .save(
                        command.words(),
                        command.complete(),
                        command.version(),
                        Acting.current().label(),
                        now);
        return now;
    }
}
