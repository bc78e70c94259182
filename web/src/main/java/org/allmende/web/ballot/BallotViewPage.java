package org.allmende.web.ballot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.mutual.ballot.Ballot;
import org.allmende.mutual.ballot.BallotStatus;
import org.allmende.mutual.ballot.Choice;
import org.allmende.mutual.ballot.Tally;
import org.allmende.mutual.ballot.Urn;
import org.allmende.mutual.ballot.Vote;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PagerView;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** A ballot for everybody: what it asks and by which rules; once it is counted, the open urn. Until then nothing of its contents. */
@Named
@RequestScoped
@Page(view = "/ballot/view", access = PageAccess.PUBLIC)
public class BallotViewPage {

    private static final int SIZE = 100;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param
    private @Nullable String token;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    private BallotReader reader;

    @Inject
    private Urn urn;

    @Inject
    private Turns turns;

    private @Nullable Ballot ballot;
    private @Nullable List<Row> all;

    /** A vote of the open urn. */
    public record Row(String token, Choice choice) {

        static Row of(Vote vote) {
            return new Row(BallotReader.text(vote.token()), vote.choice());
        }
    }

    public Ballot getBallot() {
        if (ballot == null) {
            ballot = reader.get(reference);
        }
        return ballot;
    }

    public String getHolder() {
        return reader.holder(getBallot());
    }

    public String getFingerprint() {
        return getBallot().fingerprint();
    }

    public @Nullable Tally getTally() {
        return getBallot().tally().orElse(null);
    }

    public boolean isTurnoutMet() {
        return getBallot()
                .tally()
                .filter(tally -> tally.turnoutMet(getBallot().thresholds()))
                .isPresent();
    }

    public boolean isShareMet() {
        return getBallot()
                .tally()
                .filter(tally -> tally.shareMet(getBallot().thresholds()))
                .isPresent();
    }

    public boolean isPapers() {
        return getBallot().status() == BallotStatus.PAPERS;
    }

    public boolean isVoting() {
        return getBallot().status() == BallotStatus.VOTING;
    }

    public boolean isCounted() {
        return getBallot().status() == BallotStatus.COUNTED;
    }

    public boolean isOnRoll() {
        return reader.isOnRoll(getBallot());
    }

    public boolean isPaperTaken() {
        return reader.hasPaper(getBallot());
    }

    /** While it runs: until when papers are taken, or votes cast. */
    public @Nullable TurnView getTurn() {
        return isPapers() || isVoting() ? turns.of(getBallot().mutual().value()) : null;
    }

    /** Which shape the status has. */
    public String getKind() {
        return switch (getBallot().status()) {
            case PAPERS, VOTING -> "doing";
            case COUNTED -> getBallot().isCarried() ? "done" : "bad";
            case VOID -> "none";
        };
    }

    public List<Row> getRows() {
        return found().stream().skip((long) (number() - 1) * SIZE).limit(SIZE).toList();
    }

    public boolean isSearched() {
        return !getToken().isEmpty();
    }

    public String getToken() {
        return token == null ? "" : token.strip();
    }

    public PagerView getPager() {
        String query = isSearched() ? "?token=" + getToken().replaceAll("[^A-Za-z0-9_-]", "") : "";
        return PagerView.of(number(), SIZE, found().size(), getBallot().link() + query);
    }

    private List<Row> found() {
        if (all == null) {
            all = urn.opened(getBallot()).stream()
                    .map(Row::of)
                    .filter(row -> row.token().startsWith(getToken()))
                    .toList();
        }
        return all;
    }

    private int number() {
        return page == null || page < 1 ? 1 : Math.min(page, 100_000);
    }
}
