package org.allmende.identity.token;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * An owner ends a token, whoever has made it; the next call with it is refused.
 *
 * <p>Errors: {@code API_TOKEN_UNKNOWN}, {@code API_TOKEN_ENDED}.
 */
@Stateless
@UseCase
@Requires(Permission.MANAGE_ORGANISATION)
public class EndApiToken {

    @Inject
    private Access access;

    @Inject
    private ApiTokens tokens;

    @Inject
    private DatabaseClock clock;

    public record Command(ApiTokenId token) {}

    public void end(Command c) {
        ApiToken token = tokens.getLocked(c.token());
        access.to(token.organisation());
        token.end(clock.now());
    }
}
