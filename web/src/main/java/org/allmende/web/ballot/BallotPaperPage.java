package org.allmende.web.ballot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmende.mutual.ballot.Ballot;
import org.allmende.mutual.ballot.BallotStatus;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Where somebody on the roll takes their paper; the browser's script does the work. */
@Named
@RequestScoped
@Page(view = "/ballot/paper", access = PageAccess.SIGNED_IN)
public class BallotPaperPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private BallotReader reader;

    private @Nullable Ballot ballot;

    public Ballot getBallot() {
        if (ballot == null) {
            ballot = reader.get(reference);
        }
        return ballot;
    }

    public String getHolder() {
        return reader.holder(getBallot());
    }

    public boolean isOnRoll() {
        return reader.isOnRoll(getBallot());
    }

    public boolean isPaperTaken() {
        return reader.hasPaper(getBallot());
    }

    public boolean isPossible() {
        return getBallot().status() == BallotStatus.PAPERS && isOnRoll();
    }

    public String getFingerprint() {
        return getBallot().fingerprint();
    }

    public String getModulus() {
        return BallotReader.text(getBallot().modulus());
    }

    public String getExponent() {
        return BallotReader.text(getBallot().exponent());
    }
}
