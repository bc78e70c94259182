package org.allmende.variation;

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
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;

/**
 * The provider signs a change of the contract; it holds when the council has signed as well.
 *
 * <p>Errors: {@code VARIATION_ANSWER_LATE(instant)}, {@code VARIATION_TEXT_DIFFERS}, {@code VARIATION_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.SIGN_FOR_PROVIDER)
public class AgreeToVariation {

    @Inject
    private Access access;

    @Inject
    private ContractVariations variations;

    @Inject
    private VariationTold told;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<VariationAgreed> agreed;

    /** @param textHash SHA-256 of the text that the signer has read */
    public record Command(VariationId variation, String textHash) {}

    public void agree(Command command) {
        Contract contract = variations.lockContract(command.variation());
        access.to(contract.providerId());
        ContractVariation variation = variations.getLocked(command.variation());
        Instant now = databaseClock.now();
        variation.agree(Acting.current().requirePerson(), command.textHash(), now);
        told.tellStory(told.line(contract, variation, "variation.agreed").forPartiesOnly(), contract.providerId());
        told.mail(
                contract,
                variation,
                contract.councilId(),
                Permission.PREPARE_CONTRACT,
                Notice.of("variation.agreed", contract.caseId()));
        agreed.fire(new VariationAgreed(variation.id(), contract.id(), now));
    }
}
