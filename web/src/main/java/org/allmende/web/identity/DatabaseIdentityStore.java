package org.allmende.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import org.allmende.identity.account.Credentials;

/** Jakarta Security's view of our accounts: the caller's name is the person's id. Roles are read with each request. */
@ApplicationScoped
public class DatabaseIdentityStore implements IdentityStore {

    @Inject
    private Credentials credentials;

    @Inject
    private HttpServletRequest request;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return credentials
                .check(typed.getCaller(), typed.getPasswordAsString(), request.getRemoteAddr())
                .map(person -> new CredentialValidationResult(person.value().toString()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
