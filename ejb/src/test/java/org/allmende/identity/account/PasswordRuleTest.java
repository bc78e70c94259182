package org.allmende.identity.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"three quiet hedgehogs", "allmende-sample-1", "ÄÖÜäöüß1234x"})
    void acceptsLongSecrets(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "aaaaaaaaaaaaaaaa",
                "amira.osei@libraries.example",
                "AmiraOsei1234",
                "qwertyqwerty1"
            })
    void refusesWhatAStrangerTriesFirst(String password) {
        assertThatThrownBy(() -> check(password)).hasMessageContaining("PASSWORD_EASY_TO_GUESS");
    }

    @Test
    void refusesShortOnesWithTheLengthWanted() {
        assertThatThrownBy(() -> check("hedgehogs")).hasMessage("PASSWORD_TOO_SHORT [12]");
        assertThatThrownBy(() -> check("x".repeat(201))).hasMessage("PASSWORD_TOO_LONG [200]");
    }

    private static void check(String password) {
        PasswordRule.check(password, "Amira Osei", "amira.osei@libraries.example");
    }
}
