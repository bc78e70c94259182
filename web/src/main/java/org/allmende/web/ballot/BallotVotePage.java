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

/** Where a paper is put into the urn: needs no account, asks for none, and is the same for everybody. */
@Named
@RequestScoped
@Page(view = "/ballot/vote", access = PageAccess.PUBLIC)
public class BallotVotePage {

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

    public boolean isPapers() {
        return getBallot().status() == BallotStatus.PAPERS;
    }

    public boolean isVoting() {
        return getBallot().status() == BallotStatus.VOTING;
    }
}
