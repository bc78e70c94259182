package org.allmende.web.outcome;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.allmende.outcome.spotcheck.DrawnResult;
import org.allmende.outcome.spotcheck.SpotCheckTick;
import org.allmende.outcome.spotcheck.Tick;
import org.jspecify.annotations.Nullable;

/** A drawn result on the verifier's page, with what is ticked. */
public class TickRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int number;
    private final String key;
    private final String person;
    private final LocalDate day;
    private final BigDecimal quantity;
    private @Nullable Boolean confirmed;
    private String words = "";

    TickRow(DrawnResult drawn, @Nullable SpotCheckTick ticked) {
        number = drawn.number();
        key = drawn.key();
        person = drawn.person();
        day = drawn.day();
        quantity = drawn.quantity();
        if (ticked != null) {
            confirmed = ticked.confirmed();
            words = ticked.words();
        }
    }

    /** Empty while nothing is ticked. */
    Optional<Tick> tick() {
        return Optional.ofNullable(confirmed).map(yes -> new Tick(number, yes, words));
    }

    public int getNumber() {
        return number;
    }

    public String getKey() {
        return key;
    }

    public String getPerson() {
        return person;
    }

    public LocalDate getDay() {
        return day;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public @Nullable Boolean getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(@Nullable Boolean found) {
        confirmed = found;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String typed) {
        words = typed == null ? "" : typed;
    }
}
