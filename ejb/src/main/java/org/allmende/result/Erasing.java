package org.allmende.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.contract.Contract;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DomainProblem;

/** What the two ways of erasing keys have in common. */
@ApplicationScoped
class Erasing {

    @Inject
    private ResultImports imports;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    /** A file that waits could bring a key back that is erased now. The caller has locked the contract: none begins meanwhile. */
    void requireNoFile(Contract contract) {
        if (imports.openOf(contract.id()).isPresent()) {
            throw new DomainProblem("ERASURE_FILE_OPEN");
        }
    }

    /** Both sides learn that and how many, never who. */
    void tell(Contract contract, ResultErasure erasure) {
        boolean person = erasure.kind() == ResultErasure.Kind.PERSON;
        story.tell(StoryLine.of(contract.caseId(), contract.id(), person ? "result.erased-person" : "result.erased-due")
                .with(contract.reference(), erasure.people(), erasure.results())
                .forPartiesOnly());
        Notice notice = Notice.of("result.erased", contract.caseId())
                .with(contract.reference(), contract.title(), erasure.people(), erasure.results())
                .linking("/contract/retention/" + contract.reference());
        notices.tellThose(contract.councilId(), Permission.VERIFY_FOR_COUNCIL, notice);
        notices.tellThose(contract.providerId(), Permission.ERASE_KEYS, notice);
    }
}
