package org.allmende.tender.amendment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.allmende.tender.TenderWording;
import org.jspecify.annotations.Nullable;

/** What one part of the tender said before and says since. */
@Embeddable
public class AmendedPart {

    @Enumerated(EnumType.STRING)
    private TenderWording.Part kind;

    private int number;

    @Column(name = "words_before")
    private String before;

    @Column(name = "words_after")
    private String after;

    @SuppressWarnings("NullAway.Init")
    protected AmendedPart() {}

    AmendedPart(TenderWording.Change change) {
        this.kind = change.part();
        this.number = change.number();
        this.before = change.before();
        this.after = change.after();
    }

    public TenderWording.Part kind() {
        return kind;
    }

    /** Of the lot or criterion; 0 for the others. */
    public int number() {
        return number;
    }

    public String before() {
        return before;
    }

    public String after() {
        return after;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AmendedPart part
                && kind == part.kind
                && number == part.number
                && before.equals(part.before)
                && after.equals(part.after);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, number, before, after);
    }
}
