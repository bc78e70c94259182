package org.allmende.tender.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.Role;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * The council keeps the assessment of conflicts under review and revises it (Procurement Act 2023 s.83(5)); what it said before
 * stays. A conflict that is left open is told to the monitoring officers.
 *
 * <p>Errors: {@code TENDER_UNKNOWN}, {@code CONFLICTS_NOT_PUBLISHED} while the proposal still asks for an assessment, {@code
 * CONFLICTS_ENDED} once the tender has ended without a contract, {@code CONFLICTS_MEANWHILE(number)} where somebody else has
 * revised since, and those of {@link ConflictStatement} and {@link ConflictAssessment}.
 */
@Stateless
@UseCase
@Requires(Permission.ASSESS_CONFLICTS)
public class ReviseConflicts {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private ConflictAssessments assessments;

    @Inject
    private People people;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    /**
     * @param known the number of the revision that the officer has seen; 0: there was none
     * @param reasons what the review found, and why
     * @param statements about everybody whom the last one names, and about further people
     */
    public record Command(TenderId tender, int known, String reasons, List<ConflictStatement.Stated> statements) {

        public Command {
            statements = List.copyOf(statements);
        }
    }

    /** Gives the number of the revision in its tender. */
    public int revise(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        requireUnderReview(tender);
        int last = assessments
                .newestOf(tender.id())
                .map(ConflictAssessment::number)
                .orElse(0);
        if (last != c.known()) {
            throw new DomainProblem("CONFLICTS_MEANWHILE", last);
        }
        Officer officer = Officer.acting();
        Instant now = databaseClock.now();
        ConflictAssessment next = new ConflictAssessment(
                tender.id(),
                last + 1,
                c.reasons(),
                ProposePublication.about(toAssess(tender), c.statements(), people),
                officer,
                now);
        assessments.add(next);
        story.tell(StoryLine.of(tender.caseId(), tender.id(), "tender.conflicts.revised")
                .with(next.number())
                .linking(tender.link()));
        if (next.isOpen()) {
            tellOpen(tender, officer);
        }
        return next.number();
    }

    private static void requireUnderReview(Tender tender) {
        if (!tender.status().isPublic()) {
            throw new DomainProblem("CONFLICTS_NOT_PUBLISHED");
        }
        if (tender.hasEndedWithoutContract()) {
            throw new DomainProblem("CONFLICTS_ENDED");
        }
    }

    /** Nobody whom an assessment has named is left out of the next one. */
    private Set<PersonId> toAssess(Tender tender) {
        Set<PersonId> all = new HashSet<>(tender.openingOfficers());
        all.addAll(tender.evaluators());
        tender.moderator().ifPresent(all::add);
        assessments.newestOf(tender.id()).ifPresent(last -> last.statements()
                .forEach(statement -> all.add(statement.person())));
        return all;
    }

    private void tellOpen(Tender tender, Officer officer) {
        notices.tellRoles(
                tender.councilId(),
                Set.of(Role.MONITORING_OFFICER),
                Notice.of("tender.conflicts.open", tender.caseId())
                        .with(tender.title(), tender.reference(), officer.name())
                        .linking("/tender/conflicts/" + tender.reference()));
    }
}
