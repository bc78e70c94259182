package org.allmende.sealing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * An officer chooses, or changes, the passphrase with which bids are opened. It can be changed, never recovered.
 *
 * <p>Errors: {@code OPENING_PASSPHRASE_TOO_SHORT}, {@code OPENING_PASSPHRASE_WRONG} for a wrong former one.
 */
@Stateless
@UseCase
@Requires(Permission.OPEN_BIDS)
public class SetOpeningPassphrase {

    @Inject
    private Access access;

    @Inject
    private OpeningKeys keys;

    @Inject
    private Clock clock;

    /**
     * @param officer the acting person
     * @param council in which the person opens bids
     * @param former the passphrase until now; null for the first
     */
    public record Command(
            PersonId officer,
            OrganisationId council,
            @Nullable String former,
            String next) {

        @Override
        public String toString() {
            return "Command[" + officer + "]";
        }
    }

    public void set(Command c) {
        access.toPersonIn(c.officer(), c.council());
        Optional<OpeningKey> key = keys.of(c.officer());
        if (key.isEmpty()) {
            keys.add(new OpeningKey(c.officer(), Passphrase.of(c.next()), clock.instant()));
            return;
        }
        String former =
                Optional.ofNullable(c.former()).orElseThrow(() -> new DomainProblem("OPENING_PASSPHRASE_WRONG"));
        key.get().change(Passphrase.of(former), Passphrase.of(c.next()));
    }
}
