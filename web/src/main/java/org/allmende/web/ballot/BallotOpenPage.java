package org.allmende.web.ballot;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.allmende.calendar.London;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualStatus;
import org.allmende.mutual.Mutuals;
import org.allmende.mutual.ballot.Ballot;
import org.allmende.mutual.ballot.BallotId;
import org.allmende.mutual.ballot.BallotTerms;
import org.allmende.mutual.ballot.Ballots;
import org.allmende.mutual.ballot.OpenBallot;
import org.allmende.shared.DatabaseClock;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.mutual.MutualReader;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The speaker opens a secret ballot: question, days and thresholds, once for all. */
@Named
@ViewScoped
@Page(view = "/ballot/open", access = PageAccess.SIGNED_IN)
public class BallotOpenPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 10;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private MutualReader reader;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Ballots ballots;

    @Inject
    private DatabaseClock clock;

    @Inject
    private OpenBallot openBallot;

    private @Nullable String question;
    private @Nullable LocalDate papersUntil;
    private @Nullable LocalDate votesUntil;
    private int turnout = 50;
    private int share = 50;

    public Mutual getMutual() {
        Mutual mutual = reader.ofCircle(reference);
        if (!reader.isSpeaker(mutual)) {
            throw new NotFound();
        }
        return mutual;
    }

    public boolean isPossible() {
        return getMutual().status().canBecome(MutualStatus.BALLOT);
    }

    public int getEligible() {
        return mutuals.staffOf(getMutual().id()).size();
    }

    public int getLeastDays() {
        return Ballot.LEAST_DAYS;
    }

    public void open() {
        BallotId opened = openBallot.open(new OpenBallot.Command(
                getMutual().id(),
                new BallotTerms(question == null ? "" : question, getPapersUntil(), getVotesUntil(), turnout, share)));
        Problems.done("ballot.opened");
        Faces.redirect(Faces.getRequestContextPath() + ballots.get(opened).link());
    }

    public @Nullable String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question;
    }

    public LocalDate getPapersUntil() {
        return papersUntil == null ? London.dayOf(clock.now()).plusDays(DAYS) : papersUntil;
    }

    public void setPapersUntil(@Nullable LocalDate papersUntil) {
        this.papersUntil = papersUntil;
    }

    public LocalDate getVotesUntil() {
        return votesUntil == null ? getPapersUntil().plusDays(DAYS) : votesUntil;
    }

    public void setVotesUntil(@Nullable LocalDate votesUntil) {
        this.votesUntil = votesUntil;
    }

    public int getTurnout() {
        return turnout;
    }

    public void setTurnout(int turnout) {
        this.turnout = turnout;
    }

    public int getShare() {
        return share;
    }

    public void setShare(int share) {
        this.share = share;
    }
}
