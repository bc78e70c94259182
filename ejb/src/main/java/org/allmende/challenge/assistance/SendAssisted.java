package org.allmende.challenge.assistance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.ExpressionWork;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/**
 * A helper sends what was entered for a body. Where it came on paper, the clocks run from that day (Localism Act 2011 s.84(7))
 * and the scan is with it.
 *
 * <p>Errors: {@code EOI_NOT_ASSISTED}, {@code ASSIST_SCAN_MISSING}, and those of {@link
 * org.allmende.challenge.SubmitExpression}.
 */
@Stateless
@UseCase
@Requires(Permission.ASSIST_EXPRESSION)
public class SendAssisted {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Assistances assistances;

    @Inject
    private ExpressionWork work;

    /**
     * What is sent.
     *
     * @param knowsOfCompetition those who are helped have confirmed the fair warning
     */
    public record Command(EoiId eoi, boolean knowsOfCompetition) {}

    /** The instant of receipt: the beginning of the day on which the paper came, or now. */
    public Instant send(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(assistances.helping(command.eoi(), expression.organisation()));
        assistances.require(command.eoi());
        return work.send(expression, command.knowsOfCompetition());
    }
}
