package org.allmende.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void matchesItsPasswordAndNoOther() {
        String hash = PasswordHash.of("three quiet hedgehogs");
        assertThat(PasswordHash.matches("three quiet hedgehogs", hash)).isTrue();
        assertThat(PasswordHash.matches("three quiet hedgehog", hash)).isFalse();
        assertThat(PasswordHash.matches("", hash)).isFalse();
    }

    @Test
    void saltsEachHash() {
        assertThat(PasswordHash.of("three quiet hedgehogs")).isNotEqualTo(PasswordHash.of("three quiet hedgehogs"));
    }

    @Test
    void isWrittenAsJakartaSecurityWritesIt() {
        assertThat(PasswordHash.of("x")).matches("PBKDF2WithHmacSHA512:210000:[A-Za-z0-9+/=]{24}:[A-Za-z0-9+/=]{44}");
    }

    @Test
    void olderRoundsStayGood() {
        System.setProperty(PasswordHash.ROUNDS_PROPERTY, "1000");
        String older;
        try {
            older = PasswordHash.of("three quiet hedgehogs");
        } finally {
            System.clearProperty(PasswordHash.ROUNDS_PROPERTY);
        }
        assertThat(older).startsWith("PBKDF2WithHmacSHA512:1000:");
        assertThat(PasswordHash.matches("three quiet hedgehogs", older)).isTrue();
    }

    @Test
    void nobodyIsLetIn() {
        assertThat(PasswordHash.matchesNobody("anything")).isFalse();
        assertThat(PasswordHash.matches("anything", "not a hash")).isFalse();
    }
}
