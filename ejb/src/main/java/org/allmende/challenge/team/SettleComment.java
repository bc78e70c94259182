package org.allmende.challenge.team;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * Somebody who reads the part says that a comment is dealt with; a second time nothing happens.
 *
 * <p>Errors: {@code EOI_COMMENT_UNKNOWN}, {@code EOI_NOT_A_DRAFT}.
 */
@Stateless
@UseCase
@Requires(Permission.COMMENT_EXPRESSION)
public class SettleComment {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Comments comments;

    @Inject
    private DraftReaders readers;

    @Inject
    private DatabaseClock databaseClock;

    /** Which. */
    public record Command(CommentId comment) {}

    public void settle(Command command) {
        Comment comment = comments.get(command.comment());
        ExpressionOfInterest expression = expressions.getLocked(comment.eoi());
        access.toAnyOf(expressions
                .findPart(comment.eoi(), comment.part())
                .map(part -> readers.of(expression, part).toArray(OrganisationId[]::new))
                .orElse(new OrganisationId[] {expression.organisation()}));
        expression.requireDraft();
        comment.settle(Acting.current().label(), databaseClock.now());
    }
}
