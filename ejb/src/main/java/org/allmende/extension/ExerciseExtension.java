package org.allmende.extension;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * Another officer than the one who proposed it exercises the option: the contract ends later, and the provider is told.
 *
 * <p>Errors: those of {@link ContractExtension}.
 */
@Stateless
@UseCase
@Requires(Permission.SIGN_FOR_COUNCIL)
public class ExerciseExtension {

    @Inject
    private Access access;

    @Inject
    private ContractExtensions extensions;

    @Inject
    private ExtensionNews news;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<ExtensionExercised> exercised;

    /** Which extension. */
    public record Command(ExtensionId extension) {}

    public void exercise(Command command) {
        Contract contract = extensions.lockContract(command.extension());
        access.to(contract.councilId());
        ContractExtension extension = extensions.getLocked(command.extension());
        Instant now = databaseClock.now();
        extension.exercise(contract, Acting.current().requirePerson(), now);
        extensions.flush();
        contract.extend(extension.endsOn());
        news.tell(contract, extension, "extension.exercised");
        exercised.fire(new ExtensionExercised(extension.id(), contract.id(), now));
    }
}
