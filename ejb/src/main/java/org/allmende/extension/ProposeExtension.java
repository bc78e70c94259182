package org.allmende.extension;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.Procurements;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Proposes to exercise the next option to extend a contract. Where the law wants a contract change notice before, the proposal is it, and
 * everybody reads it at once (Procurement Act 2023 s.75(1), (3): that the authority "intends to modify the contract").
 *
 * <p>Errors: {@code EXTENSION_OPEN_ALREADY}, those of {@link ContractExtension}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_CONTRACT)
public class ProposeExtension {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Procurements procurements;

    @Inject
    private ContractExtensions extensions;

    @Inject
    private ExtensionNews news;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<ExtensionProposed> proposed;

    /** @param reasons why the contract is to go on */
    public record Command(
            ContractId contract, @NotBlank @Size(max = 4000) String reasons) {}

    public ExtensionId propose(@Valid Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.councilId());
        List<ContractExtension> all = extensions.of(contract.id());
        if (all.stream().anyMatch(earlier -> earlier.status().isOpen())) {
            throw new DomainProblem("EXTENSION_OPEN_ALREADY");
        }
        Instant now = databaseClock.now();
        ContractExtension extension = new ContractExtension(
                contract,
                ContractExtensions.used(all),
                all.size() + 1,
                command.reasons(),
                Acting.current().requirePerson(),
                now);
        extension.tellBefore(ExtensionLaw.needsNotice(procurements.of(contract), contract, extension.endsOn()));
        extensions.add(extension);
        news.tell(contract, extension, "extension.proposed");
        proposed.fire(new ExtensionProposed(extension.id(), contract.id(), now));
        return extension.id();
    }
}
