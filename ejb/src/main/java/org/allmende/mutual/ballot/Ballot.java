package org.allmende.mutual.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.casefile.CaseId;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A secret ballot among the staff on its roll. It is public: what it asks, by which rules, and in the end what came out.
 *
 * <p>Errors: {@code BALLOT_QUESTION_MISSING}, {@code BALLOT_PAPERS_TOO_SHORT(first day)}, {@code
 * BALLOT_VOTES_TOO_SHORT(first day)}, {@code BALLOT_ROLL_TOO_SMALL}, {@code BALLOT_PAPERS_OVER}, {@code
 * BALLOT_VOTING_NOT_BEGUN(after)}, {@code BALLOT_VOTING_OVER}, {@code BALLOT_STEP_NOT_POSSIBLE} and those of {@link
 * Thresholds}; of the process' steps {@code BALLOT_PAPERS_NOT_OVER(until)}, {@code BALLOT_VOTING_NOT_OVER(until)}.
 */
@Entity
@Table(name = "ballot")
public class Ballot {

    /** Least days for papers, and again for votes: the weekend alone is no time to decide. */
    public static final int LEAST_DAYS = 5;

    static final int LONGEST_QUESTION = 500;

    @Id
    private UUID id;

    private String reference;

    @Column(name = "mutual_id")
    private UUID mutual;

    @Column(name = "case_id")
    private UUID caseFile;

    private String question;

    @Enumerated(EnumType.STRING)
    private BallotStatus status;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "papers_until")
    private Instant papersUntil;

    @Column(name = "votes_until")
    private Instant votesUntil;

    private int eligible;

    @Column(name = "turnout_percent")
    private int turnoutPercent;

    @Column(name = "yes_percent")
    private int yesPercent;

    private byte[] modulus;

    private byte[] exponent;

    private @Nullable Integer papers;

    @Column(name = "yes_votes")
    private @Nullable Integer yes;

    @Column(name = "no_votes")
    private @Nullable Integer no;

    @Column(name = "abstentions")
    private @Nullable Integer abstain;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Ballot() {}

    Ballot(String reference, Mutual mutual, BallotTerms terms, int eligible, SigningKey key, Instant now) {
        String asked = terms.question().strip();
        if (asked.isEmpty() || asked.length() > LONGEST_QUESTION) {
            throw new DomainProblem("BALLOT_QUESTION_MISSING", LONGEST_QUESTION);
        }
        requirePeriods(terms, now);
        if (eligible < 2) {
            throw new DomainProblem("BALLOT_ROLL_TOO_SMALL");
        }
        Thresholds thresholds = new Thresholds(terms.turnoutPercent(), terms.yesPercent());
        this.id = Ids.next();
        this.reference = reference;
        this.mutual = mutual.id().value();
        this.caseFile = mutual.requireCase().value();
        this.question = asked;
        this.status = BallotStatus.PAPERS;
        this.openedAt = now;
        this.papersUntil = London.endOf(terms.papersUntil());
        this.votesUntil = London.endOf(terms.votesUntil());
        this.eligible = eligible;
        this.turnoutPercent = thresholds.turnoutPercent();
        this.yesPercent = thresholds.yesPercent();
        this.modulus = key.modulus();
        this.exponent = key.exponent();
    }

    private static void requirePeriods(BallotTerms terms, Instant now) {
        LocalDate firstForPapers = London.dayOf(now).plusDays(LEAST_DAYS);
        if (terms.papersUntil().isBefore(firstForPapers)) {
            throw new DomainProblem("BALLOT_PAPERS_TOO_SHORT", firstForPapers);
        }
        LocalDate firstForVotes = terms.papersUntil().plusDays(LEAST_DAYS);
        if (terms.votesUntil().isBefore(firstForVotes)) {
            throw new DomainProblem("BALLOT_VOTES_TOO_SHORT", firstForVotes);
        }
    }

    /** Refuses once the last paper is out, by the database's clock. */
    void requirePapersOut(Instant now) {
        if (status != BallotStatus.PAPERS || now.isAfter(papersUntil)) {
            throw new DomainProblem("BALLOT_PAPERS_OVER");
        }
    }

    /** Refuses outside of the time for votes, by the database's clock. */
    void requireVoting(Instant now) {
        if (status == BallotStatus.PAPERS) {
            throw new DomainProblem("BALLOT_VOTING_NOT_BEGUN", papersUntil);
        }
        if (status != BallotStatus.VOTING || now.isAfter(votesUntil)) {
            throw new DomainProblem("BALLOT_VOTING_OVER");
        }
    }

    /** The last paper is out. */
    void endPapers(int taken, Instant now) {
        if (!now.isAfter(papersUntil)) {
            throw new DomainProblem("BALLOT_PAPERS_NOT_OVER", papersUntil);
        }
        status = status.to(BallotStatus.VOTING);
        papers = taken;
    }

    void count(Tally tally, Instant now) {
        if (!now.isAfter(votesUntil)) {
            throw new DomainProblem("BALLOT_VOTING_NOT_OVER", votesUntil);
        }
        status = status.to(BallotStatus.COUNTED);
        yes = tally.yes();
        no = tally.no();
        abstain = tally.abstain();
        endedAt = now;
    }

    void breakOff(Instant now) {
        status = status.to(BallotStatus.VOID);
        endedAt = now;
    }

    public BallotId id() {
        return new BallotId(id);
    }

    public String reference() {
        return reference;
    }

    public MutualId mutual() {
        return new MutualId(mutual);
    }

    public CaseId caseId() {
        return new CaseId(caseFile);
    }

    public String question() {
        return question;
    }

    public BallotStatus status() {
        return status;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Deadline papersDeadline() {
        return new Deadline(papersUntil, ClockRule.BALLOT_PAPERS);
    }

    public Deadline votesDeadline() {
        return new Deadline(votesUntil, ClockRule.BALLOT_VOTES);
    }

    /** People on the roll. */
    public int eligible() {
        return eligible;
    }

    public Thresholds thresholds() {
        return new Thresholds(turnoutPercent, yesPercent);
    }

    /** How many votes reach the turnout. */
    public int votesNeeded() {
        return Tally.votesNeeded(eligible, thresholds());
    }

    public PaperKey key() {
        return PaperKey.of(modulus, exponent);
    }

    /** Unsigned, big-endian. */
    public byte[] modulus() {
        return modulus.clone();
    }

    /** Unsigned, big-endian. */
    public byte[] exponent() {
        return exponent.clone();
    }

    /** What people compare, to be sure that all were given the same key: in groups of four. */
    public String fingerprint() {
        return Sha256.hex(modulus).substring(0, 32).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Papers taken: known once the last is out. */
    public Optional<Integer> papers() {
        return Optional.ofNullable(papers);
    }

    /** The count, once closed. */
    public Optional<Tally> tally() {
        return yes == null || no == null || abstain == null || papers == null
                ? Optional.empty()
                : Optional.of(new Tally(eligible, papers, yes, no, abstain));
    }

    /** Whether it was counted and reached both thresholds. */
    public boolean isCarried() {
        return tally().filter(count -> count.carried(thresholds())).isPresent();
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** The page on which everybody reads it, from the context root. */
    public String link() {
        return "/ballot/view/" + reference;
    }
}
