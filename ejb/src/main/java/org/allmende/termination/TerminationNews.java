package org.allmende.termination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.contract.Contract;
import org.allmende.contract.Side;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;

/** Who learns what of a contract's early end: the story of the case, and letters to those whom it concerns. */
@ApplicationScoped
class TerminationNews {

    @Inject
    private Organisations organisations;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    /** In the story, in the name of a side: for everybody once the day is set, else for the two sides alone. */
    void tellStory(Contract contract, ContractTermination termination, String key, Side side) {
        StoryLine line = line(contract, termination, key);
        story.tell(line, organisations.get(contract.organisation(side)).name());
    }

    /** As {@link #tellStory}, by the clock. */
    void tellProcess(Contract contract, ContractTermination termination, String key) {
        story.tell(line(contract, termination, key));
    }

    private static StoryLine line(Contract contract, ContractTermination termination, String key) {
        StoryLine line = StoryLine.of(contract.caseId(), contract.id(), key)
                .with(
                        contract.reference(),
                        termination.endsOn().map(Object::toString).orElse("–"))
                .linking(termination.link(contract));
        return termination.isPublic() ? line : line.forPartiesOnly();
    }

    /** A letter to those of one side who act in such things. */
    void mail(Contract contract, ContractTermination termination, String key, Side side) {
        Notice notice = Notice.of(key, contract.caseId())
                .with(
                        contract.reference(),
                        contract.title(),
                        termination.endsOn().map(Object::toString).orElse("–"),
                        termination.deadline().map(last -> last.at().toString()).orElse("–"))
                .linking(termination.link(contract));
        notices.tellThose(
                contract.organisation(side),
                side == Side.PROVIDER ? Permission.SIGN_FOR_PROVIDER : Permission.SIGN_FOR_COUNCIL,
                termination.isPublic() ? notice : notice.inConfidence());
    }
}
