package org.allmende.challenge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/**
 * A body sends its expression of interest. Its receipt, by the database's clock, opens the case and starts the council's
 * clocks. The body has read that acceptance opens a competition which another may win (Localism Act 2011 s.83(2)).
 *
 * <p>Errors: {@code EOI_PARTS_OPEN(how many)}, {@code EOI_WARNING_UNREAD}, {@code EOI_STEP_NOT_POSSIBLE}, {@code
 * EOI_PERIODS_UNPUBLISHED}, {@code EOI_SERVICE_EXCLUDED}.
 */
@Stateless
@UseCase
@Requires(Permission.SUBMIT_EXPRESSION)
public class SubmitExpression {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private ExpressionWork work;

    /**
     * What is sent.
     *
     * @param knowsOfCompetition the sender has confirmed the fair warning
     */
    public record Command(EoiId eoi, boolean knowsOfCompetition) {}

    /** The instant of receipt. */
    public Instant submit(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(expression.organisation());
        return work.send(expression, command.knowsOfCompetition());
    }
}
