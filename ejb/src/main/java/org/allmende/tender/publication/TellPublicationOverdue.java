package org.allmende.tender.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/** Nobody has looked at a proposed tender in time: the other officers are reminded. Told once, however often it is asked. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellPublicationOverdue {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Proposals proposals;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private ProposalNews news;

    public record Command(TenderId tender) {}

    public void tell(Command command) {
        access.toProcess();
        Tender tender = tenders.getLocked(command.tender());
        proposals
                .waitingOf(tender.id())
                .filter(proposal -> proposal.noteOverdue(databaseClock.now()))
                .ifPresent(proposal -> {
                    news.toSecondOfficers(proposal, tender, Notice.of("tender.proposal.late", tender.caseId()));
                    news.note(tender, "tender.proposal.late", proposal.proposedByName());
                });
    }
}
