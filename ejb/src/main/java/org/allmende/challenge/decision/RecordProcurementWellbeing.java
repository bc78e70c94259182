package org.allmende.challenge.decision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;

/**
 * The procurement officer considers, when the procurement is prepared, how it might improve the area's wellbeing (Localism Act 2011
 * s.83(9)). Also after a withdrawal, where the council procures all the same (s.84(11)).
 *
 * <p>Errors: {@code EOI_NOT_ACCEPTED}, {@code EOI_PROCUREMENT_BEGUN} and those of {@link Wellbeing}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class RecordProcurementWellbeing {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private WellbeingInProcurement recorded;

    @Inject
    private Tenders tenders;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    /** What was considered. */
    public record Command(EoiId eoi, Wellbeing wellbeing) {}

    public void record(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(expression.council());
        requirePreparing(expression);
        Actor officer = Acting.current();
        Instant now = databaseClock.now();
        Optional<ProcurementWellbeing> former = recorded.of(expression.id());
        if (former.isPresent()) {
            former.get().record(command.wellbeing(), officer.requirePerson(), officer.label(), now);
            return;
        }
        recorded.add(new ProcurementWellbeing(
                expression.id(), command.wellbeing(), officer.requirePerson(), officer.label(), now));
        String council = organisations.get(expression.council()).name();
        story.tell(
                StoryLine.of(expression.requireCase(), expression.id(), "challenge.wellbeing.procurement")
                        .with(council)
                        .linking(expression.link()),
                council);
    }

    private void requirePreparing(ExpressionOfInterest expression) {
        boolean accepted = expression.status() == EoiStatus.ACCEPTED
                || (expression.status() == EoiStatus.WITHDRAWN
                        && expression.procurementStart().isPresent());
        if (!accepted) {
            throw new DomainProblem("EOI_NOT_ACCEPTED");
        }
        boolean begun = tenders.ofExpression(expression.id().value())
                .map(Tender::status)
                .filter(status -> status != TenderStatus.DRAFT && !status.isFinal())
                .isPresent();
        if (begun && recorded.of(expression.id()).isPresent()) {
            throw new DomainProblem("EOI_PROCUREMENT_BEGUN");
        }
    }
}
