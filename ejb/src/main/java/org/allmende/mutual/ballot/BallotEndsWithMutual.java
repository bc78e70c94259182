package org.allmende.mutual.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.allmende.mutual.MutualEnded;

/** A circle that gives up breaks its ballot off: the key goes, and what lies in the urn is never counted. */
@ApplicationScoped
public class BallotEndsWithMutual {

    @Inject
    private Ballots ballots;

    void breakOff(@Observes MutualEnded event) {
        ballots.running(event.mutual())
                .map(running -> ballots.getLocked(running.id()))
                .ifPresent(ballot -> {
                    ballots.destroyKey(ballot.id());
                    ballot.breakOff(event.at());
                });
    }
}
