package org.allmende.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.document.Document;
import org.allmende.document.DocumentShelf;
import org.allmende.identity.Access;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.outcome.dispute.Disputes;
import org.allmende.shared.DomainProblem;

/**
 * The files that show that outcomes were reached. The provider collects them with the milestone; with the report they become
 * the report's and stay as they are. The provider, the verifiers, the auditor and the reviewer of a dispute read them, nobody else: they may show
 * people who use the service.
 *
 * <p>Errors: {@code EVIDENCE_REPORTED_ALREADY}, {@code MILESTONE_STEP_NOT_POSSIBLE}, {@code MILESTONE_CONTRACT_NOT_RUNNING}.
 */
@ApplicationScoped
public class EvidenceShelf implements DocumentShelf {

    /** The most bytes of one file, 25 MiB: verifiers also open them on a telephone. */
    public static final long MOST = 25L * 1024 * 1024;

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Disputes disputes;

    @Inject
    private Access access;

    @Override
    public boolean knows(UUID subject) {
        return contracts.findMilestone(new MilestoneId(subject)).isPresent()
                || report(subject).isPresent();
    }

    @Override
    public OrganisationId owner(UUID subject) {
        return contract(subject).providerId();
    }

    @Override
    public String purpose() {
        return "evidence";
    }

    @Override
    public long most() {
        return MOST;
    }

    @Override
    public void demandWrite(UUID subject) {
        access.demand(Permission.REPORT_MILESTONE, owner(subject));
        if (report(subject).isPresent()) {
            throw new DomainProblem("EVIDENCE_REPORTED_ALREADY");
        }
        contracts.milestone(new MilestoneId(subject)).requireReportable();
    }

    @Override
    public void demandRead(Document document) {
        if (!mayRead(document.subject())) {
            throw new AccessRefused(Permission.READ_EVIDENCE);
        }
    }

    /** Whether the current actor reads the files of a report, or of a milestone that is not yet reported. */
    public boolean mayRead(UUID subject) {
        Contract contract = contract(subject);
        return access.may(Permission.READ_ORGANISATION_FILES, contract.providerId())
                || (report(subject).isPresent()
                        && (access.may(Permission.READ_EVIDENCE, contract.councilId()) || isReviewer(subject)));
    }

    /** Whoever was drawn to decide a dispute about the report; asked of reviewers alone. */
    private boolean isReviewer(UUID report) {
        Actor actor = Acting.current();
        return actor.mayAnywhere(Permission.REVIEW_DISPUTE)
                && actor.personId()
                        .filter(person -> disputes.isReviewer(report, person))
                        .isPresent();
    }

    private Contract contract(UUID subject) {
        return milestone(subject).contract();
    }

    private Milestone milestone(UUID subject) {
        return contracts.milestone(
                report(subject).map(MilestoneReport::milestone).orElseGet(() -> new MilestoneId(subject)));
    }

    private Optional<MilestoneReport> report(UUID subject) {
        return outcomes.findReport(subject);
    }
}
