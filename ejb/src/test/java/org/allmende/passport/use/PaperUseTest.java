package org.allmende.passport.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.allmende.calendar.London;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.passport.PaperVersionId;
import org.allmende.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperUseTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final LocalDate TODAY = London.dayOf(NOW);
    private static final Actor LEAD = Actor.person(new PersonId(Ids.next()), "Amira Osei", "en", Map.of());
    private static final Actor HOLDER = Actor.person(new PersonId(Ids.next()), "Samuel Reed", "en", Map.of());

    private final PaperVersionId version = new PaperVersionId(Ids.next());
    private final Matter matter = new Matter(
            Ids.next(),
            UseKind.EXPRESSION,
            new OrganisationId(Ids.next()),
            new OrganisationId(Ids.next()),
            "Toy library (AL-E-2027-0001)",
            "AL-E-2027-0001",
            "/challenge/write/AL-E-2027-0001",
            true,
            null,
            null);
    private final ShareCode code =
            new ShareCode(new OrganisationId(Ids.next()), "For the toy library", List.of(version), HOLDER, NOW);

    private PaperUse asked() {
        return PaperUse.ofPartner(version, code, matter, LEAD, NOW);
    }

    private PaperUse consented() {
        PaperUse use = asked();
        use.consent(HOLDER, NOW);
        return use;
    }

    @Test
    void onesOwnIsConsentedToByAttachingIt() {
        PaperUse own = PaperUse.own(version, matter, LEAD, NOW);
        assertThat(own.state()).isEqualTo(UseState.CONSENTED);
        assertThat(own.isOwn()).isTrue();
        assertThat(own.answeredByName()).hasValue("Amira Osei");
    }

    @Test
    void aPartnersWaitsForThePartner() {
        assertThat(asked().state()).isEqualTo(UseState.ASKED);
        assertThat(asked().holder()).isEqualTo(code.organisation());
        assertThat(asked().asker()).isEqualTo(matter.lead());
        assertThat(consented().answeredByName()).hasValue("Samuel Reed");
    }

    @Test
    void withTheMatterGoesWhatWasConsentedToAndTheRestFallsAway() {
        PaperUse consented = consented();
        PaperUse asked = asked();
        consented.matterSent(NOW);
        asked.matterSent(NOW);
        assertThat(consented.state()).isEqualTo(UseState.SENT);
        assertThat(asked.state()).isEqualTo(UseState.LAPSED);
        assertThatThrownBy(() -> consented.takeBackConsent("", HOLDER, NOW)).hasMessageStartingWith("USE_SENT");
        assertThatThrownBy(() -> asked.consent(HOLDER, NOW)).hasMessageStartingWith("USE_OVER");
    }

    @Test
    void aConsentIsTakenBackBeforeTheSending() {
        PaperUse use = consented();
        use.takeBackConsent(" It ends in May. ", HOLDER, NOW);
        assertThat(use.state()).isEqualTo(UseState.WITHDRAWN);
        assertThat(use.reason()).hasValue("It ends in May.");
        assertThatThrownBy(() -> use.consent(HOLDER, NOW)).hasMessageStartingWith("USE_OVER");
    }

    @Test
    void isAnsweredOnce() {
        PaperUse use = asked();
        use.refuse("", HOLDER, NOW);
        assertThat(use.reason()).isEmpty();
        assertThatThrownBy(() -> use.consent(HOLDER, NOW)).hasMessageStartingWith("USE_OVER");
        assertThatThrownBy(() -> asked().refuse("x".repeat(1001), HOLDER, NOW))
                .hasMessageStartingWith("USE_REASON_LENGTH");
    }

    @ParameterizedTest
    @EnumSource(UseState.class)
    void onlyWhatIsAskedOrConsentedToGoesOn(UseState state) {
        assertThat(state.isOpen()).isEqualTo(state == UseState.ASKED || state == UseState.CONSENTED);
        for (UseState target : UseState.values()) {
            if (state.next().contains(target)) {
                assertThat(state.to(target)).isEqualTo(target);
            } else {
                assertThatThrownBy(() -> state.to(target)).hasMessageStartingWith("USE_");
            }
        }
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        assertThat(code.words()).matches("[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}");
        String plain = code.words().replace("-", "");
        assertThat(ShareCode.plain(" " + code.words().toLowerCase() + " ")).isEqualTo(plain);
        assertThat(ShareCode.plain(plain.substring(0, 5) + " " + plain.substring(5)))
                .isEqualTo(plain);
    }

    @Test
    void codesAreDrawnAnew() {
        Set<String> drawn = IntStream.range(0, 500)
                .mapToObj(i -> new ShareCode(code.organisation(), "For each", List.of(version), HOLDER, NOW).words())
                .collect(Collectors.toSet());
        assertThat(drawn).hasSize(500);
    }

    @Test
    void aCodeShowsWhatItWasMadeForUntilItIsTakenBack() {
        code.requireFor(version, TODAY);
        assertThatThrownBy(() -> code.requireFor(new PaperVersionId(Ids.next()), TODAY))
                .hasMessageStartingWith("CODE_WITHOUT_PAPER");
        code.revoke(HOLDER, NOW);
        assertThatThrownBy(() -> code.requireFor(version, TODAY)).hasMessageStartingWith("CODE_REVOKED");
        assertThatThrownBy(() -> code.revoke(HOLDER, NOW)).hasMessageStartingWith("CODE_REVOKED");
    }

    @Test
    void aCodeEndsByItselfUnlessItIsRenewed() {
        LocalDate last = TODAY.plusDays(ShareCode.DAYS);
        assertThat(code.validUntil()).isEqualTo(last);
        code.requireFor(version, last);
        assertThatThrownBy(() -> code.requireFor(version, last.plusDays(1))).hasMessageStartingWith("CODE_EXPIRED");
        assertThat(code.isInForce(last.plusDays(1))).isFalse();
        code.renew(last.plusDays(1));
        code.requireFor(version, last.plusDays(1 + ShareCode.DAYS));
        code.revoke(HOLDER, NOW);
        assertThatThrownBy(() -> code.renew(TODAY)).hasMessageStartingWith("CODE_REVOKED");
    }

    @Test
    void withADraftThatIsTakenBackNothingGoesAnywhere() {
        PaperUse consented = consented();
        PaperUse asked = asked();
        consented.matterTakenBack(NOW);
        asked.matterTakenBack(NOW);
        assertThat(consented.state()).isEqualTo(UseState.DROPPED);
        assertThat(asked.state()).isEqualTo(UseState.LAPSED);
    }

    @Test
    void aCodeNeedsPapersAndAPurpose() {
        assertThatThrownBy(() -> new ShareCode(code.organisation(), "For nobody", List.of(), HOLDER, NOW))
                .hasMessageStartingWith("CODE_NEEDS_PAPERS");
        assertThatThrownBy(() -> new ShareCode(code.organisation(), " ", List.of(version), HOLDER, NOW))
                .hasMessageStartingWith("CODE_PURPOSE_LENGTH");
    }
}
