package org.allmende.contract;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** An obligation as both sides sign it, in a contract and in a change; who sees to it is named by the office alone. */
public final class ObligationText {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.allmende.contract.text", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private ObligationText() {}

    public static String of(int number, ObligationTerms terms) {
        return say(
                "obligation." + terms.side(),
                number,
                terms.what(),
                terms.office(),
                say("obligation.due." + terms.recurs(), DAY.format(terms.due())),
                terms.proof(),
                terms.clause());
    }

    /** How obligations are kept; follows the last of them. */
    static String rule() {
        return say("obligation.rule");
    }

    private static String say(String key, Object... args) {
        Object[] words = Arrays.stream(args).map(String::valueOf).toArray();
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(words);
    }
}
