package org.allmende.identity.token;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.identity.account.Secrets;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/**
 * An owner makes a token for a program of the organisation; all owners are told, so that none is made unseen.
 *
 * <p>Errors: those of {@link ApiToken}.
 */
@Stateless
@UseCase
@Requires(Permission.MANAGE_ORGANISATION)
public class MakeApiToken {

    /** By these letters a program that looks for secrets left lying about knows one. */
    private static final String PREFIX = "allmende_";

    @Inject
    private Access access;

    @Inject
    private Organisations organisations;

    @Inject
    private ApiTokens tokens;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Notices notices;

    /**
     * @param name what the organisation calls the program
     * @param days that it is good for
     */
    public record Command(OrganisationId organisation, String name, int days) {}

    /** Gives the secret, which is kept nowhere. */
    public String make(Command c) {
        access.to(c.organisation());
        Actor owner = Acting.current();
        String secret = PREFIX + Secrets.next();
        ApiToken token = new ApiToken(secret, c.organisation(), owner.requirePerson(), c.name(), c.days(), clock.now());
        tokens.add(token);
        notices.tellThose(
                c.organisation(),
                Permission.MANAGE_ORGANISATION,
                Notice.of("identity.token-made", null)
                        .with(
                                organisations.get(c.organisation()).name(),
                                token.name(),
                                owner.label(),
                                token.expiresAt())
                        .linking("/organisation/tokens/"
                                + organisations.get(c.organisation()).reference()));
        return secret;
    }
}
