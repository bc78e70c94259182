package org.allmende.tender.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.document.Documents;
import org.allmende.document.FileMoved;
import org.allmende.identity.Acting;
import org.allmende.notification.Notice;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderCancelled;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderRewritten;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/** What is published is what was looked at: whoever changes the draft or its files withdraws the proposal with it. */
@ApplicationScoped
class ProposalFollowsDraft {

    @Inject
    private Tenders tenders;

    @Inject
    private Proposals proposals;

    @Inject
    private Documents documents;

    @Inject
    private ProposalNews news;

    @Inject
    private Event<ProposalEnded> ended;

    /** A draft that was saved as it was stays proposed. */
    void rewritten(@Observes TenderRewritten event) {
        Tender tender = tenders.get(event.tender());
        proposals
                .waitingOf(tender.id())
                .filter(proposal -> !proposal.fingerprint()
                        .equals(DraftFingerprint.of(
                                tender, documents.of(tender.id().value()))))
                .ifPresent(proposal -> withdraw(proposal, tender, event.at()));
    }

    /** Whoever moves a file of a draft holds the tender. */
    void fileMoved(@Observes FileMoved event) {
        if (!event.purpose().equals("tender") || event.step() == FileMoved.Step.INTERRUPTED) {
            return;
        }
        Tender tender = tenders.get(new TenderId(event.subject()));
        proposals.waitingOf(tender.id()).ifPresent(proposal -> withdraw(proposal, tender, event.at()));
    }

    private void withdraw(Proposal proposal, Tender tender, Instant at) {
        proposal.withdraw(officer(), at);
        news.note(tender, "tender.proposal.changed", Acting.current().label());
        news.toProposer(
                proposal,
                tender,
                Notice.of("tender.proposal.changed", tender.caseId())
                        .with(
                                tender.title(),
                                tender.reference(),
                                Acting.current().label()));
        ended.fire(new ProposalEnded(tender.id(), proposal.number(), at));
    }

    /** The tender's process has ended with it. */
    void cancelled(@Observes TenderCancelled event) {
        proposals.waitingOf(event.tender()).ifPresent(proposal -> proposal.withdraw(officer(), event.at()));
    }

    /** Null where the portal itself acts. */
    private static @Nullable Officer officer() {
        return Acting.current().personId().isPresent() ? Officer.acting() : null;
    }
}
