package org.allmende.contract;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/** Signs the offered text for the provider. */
@Stateless
@UseCase
@Requires(Permission.SIGN_FOR_PROVIDER)
public class SignForProvider {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Signing signing;

    /**
     * @param textHash SHA-256 of the text that the signer has read
     */
    public record Command(ContractId contract, String textHash) {}

    public void sign(Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.providerId());
        signing.sign(contract, Side.PROVIDER, command.textHash());
    }
}
