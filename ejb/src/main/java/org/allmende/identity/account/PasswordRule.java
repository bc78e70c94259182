package org.allmende.identity.account;

import java.util.List;
import java.util.Locale;
import org.allmende.shared.DomainProblem;

/**
 * What a password must be: long, and not what a stranger tries first. No demand for signs and digits, which makes passwords
 * worse (NIST SP 800-63B, section 5.1.1.2; NCSC password guidance).
 */
public final class PasswordRule {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final List<String> COMMON =
            List.of("password", "passwort", "123456789", "qwertz", "qwerty", "letmein", "allmende");

    private PasswordRule() {}

    /** Throws {@code PASSWORD_TOO_SHORT}, {@code PASSWORD_TOO_LONG} or {@code PASSWORD_EASY_TO_GUESS}. */
    public static void check(String password, String name, String email) {
        if (password.length() < SHORTEST) {
            throw new DomainProblem("PASSWORD_TOO_SHORT", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new DomainProblem("PASSWORD_TOO_LONG", LONGEST);
        }
        if (isEasyToGuess(password.toLowerCase(Locale.ROOT), name, email)) {
            throw new DomainProblem("PASSWORD_EASY_TO_GUESS");
        }
    }

    /** What is left after taking away what anybody would try must still be long enough to be a secret. */
    private static boolean isEasyToGuess(String password, String name, String email) {
        String rest = password;
        String mailbox = email.toLowerCase(Locale.ROOT);
        rest = without(rest, mailbox);
        rest = without(rest, mailbox.replaceFirst("@.*", ""));
        for (String word : name.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            rest = word.length() > 2 ? without(rest, word) : rest;
        }
        for (String word : COMMON) {
            rest = without(rest, word);
        }
        return rest.chars().distinct().count() < FEWEST_DIFFERENT;
    }

    private static String without(String password, String word) {
        return word.isEmpty() ? password : password.replace(word, "");
    }
}
