package org.allmende.extension;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** The council takes a proposal to extend a contract back. Errors: {@code EXTENSION_STEP_NOT_POSSIBLE}. */
@Stateless
@UseCase
@Requires(Permission.PREPARE_CONTRACT)
public class WithdrawExtension {

    @Inject
    private Access access;

    @Inject
    private ContractExtensions extensions;

    @Inject
    private ExtensionNews news;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<ExtensionEnded> ended;

    /** Which extension. */
    public record Command(ExtensionId extension) {}

    public void withdraw(Command command) {
        Contract contract = extensions.lockContract(command.extension());
        access.to(contract.councilId());
        ContractExtension extension = extensions.getLocked(command.extension());
        Instant now = databaseClock.now();
        extension.end(ExtensionStatus.WITHDRAWN, now);
        news.tell(contract, extension, "extension.withdrawn");
        ended.fire(new ExtensionEnded(extension.id(), contract.id(), now));
    }
}
