package org.allmende.tender.publication;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * A second officer has looked and does not publish yet: says what is to be put right first. Errors: {@code TENDER_UNKNOWN}, {@code
 * PROPOSAL_UNKNOWN} and those of {@link Proposal}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_TENDER)
public class SendBackProposal {

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

    /**
     * @param proposal its number in the tender
     * @param reason read by the council's officers
     */
    public record Command(TenderId tender, int proposal, String reason) {}

    public void sendBack(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        Proposal proposal = proposals.get(tender.id(), c.proposal());
        Instant now = databaseClock.now();
        Officer officer = Officer.acting();
        proposal.sendBack(c.reason(), officer, now);
        news.note(tender, "tender.sentback", officer.name());
        news.toProposer(
                proposal,
                tender,
                Notice.of("tender.sentback", tender.caseId())
                        .with(
                                tender.title(),
                                tender.reference(),
                                officer.name(),
                                proposal.reason().orElseThrow()));
        ended.fire(new ProposalEnded(tender.id(), proposal.number(), now));
    }
}
