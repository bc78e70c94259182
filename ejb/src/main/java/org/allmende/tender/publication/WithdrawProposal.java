package org.allmende.tender.publication;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * An officer takes a proposal back, to go on with the draft. Errors: {@code TENDER_UNKNOWN}, {@code PROPOSAL_UNKNOWN}, {@code
 * PROPOSAL_ENDED(status)}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class WithdrawProposal {

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

    @Inject
    private Event<ProposalEnded> ended;

    /** @param proposal its number in the tender */
    public record Command(TenderId tender, int proposal) {}

    public void withdraw(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        Proposal proposal = proposals.get(tender.id(), c.proposal());
        Instant now = databaseClock.now();
        Officer officer = Officer.acting();
        proposal.withdraw(officer, now);
        news.note(tender, "tender.proposal.withdrawn", officer.name());
        ended.fire(new ProposalEnded(tender.id(), proposal.number(), now));
    }
}
