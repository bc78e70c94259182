package org.allmende.tender.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.tender.Tender;

/** Tells what becomes of a proposal: in the case's own file, which the public does not read, and to those whose turn it is. */
@ApplicationScoped
class ProposalNews {

    @Inject
    private TeamRoles roles;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    /** To every officer who may look as the second one. */
    void toSecondOfficers(Proposal proposal, Tender tender, Notice notice) {
        Notice told = notice.with(
                        tender.title(),
                        tender.reference(),
                        proposal.proposedByName(),
                        proposal.deadline().at())
                .linking(link(tender));
        roles.secondOfficers(tender.councilId(), proposal.proposedBy())
                .forEach(person -> notices.tell(person.id(), told));
    }

    /** To whoever proposed. */
    void toProposer(Proposal proposal, Tender tender, Notice notice) {
        notices.tell(proposal.proposedBy(), notice.linking(link(tender)));
    }

    void note(Tender tender, String key, Object... words) {
        story.tell(StoryLine.of(tender.caseId(), tender.id(), key)
                .with(words)
                .linking(link(tender))
                .forPartiesOnly());
    }

    static String link(Tender tender) {
        return "/tender/publish/" + tender.reference();
    }
}
