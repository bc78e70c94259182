package org.allmende.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.contract.Contract;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;

/** Who learns what of an extension: the story of the case, and letters to provider and council. */
@ApplicationScoped
class ExtensionNews {

    @Inject
    private Organisations organisations;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    /** @param key of the story and of the letters */
    void tell(Contract contract, ContractExtension extension, String key) {
        StoryLine line = StoryLine.of(contract.caseId(), contract.id(), key)
                .with(contract.reference(), extension.endsOn())
                .linking(extension.link(contract));
        story.tell(
                extension.isPublic() ? line : line.forPartiesOnly(),
                organisations.get(contract.councilId()).name());
        Notice notice = Notice.of(key, contract.caseId())
                .with(
                        contract.reference(),
                        contract.title(),
                        extension.endsOn(),
                        extension.deadline().at())
                .linking(extension.link(contract));
        Notice read = extension.isPublic() ? notice : notice.inConfidence();
        notices.tellThose(contract.providerId(), Permission.SIGN_FOR_PROVIDER, read);
        notices.tellThose(contract.councilId(), Permission.PREPARE_CONTRACT, read);
    }
}
