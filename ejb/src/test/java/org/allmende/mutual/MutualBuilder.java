package org.allmende.mutual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.casefile.CaseId;
import org.allmende.challenge.ExpressionBuilder;
import org.allmende.identity.PersonId;
import org.allmende.register.Service;

/** Mutuals for tests: {@code aMutual().stated()}. */
public final class MutualBuilder {

    public static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");
    public static final LocalDate ANSWER_BY = LocalDate.of(2027, 3, 31);
    public static final PersonId SPEAKER = new PersonId(UUID.randomUUID());

    private final Service service = ExpressionBuilder.anExpression().service();

    private MutualBuilder() {}

    public static MutualBuilder aMutual() {
        return new MutualBuilder();
    }

    public Mutual circle() {
        return new Mutual("AL-M-2027-0001", "Libraries in our hands", "Open on Saturdays.", service, NOW);
    }

    public Mutual stated() {
        Mutual mutual = circle();
        mutual.state(
                "We, staff of the libraries, want to run them ourselves and ask for talks.",
                SPEAKER,
                new CaseId(UUID.randomUUID()),
                London.endOf(ANSWER_BY),
                NOW);
        return mutual;
    }

    public Mutual ready() {
        Mutual mutual = stated();
        mutual.answer(true, "Let us talk in April.", "Tom Okafor", NOW);
        return mutual;
    }
}
