package org.allmende.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.identity.OrganisationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartKindTest {

    @Test
    void onlyEmployeesAreAskedHowTheyEngageTheOthers() {
        assertThat(PartKind.askedOf(OrganisationKind.STAFF_MUTUAL)).containsExactly(PartKind.values());
        assertThat(PartKind.askedOf(OrganisationKind.CHARITY)).hasSize(5).doesNotContain(PartKind.EMPLOYEES);
    }

    @ParameterizedTest(name = "{0} is asked by S.I. 2012/1313 Sch 1 para {1}")
    @CsvSource({
        "FINANCES, 2",
        "CAPABILITY, 3",
        "SERVICE_AND_AREA, 4",
        "WELLBEING, 5(a)",
        "USERS_NEEDS, 5(b)",
        "EMPLOYEES, 6"
    })
    void eachPartNamesItsParagraph(PartKind part, String paragraph) {
        assertThat(part.law()).isEqualTo("S.I. 2012/1313 Sch 1 para " + paragraph);
    }
}
