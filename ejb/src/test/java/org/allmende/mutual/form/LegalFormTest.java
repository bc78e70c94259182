package org.allmende.mutual.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.allmende.mutual.form.LegalForm.Kind;
import org.allmende.mutual.form.LegalForm.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalFormTest {

    @Test
    void thereIsEachFormOnceWithASourceForEveryFact() {
        assertThat(LegalForm.all()).extracting(LegalForm::kind).containsExactly(Kind.values());
        assertThat(LegalForm.all()).allSatisfy(form -> assertThat(Stream.of(
                        form.law(),
                        form.control().law(),
                        form.surplus().law(),
                        form.lock().law(),
                        form.registrar().law(),
                        form.mutual().law(),
                        form.challenger().law()))
                .allMatch(law -> law.matches(".*\\d.*")));
    }

    @ParameterizedTest
    @CsvSource({
        "PAY_MEMBERS, CIC_SHARES CO_OPERATIVE GUARANTEE",
        "LOCKED, CIC_SHARES CIC_GUARANTEE COMMUNITY_BENEFIT CHARITABLE",
        "EMPLOYEES_DECIDE, CIC_SHARES CIC_GUARANTEE CO_OPERATIVE COMMUNITY_BENEFIT GUARANTEE",
        "CHALLENGE_AS_BODY, CIC_SHARES CIC_GUARANTEE COMMUNITY_BENEFIT CHARITABLE"
    })
    void aWishPutsThoseFirstThatServeIt(Wish wish, String kinds) {
        List<Kind> fitting = LegalForm.all().stream()
                .filter(form -> form.unserved(Set.of(wish)).isEmpty())
                .map(LegalForm::kind)
                .toList();
        assertThat(fitting)
                .containsExactlyElementsOf(
                        Stream.of(kinds.split(" ")).map(Kind::valueOf).toList());
    }

    @Test
    void withoutAWishAllFitAndWithAllWishesOneStillDoes() {
        assertThat(LegalForm.all()).allMatch(form -> form.unserved(Set.of()).isEmpty());
        assertThat(LegalForm.all().stream()
                        .filter(form -> form.unserved(EnumSet.allOf(Wish.class)).isEmpty())
                        .map(LegalForm::kind))
                .containsExactly(Kind.CIC_SHARES);
    }
}
