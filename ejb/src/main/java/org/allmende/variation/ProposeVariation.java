package org.allmende.variation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Proposes a change of a running contract to the provider. One at a time: who measures a change must know what the contract is.
 *
 * <p>Errors: {@code VARIATION_OPEN_ALREADY(number)}, {@code VARIATION_CAP_BELOW_PAID(amount)}, and those of {@link ContractVariation}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_CONTRACT)
public class ProposeVariation {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractVariations variations;

    @Inject
    private VariationSettings settings;

    @Inject
    private VariationTold told;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<VariationProposed> proposed;

    /** @param answerBy the last day on which the provider is asked to answer */
    public record Command(
            ContractId contract,
            @Valid VariationTerms terms,
            @NotNull LocalDate answerBy) {}

    public VariationId propose(@Valid Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.councilId());
        List<ContractVariation> earlier = variations.of(contract.id());
        earlier.stream()
                .filter(variation -> variation.status().isOpen())
                .findFirst()
                .ifPresent(open -> {
                    throw new DomainProblem("VARIATION_OPEN_ALREADY", open.number());
                });
        settings.requireCap(contract, command.terms().cap());
        Instant now = databaseClock.now();
        ContractVariation variation = new ContractVariation(
                contract,
                earlier.size() + 1,
                settings.of(contract),
                command.terms(),
                command.answerBy(),
                Acting.current().requirePerson(),
                now);
        variations.add(variation);
        told.tellStory(told.line(contract, variation, "variation.proposed").forPartiesOnly(), contract.councilId());
        told.mail(
                contract,
                variation,
                contract.providerId(),
                Permission.SIGN_FOR_PROVIDER,
                Notice.of("variation.proposed", contract.caseId()));
        proposed.fire(new VariationProposed(variation.id(), contract.id(), now));
        return variation.id();
    }
}
