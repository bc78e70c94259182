package org.allmende.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.allmende.document.DocumentId;
import org.allmende.document.DocumentView;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.passport.Validity.State;
import org.allmende.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperVersionTest {

    private static final LocalDate FROM = LocalDate.of(2027, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2028, 2, 29);
    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final Actor EDITOR = Actor.person(new PersonId(Ids.next()), "Ben Hartley", "en", Map.of());

    private static PassportPaper paper(String title) {
        return new PassportPaper(
                new OrganisationId(Ids.next()), PaperKind.INSURANCE, title, EDITOR.requirePerson(), NOW);
    }

    private static PaperVersion version(PassportPaper paper, LocalDate from, LocalDate until) {
        DocumentView file = new DocumentView(
                new DocumentId(Ids.next()), new UUID(0, 1), "a.pdf", "application/pdf", 3, 3, "ab".repeat(32), NOW);
        return new PaperVersion(paper, new PaperVersion.Terms(from, until, ""), file, EDITOR, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-28, NOT_YET, 366",
        "2027-03-01, VALID, 365",
        "2027-12-30, VALID, 61",
        "2027-12-31, ENDS_SOON, 60",
        "2028-02-28, ENDS_SOON, 1",
        "2028-02-29, ENDS_SOON, 0",
        "2028-03-01, EXPIRED, -1"
    })
    void warnsBeforeItEndsAndIsValidOnItsLastDay(LocalDate today, State state, long days) {
        assertThat(version(paper("Cover"), FROM, UNTIL).validityOn(today)).isEqualTo(new Validity(state, days));
    }

    @Test
    void oneWithoutAnEndStaysValid() {
        PaperVersion rules = version(paper("Rules"), FROM, null);
        assertThat(rules.validityOn(FROM.plusYears(80)).state()).isEqualTo(State.VALID);
        assertThat(rules.endsBefore(FROM.plusYears(80))).isFalse();
    }

    @Test
    void endsBeforeTheDayOfADecisionOnlyIfItsLastDayIsEarlier() {
        PaperVersion cover = version(paper("Cover"), FROM, UNTIL);
        assertThat(cover.endsBefore(UNTIL)).isFalse();
        assertThat(cover.endsBefore(UNTIL.plusDays(1))).isTrue();
    }

    @Test
    void versionsCountFromOneAndThePaperKnowsTheNewest() {
        PassportPaper paper = paper("Cover");
        paper.requireWithoutVersions();
        assertThat(version(paper, FROM, UNTIL).number()).isEqualTo(1);
        assertThat(version(paper, FROM, UNTIL).number()).isEqualTo(2);
        assertThat(paper.versions()).isEqualTo(2);
        assertThatThrownBy(paper::requireWithoutVersions).hasMessageStartingWith("PAPER_HAS_VERSIONS");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> version(paper("Cover"), UNTIL, FROM)).hasMessageStartingWith("PAPER_DATES_ORDER");
        assertThatThrownBy(() -> paper(" a ")).hasMessageStartingWith("PAPER_TITLE_LENGTH");
        assertThatThrownBy(() -> new PaperVersion.Terms(FROM, null, "x".repeat(501)))
                .hasMessageStartingWith("PAPER_NOTE_LENGTH");
    }
}
