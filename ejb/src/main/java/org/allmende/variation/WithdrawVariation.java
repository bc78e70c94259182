package org.allmende.variation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.StoryLine;
import org.allmende.contract.Contract;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;

/**
 * The council takes a change back before both have signed it: the contract stays as it is.
 *
 * <p>Errors: {@code VARIATION_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_CONTRACT)
public class WithdrawVariation {

    @Inject
    private Access access;

    @Inject
    private ContractVariations variations;

    @Inject
    private VariationTold told;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<VariationEnded> ended;

    /** Which change. */
    public record Command(VariationId variation) {}

    public void withdraw(Command command) {
        Contract contract = variations.lockContract(command.variation());
        access.to(contract.councilId());
        ContractVariation variation = variations.getLocked(command.variation());
        Instant now = databaseClock.now();
        boolean known = variation.isPublic();
        variation.end(VariationStatus.WITHDRAWN, now);
        StoryLine line = told.line(contract, variation, "variation.withdrawn");
        told.tellStory(known ? line : line.forPartiesOnly(), contract.councilId());
        told.mail(
                contract,
                variation,
                contract.providerId(),
                Permission.SIGN_FOR_PROVIDER,
                Notice.of("variation.withdrawn", contract.caseId()));
        ended.fire(new VariationEnded(variation.id(), contract.id(), now));
    }
}
