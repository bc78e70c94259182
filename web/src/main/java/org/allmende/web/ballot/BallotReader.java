package org.allmende.web.ballot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import org.allmende.identity.Acting;
import org.allmende.mutual.Mutuals;
import org.allmende.mutual.ballot.Ballot;
import org.allmende.mutual.ballot.Ballots;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;

/** Finds the ballot that a page's address names; ballots are public. */
@RequestScoped
class BallotReader {

    @Inject
    private Ballots ballots;

    @Inject
    private Mutuals mutuals;

    Ballot get(@Nullable String reference) {
        if (reference == null) {
            throw new NotFound();
        }
        return ballots.byReference(reference).orElseThrow(NotFound::new);
    }

    String holder(Ballot ballot) {
        return mutuals.get(ballot.mutual()).name();
    }

    boolean isOnRoll(Ballot ballot) {
        return Acting.current()
                .personId()
                .filter(person -> ballots.isOnRoll(ballot.id(), person))
                .isPresent();
    }

    boolean hasPaper(Ballot ballot) {
        return Acting.current()
                .personId()
                .filter(person -> ballots.hasPaper(ballot.id(), person))
                .isPresent();
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
