package org.allmende.variation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;

/**
 * The provider does not agree to a change, and says why: the contract stays as it is.
 *
 * <p>Errors: {@code VARIATION_ANSWER_LATE(instant)}, {@code VARIATION_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.SIGN_FOR_PROVIDER)
public class RefuseVariation {

    @Inject
    private Access access;

    @Inject
    private ContractVariations variations;

    @Inject
    private VariationTold told;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<VariationRefused> refused;

    /** @param why read by both sides */
    public record Command(
            VariationId variation,
            @NotBlank @Size(max = 4000) String why) {}

    public void refuse(@Valid Command command) {
        Contract contract = variations.lockContract(command.variation());
        access.to(contract.providerId());
        ContractVariation variation = variations.getLocked(command.variation());
        Instant now = databaseClock.now();
        variation.refuse(Acting.current().requirePerson(), command.why(), now);
        told.tellStory(told.line(contract, variation, "variation.refused").forPartiesOnly(), contract.providerId());
        told.mail(
                contract,
                variation,
                contract.councilId(),
                Permission.PREPARE_CONTRACT,
                Notice.of("variation.refused", contract.caseId()));
        refused.fire(new VariationRefused(variation.id(), contract.id(), now));
    }
}
