package org.allmende.mutual.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.mutual.MutualId;
import org.junit.jupiter.api.Test;

class HoldingTest {

    private static final MutualId MUTUAL = new MutualId(UUID.randomUUID());
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

    private static Holding entered(String name, String email, int shares, LocalDate since) {
        return new Holding(MUTUAL, new Holding.Entry(name, email, shares, since), TODAY, "Darren", NOW);
    }

    @Test
    void isKnownByTheAddressInSmallLetters() {
        Holding holding = entered(" Chloe Barnes ", "Chloe@Staff.example", 5, TODAY);
        assertThat(holding.email()).isEqualTo("chloe@staff.example");
        assertThat(holding.name()).isEqualTo("Chloe Barnes");
        holding.hold("Chloe Barnes", 7, "Darren", NOW);
        assertThat(holding.shares()).isEqualTo(7);
        assertThat(holding.saves()).isEqualTo(2);
    }

    @Test
    void endsAndIsNeverDeleted() {
        Holding holding = entered("Chloe Barnes", "chloe@staff.example", 5, TODAY.minusDays(9));
        assertThatThrownBy(() -> holding.end(TODAY.minusDays(10), TODAY, 1, "Darren", NOW))
                .hasMessageContaining("HOLDING_DAY_NOT_VALID");
        assertThatThrownBy(() -> holding.end(TODAY.plusDays(1), TODAY, 1, "Darren", NOW))
                .hasMessageContaining("HOLDING_DAY_NOT_VALID");
        assertThatThrownBy(() -> holding.end(TODAY, TODAY, 0, "Darren", NOW)).hasMessageContaining("HOLDING_CHANGED");
        holding.end(TODAY, TODAY, 1, "Darren", NOW);
        assertThat(holding.until()).contains(TODAY);
    }

    @Test
    void refusesWhatIsNoMember() {
        assertThatThrownBy(() -> entered(" ", "a@b.example", 1, TODAY)).hasMessageContaining("HOLDING_NAME_MISSING");
        assertThatThrownBy(() -> entered("A", "nobody", 1, TODAY)).hasMessageContaining("HOLDING_ADDRESS_NOT_VALID");
        assertThatThrownBy(() -> entered("A", "a@b.example", 0, TODAY))
                .hasMessageContaining("HOLDING_SHARES_NOT_VALID");
        assertThatThrownBy(() -> entered("A", "a@b.example", 1, TODAY.plusDays(1)))
                .hasMessageContaining("HOLDING_DAY_NOT_VALID");
    }
}
