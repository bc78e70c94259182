package org.allmende.web.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * One field of the trial: what stands in it, as it was typed, and what is wrong with it.
 *
 * <p>Errors: {@code TRIAL_NUMBER_NEEDED}, {@code TRIAL_NUMBER_UNREADABLE(text)}, {@code TRIAL_NUMBER_AMBIGUOUS(text)}.
 */
public final class Entry {

    private static final int LONGEST = 60;
    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,12})(?:[.,](\\d{1,6}))?");

    /** In one language a thousand and more, in the other less than a thousand. */
    private static final Pattern AMBIGUOUS = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");

    private final String id;
    private final String name;
    private final String text;
    private @Nullable DomainProblem problem;

    /**
     * @param id of the input on the page
     * @param name of the parameter in the address
     */
    Entry(String id, String name, String text) {
        this.id = id;
        this.name = name;
        String stripped = text.strip();
        this.text = stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getText() {
        return text;
    }

    public boolean isBad() {
        return problem != null;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Nullable
    DomainProblem problem() {
        return problem;
    }

    /** The first thing that is wrong stays. */
    void refuse(String code, Object... args) {
        if (problem == null) {
            problem = new DomainProblem(code, args);
        }
    }

    void refuse(DomainProblem refused) {
        refuse(refused.code(), refused.args().toArray());
    }

    /** The exact number, or nothing and a problem. */
    Optional<BigDecimal> number() {
        String plain = text.replaceAll("[\\s\\u00a0£€]", "");
        Matcher number = NUMBER.matcher(plain);
        if (plain.isEmpty()) {
            refuse("TRIAL_NUMBER_NEEDED");
        } else if (!number.matches()) {
            refuse("TRIAL_NUMBER_UNREADABLE", text);
        } else if (AMBIGUOUS.matcher(plain).matches()) {
            refuse("TRIAL_NUMBER_AMBIGUOUS", text);
        } else {
            return Optional.of(new BigDecimal(plain.replace(',', '.')));
        }
        return Optional.empty();
    }

    /** The number where something stands; an empty field has none and is in order. */
    Optional<BigDecimal> optionalNumber() {
        return isEmpty() ? Optional.empty() : number();
    }
}
