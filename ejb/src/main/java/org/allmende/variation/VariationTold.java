package org.allmende.variation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.contract.Contract;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;

/** Who learns what of a change of a contract: the story of the case, and letters to those whose turn it is. */
@ApplicationScoped
class VariationTold {

    @Inject
    private Organisations organisations;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    static String link(Contract contract, ContractVariation variation) {
        return "/contract/variation/" + contract.reference() + "/" + variation.number();
    }

    /** A line that the parties alone read. */
    StoryLine line(Contract contract, ContractVariation variation, String key) {
        return StoryLine.of(contract.caseId(), contract.id(), key)
                .with(contract.reference(), variation.number())
                .linking(link(contract, variation));
    }

    void tellStory(StoryLine line, OrganisationId who) {
        story.tell(line, organisations.get(who).name());
    }

    void tellProcess(StoryLine line) {
        story.tell(line);
    }

    /** @param notice complete but for its link; nobody outside the two sides reads of it before it is public */
    void mail(
            Contract contract, ContractVariation variation, OrganisationId whom, Permission permission, Notice notice) {
        Notice linked = notice.with(contract.reference(), contract.title(), variation.number())
                .linking(link(contract, variation));
        notices.tellThose(whom, permission, variation.isPublic() ? linked : linked.inConfidence());
    }
}
