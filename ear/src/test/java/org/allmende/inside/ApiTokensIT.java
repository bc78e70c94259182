package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Role;
import org.allmende.identity.token.ApiToken;
import org.allmende.identity.token.ApiTokenId;
import org.allmende.identity.token.ApiTokens;
import org.allmende.identity.token.EndApiToken;
import org.allmende.identity.token.MakeApiToken;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

/** A token does what its maker may do where it was made, reports results and nothing else, and ends. */
class ApiTokensIT extends InsidePortal {

    private static final String OWNER = "amira.osei";
    private static final String EDITOR = "ben.hartley";

    @Inject
    private Town town;

    @Inject
    private ApiTokens tokens;

    @Inject
    private MakeApiToken makeApiToken;

    @Inject
    private EndApiToken endApiToken;

    private OrganisationId libraries() {
        return town.organisation("libraries");
    }

    private String made(int days) {
        return town.as(OWNER, () -> makeApiToken.make(new MakeApiToken.Command(libraries(), "Case system", days)));
    }

    private ApiTokenId newest() {
        return tokens.of(libraries()).get(0).id();
    }

    @Test
    void itActsInTheNameOfItsMakerWithNoMoreThanResultsNeed() {
        String secret = made(30);
        Actor program = tokens.actor(secret).orElseThrow();
        assertThat(program.personId()).contains(town.person(OWNER));
        assertThat(program.label()).isEqualTo("Amira Osei (Case system)");
        assertThat(program.roles()).isEqualTo(Map.of(libraries(), Set.of(Role.OWNER)));
        ApiToken token = tokens.of(libraries()).get(0);
        assertThat(token.usedAt()).isPresent();
        assertThat(town.count(
                        "select count(*) from api_token where cast(api_token as text) like ?", "%" + secret + "%"))
                .as("the secret is kept nowhere")
                .isZero();
        assertThat(town.texts(
                        "select mail_key from outbox_mail where recipient_id = ? order by created_at desc limit 1",
                        town.person(OWNER).value()))
                .containsExactly("identity.token-made");
        assertThat(tokens.actor(secret + "x")).isEmpty();
        assertThat(tokens.actor("")).isEmpty();
    }

    @Test
    void itEndsByAnOwnerOnceAndByItsTime() {
        String ended = made(30);
        ApiTokenId id = newest();
        assertThat(AtOnce.run(List.of(() -> end(id), () -> end(id))))
                .containsExactlyInAnyOrder(AtOnce.DONE, "API_TOKEN_ENDED");
        assertThat(tokens.actor(ended)).isEmpty();

        String brief = made(1);
        assertThat(tokens.actor(brief)).isPresent();
        town.pass(Duration.ofDays(1));
        assertThat(tokens.actor(brief)).isEmpty();
        assertThatThrownBy(() -> end(newest())).hasMessageContaining("API_TOKEN_ENDED");
    }

    private void end(ApiTokenId id) {
        town.run(OWNER, () -> endApiToken.end(new EndApiToken.Command(id)));
    }

    @Test
    void itEndsWithTheRoleOfItsMaker() throws Exception {
        String secret = made(30);
        String membership = town.text(
                "select id from membership where person_id = ? and organisation_id = ? and until is null",
                town.person(OWNER).value(),
                libraries().value());
        town.change("update membership set until = now() where id = cast(? as uuid)", membership);
        try {
            assertThat(tokens.actor(secret)).isEmpty();
        } finally {
            town.change("update membership set until = null where id = cast(? as uuid)", membership);
        }
    }

    @Test
    void onlyOwnersMakeAndEndThem() {
        made(30);
        for (String who : List.of(EDITOR, "farah.aziz", "sunita.rao")) {
            assertThatThrownBy(() -> town.as(
                            who, () -> makeApiToken.make(new MakeApiToken.Command(libraries(), "Case system", 10))))
                    .as(who)
                    .isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> town.run(who, () -> endApiToken.end(new EndApiToken.Command(newest()))))
                    .as(who)
                    .isInstanceOf(AccessRefused.class);
        }
        for (int days : List.of(0, 366)) {
            assertThatThrownBy(() -> made(days))
                    .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                            .isEqualTo("API_TOKEN_DAYS"));
        }
    }
}
