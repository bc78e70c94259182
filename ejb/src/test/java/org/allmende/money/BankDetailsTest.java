package org.allmende.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.junit.jupiter.api.Test;

class BankDetailsTest {

    private static final Instant NOW = PayRunBuilder.MADE;

    private final PersonId ada = new PersonId(Ids.next());
    private final PersonId ben = new PersonId(Ids.next());
    private final BankDetails details =
            new BankDetails(new OrganisationId(Ids.next()), PayRunBuilder.PROVIDER, ada, NOW);

    @Test
    void holdWhenAnotherPersonConfirms() {
        assertThat(details.isInForce()).isFalse();
        details.confirm(ben, false, NOW);
        assertThat(details.isInForce()).isTrue();
        assertThat(details.isOfOnePerson()).isFalse();
    }

    @Test
    void areNotConfirmedByWhoProposedThem() {
        assertThatThrownBy(() -> details.confirm(ada, false, NOW))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("BANK_NEEDS_ANOTHER_PERSON"));
        assertThat(details.isOpen()).isTrue();
    }

    @Test
    void areConfirmedByWhoIsAloneAndSaySo() {
        details.confirm(ada, true, NOW);
        assertThat(details.isInForce()).isTrue();
        assertThat(details.isOfOnePerson()).isTrue();
    }

    @Test
    void areAnsweredOnce() {
        details.reject(NOW);
        assertThat(details.isOpen()).isFalse();
        assertThatThrownBy(() -> details.confirm(ben, false, NOW)).isInstanceOf(DomainProblem.class);
        assertThatThrownBy(() -> details.reject(NOW)).isInstanceOf(DomainProblem.class);
    }

    @Test
    void endWhenNewerOnesHold() {
        details.confirm(ben, false, NOW);
        details.replace(NOW);
        assertThat(details.isInForce()).isFalse();
    }
}
