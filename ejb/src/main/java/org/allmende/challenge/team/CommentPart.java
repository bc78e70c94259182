package org.allmende.challenge.team;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.PartId;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Somebody who reads a part of a draft says something about it. Who writes the part is told, where the words come from another
 * organisation.
 *
 * <p>Errors: {@code EOI_NOT_A_DRAFT}, {@code EOI_PART_UNKNOWN} and that of {@link Comment}.
 */
@Stateless
@UseCase
@Requires(Permission.COMMENT_EXPRESSION)
public class CommentPart {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Comments comments;

    @Inject
    private DraftReaders readers;

    @Inject
    private ParticipantMail mail;

    @Inject
    private DatabaseClock databaseClock;

    /** About which part, and what. */
    public record Command(EoiId eoi, PartId part, String words) {}

    public CommentId comment(Command command) {
        ExpressionOfInterest expression = expressions.get(command.eoi());
        Optional<ExpressionPart> found = expressions.findPart(command.eoi(), command.part());
        List<OrganisationId> reading =
                found.map(part -> readers.of(expression, part)).orElse(List.of(expression.organisation()));
        access.toAnyOf(reading.toArray(OrganisationId[]::new));
        expression.requireDraft();
        ExpressionPart part = found.orElseThrow(() -> new DomainProblem("EOI_PART_UNKNOWN"));
        Actor author = Acting.current();
        OrganisationId speaking = reading.stream()
                .filter(organisation -> author.may(Permission.COMMENT_EXPRESSION, organisation))
                .findFirst()
                .orElseThrow();
        Comment comment = new Comment(
                part, command.words(), speaking, author.requirePerson(), author.label(), databaseClock.now());
        comments.add(comment);
        if (!author.may(Permission.COMMENT_EXPRESSION, part.writer())) {
            mail.tell(part.writer(), "challenge.commented", author.label(), expression);
        }
        return comment.id();
    }
}
