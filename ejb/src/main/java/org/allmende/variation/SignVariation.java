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
import org.allmende.shared.DomainProblem;

/**
 * Signs a change for the council: from this moment the contract is as the change says.
 *
 * <p>Errors: {@code VARIATION_NEEDS_NOTICE}, {@code VARIATION_NEEDS_TWO_PEOPLE}, {@code VARIATION_TEXT_DIFFERS}, {@code
 * VARIATION_CAP_BELOW_PAID(amount)}, {@code VARIATION_TERM_MOVED}, {@code MILESTONE_OUTSIDE_TERM(title)}, {@code VARIATION_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.SIGN_FOR_COUNCIL)
public class SignVariation {

    @Inject
    private Access access;

    @Inject
    private ContractVariations variations;

    @Inject
    private VariationSettings settings;

    @Inject
    private VariationTold told;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<VariationInForce> inForce;

    /** @param textHash SHA-256 of the text that the signer has read */
    public record Command(VariationId variation, String textHash) {}

    public void sign(Command command) {
        Contract contract = variations.lockContract(command.variation());
        access.to(contract.councilId());
        ContractVariation variation = variations.getLocked(command.variation());
        Instant now = databaseClock.now();
        ContractVariation.requireRunning(contract);
        VariationTerms terms = variation.terms();
        settings.requireCap(contract, terms.cap());
        variation.sign(Acting.current().requirePerson(), command.textHash(), now);
        if (!contract.endsOn().equals(variation.oldEndsOn())) {
            throw new DomainProblem("VARIATION_TERM_MOVED");
        }
        variations.flush();
        contract.vary(
                terms.endsOn(),
                terms.value(),
                terms.cap(),
                terms.duties(),
                variation.number(),
                variation.dropped(),
                variation.added());
        told.tellStory(told.line(contract, variation, "variation.inforce"), contract.councilId());
        told.mail(
                contract,
                variation,
                contract.providerId(),
                Permission.SIGN_FOR_PROVIDER,
                Notice.of("variation.inforce", contract.caseId()));
        inForce.fire(new VariationInForce(variation.id(), contract.id(), now));
    }
}
