package org.allmende.extension;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** The last day of an option has passed without a second officer: it lapses. What was decided meanwhile is left alone. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class LapseExtension {

    @Inject
    private Access access;

    @Inject
    private ContractExtensions extensions;

    @Inject
    private ExtensionNews news;

    @Inject
    private DatabaseClock databaseClock;

    /** Which extension. */
    public record Command(ExtensionId extension) {}

    public void lapse(Command command) {
        Contract contract = extensions.lockContract(command.extension());
        access.toProcess();
        ContractExtension extension = extensions.getLocked(command.extension());
        Instant now = databaseClock.now();
        if (!extension.status().isOpen() || !extension.deadline().passed(now)) {
            return;
        }
        extension.end(ExtensionStatus.LAPSED, now);
        news.tell(contract, extension, "extension.lapsed");
    }
}
