package org.allmende.challenge.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.PartId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * A question of the council and the body's answer; neither changes afterwards. Public, unless it is about money or capability.
 * The council may ask for a part to be amended: what the part says from the answer on is kept with the question, and what was
 * sent stays as it was.
 *
 * <p>Errors: {@code EOI_QUESTION_LENGTH(least, most)}, {@code EOI_ANSWER_LENGTH(most)}, {@code EOI_QUESTION_ANSWERED},
 * {@code EOI_AMENDMENT_LENGTH(most)}.
 */
@Entity
@Table(name = "eoi_question")
public class Question {

    /** Shorter than this, nobody knows what is asked. */
    static final int SHORTEST = 10;

    static final int LONGEST = 4_000;
    static final int LONGEST_ANSWER = 20_000;

    @Id
    private UUID id;

    @Column(name = "eoi_id")
    private UUID eoi;

    private String words;

    private boolean confidential;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_by_name")
    private String askedByName;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "part_id")
    private @Nullable UUID part;

    private @Nullable String answer;

    @Column(name = "amended_words")
    private @Nullable String amendedWords;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_by_name")
    private @Nullable String answeredByName;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    Question(EoiId eoi, String words, boolean confidential, PersonId officer, String name, Instant now) {
        this.id = Ids.next();
        this.eoi = eoi.value();
        this.words = TextLength.within("EOI_QUESTION_LENGTH", words, SHORTEST, LONGEST);
        this.confidential = confidential;
        this.askedBy = officer.value();
        this.askedByName = name;
        this.askedAt = now;
    }

    /** Asks for that part to be amended; what is said about a confidential part is confidential. */
    void about(ExpressionPart amended) {
        part = amended.id().value();
        confidential |= amended.kind().isConfidential();
    }

    /** What the part is to say from now on, given together with the answer: {@code EOI_AMENDMENT_LENGTH(most)}. */
    private void amend(String newWords) {
        String stripped = newWords.strip();
        if (part == null || stripped.isEmpty() || stripped.length() > ExpressionPart.LONGEST) {
            throw new DomainProblem("EOI_AMENDMENT_LENGTH", ExpressionPart.LONGEST);
        }
        amendedWords = stripped;
    }

    void answer(String newAnswer, @Nullable String newWords, PersonId person, String name, Instant now) {
        if (answer != null) {
            throw new DomainProblem("EOI_QUESTION_ANSWERED");
        }
        String stripped = newAnswer.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_ANSWER) {
            throw new DomainProblem("EOI_ANSWER_LENGTH", LONGEST_ANSWER);
        }
        if (newWords != null) {
            amend(newWords);
        }
        answer = stripped;
        answeredBy = person.value();
        answeredByName = name;
        answeredAt = now;
    }

    public QuestionId id() {
        return new QuestionId(id);
    }

    public EoiId eoi() {
        return new EoiId(eoi);
    }

    public String words() {
        return words;
    }

    /** Whether the council and the body alone read it. */
    public boolean isConfidential() {
        return confidential;
    }

    public PersonId askedBy() {
        return new PersonId(askedBy);
    }

    public String askedByName() {
        return askedByName;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** The part that the council asks the body to amend. */
    public Optional<PartId> part() {
        return Optional.ofNullable(part).map(PartId::new);
    }

    /** What that part says since the answer; empty where the body left it as it was. */
    public Optional<String> amendedWords() {
        return Optional.ofNullable(amendedWords);
    }

    public boolean isAnswered() {
        return answer != null;
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<String> answeredByName() {
        return Optional.ofNullable(answeredByName);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
