package org.allmende.tender.publication;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.calendar.WorkingDays;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.phase.FinalTendersRules;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderTeam;
import org.allmende.tender.Tenders;

/**
 * An officer proposes to publish a draft: names the team and states for each of them, and for themself, whether there is a conflict
 * of interest (Procurement Act 2023 ss.81-83). Another officer of the council is told, and looks.
 *
 * <p>Errors: {@code TENDER_UNKNOWN}, {@code TENDER_PUBLISHED_ALREADY}, {@code PROPOSAL_WAITS_ALREADY(name)}, {@code
 * PROPOSAL_FILE_NOT_WHOLE(name)}, {@code CONFLICT_STATEMENT_MISSING(name)}, those of a publishable {@link Tender}, of {@link
 * TeamRoles}, {@link ConflictStatement}, {@link ConflictAssessment} and {@link FinalTendersRules}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_TENDER)
public class ProposePublication {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Proposals proposals;

    @Inject
    private ConflictAssessments assessments;

    @Inject
    private Documents documents;

    @Inject
    private TeamRoles roles;

    @Inject
    private People people;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private ProposalNews news;

    @Inject
    private Event<PublicationProposed> proposed;

    /**
     * The draft, the people who are to open, score and moderate, and what is stated about each of them and about the proposer.
     *
     * @param statements about further people who act in it too
     */
    public record Command(TenderId tender, TenderTeam team, List<ConflictStatement.Stated> statements) {

        public Command {
            statements = List.copyOf(statements);
        }
    }

    /** Gives the number of the proposal in its tender. */
    public int propose(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        Instant now = databaseClock.now();
        tender.requirePublishable(now);
        tender.firstStageId().ifPresent(first -> FinalTendersRules.require(tenders.get(first), tender));
        proposals.waitingOf(tender.id()).ifPresent(former -> {
            throw new DomainProblem("PROPOSAL_WAITS_ALREADY", former.proposedByName());
        });
        Officer officer = Officer.acting();
        roles.require(tender.councilId(), c.team());
        roles.requireSecondOfficer(tender.councilId(), officer.id());
        String fingerprint = DraftFingerprint.of(tender, requireWhole(tender));
        Proposal proposal = new Proposal(
                proposals.of(tender.id()).size() + 1,
                assess(tender, c, officer, now),
                c.team(),
                fingerprint,
                officer,
                calendar,
                now);
        proposals.add(proposal);
        news.note(tender, "tender.proposed", proposal.proposedByName());
        news.toSecondOfficers(proposal, tender, Notice.of("tender.proposed", tender.caseId()));
        proposed.fire(new PublicationProposed(
                tender.id(),
                tender.eoiId().orElse(null),
                proposal.number(),
                proposal.deadline().at(),
                now));
        return proposal.number();
    }

    private List<DocumentView> requireWhole(Tender tender) {
        List<DocumentView> files = documents.of(tender.id().value());
        files.stream().filter(file -> !file.isStored()).findFirst().ifPresent(file -> {
            throw new DomainProblem("PROPOSAL_FILE_NOT_WHOLE", file.name());
        });
        return files;
    }

    private ConflictAssessment assess(Tender tender, Command c, Officer officer, Instant now) {
        ConflictAssessment assessment = new ConflictAssessment(
                tender.id(),
                assessments.of(tender.id()).size() + 1,
                null,
                about(toAssess(c.team(), officer.id()), c.statements(), people),
                officer,
                now);
        assessment.requireMitigated();
        assessments.add(assessment);
        return assessment;
    }

    /** Everybody of whom the assessment must say something: who buys, opens, scores and moderates. */
    public static Set<PersonId> toAssess(TenderTeam team, PersonId proposer) {
        Set<PersonId> all = new HashSet<>(team.everybody());
        all.add(proposer);
        return all;
    }

    /** The statements, complete for those people; refuses where one of them is missing. */
    static List<ConflictStatement> about(Set<PersonId> required, List<ConflictStatement.Stated> stated, People people) {
        Map<PersonId, String> missing = new LinkedHashMap<>();
        required.forEach(person -> missing.put(person, people.get(person).name()));
        List<ConflictStatement> said = new ArrayList<>();
        for (ConflictStatement.Stated each : stated) {
            said.add(new ConflictStatement(each, people.get(each.person()).name()));
            missing.remove(each.person());
        }
        missing.values().stream().sorted().findFirst().ifPresent(name -> {
            throw new DomainProblem("CONFLICT_STATEMENT_MISSING", name);
        });
        return said;
    }
}
