package org.allmende.challenge.decision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * An officer declares, before taking part in a decision, whether there is a conflict of interest. One that arises later may be
 * declared afterwards; one that was declared stays.
 *
 * <p>Errors: {@code EOI_CONFLICT_NEEDS_EXPLANATION}, {@code EOI_INTERESTS_DECLARED_ALREADY}, {@code EOI_DECIDED_ALREADY}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_EXPRESSION)
public class DeclareInterests {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private DeclaredInterests declared;

    @Inject
    private DatabaseClock databaseClock;

    /**
     * What is declared.
     *
     * @param explanation what the conflict is; left out where there is none
     */
    public record Command(EoiId eoi, boolean conflicted, String explanation) {}

    public void declare(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(expression.council());
        if (!expression.status().isUndecided()) {
            throw new DomainProblem("EOI_DECIDED_ALREADY");
        }
        Actor officer = Acting.current();
        boolean known = declared.of(expression.id()).stream()
                .filter(former ->
                        officer.personId().filter(former.person()::equals).isPresent())
                .anyMatch(former -> former.isConflicted() || !command.conflicted());
        if (known) {
            throw new DomainProblem("EOI_INTERESTS_DECLARED_ALREADY");
        }
        declared.add(new Interests(
                expression.id(),
                officer.requirePerson(),
                officer.label(),
                command.conflicted(),
                command.explanation(),
                databaseClock.now()));
    }
}
