package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.challenge.ChallengePeriods;
import org.allmende.challenge.ChallengeWindow;
import org.allmende.challenge.CouncilPeriods;
import org.allmende.challenge.EndServicePeriods;
import org.allmende.challenge.PublishPeriods;
import org.allmende.identity.AccessRefused;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.junit.jupiter.api.Test;

/** A council may say other windows and periods for one service: Localism Act 2011 ss.82(2), 83(4), 84(4). */
class ServicePeriodsIT extends InsidePortal {

    private static final String OFFICER = "tom.okafor";

    @Inject
    private Town town;

    @Inject
    private ChallengeLife challenges;

    @Inject
    private Services services;

    @Inject
    private CouncilPeriods councilPeriods;

    @Inject
    private PublishPeriods publishPeriods;

    @Inject
    private EndServicePeriods endServicePeriods;

    private PublishPeriods.Command own(ServiceId service, int decisionDays) {
        LocalDate opens = London.dayOf(town.now()).plusDays(40);
        return new PublishPeriods.Command(
                town.council(), service, decisionDays, 20, 90, List.of(new ChallengeWindow(opens, opens.plusDays(30))));
    }

    @Test
    void theNewestOfAServicesOwnHoldUntilTheyAreEnded() {
        ServiceId id = challenges.service();
        Service service = services.get(id);
        ChallengePeriods general = councilPeriods.of(town.council()).orElseThrow();
        assertThat(councilPeriods.require(service).id()).isEqualTo(general.id());

        town.run(OFFICER, () -> publishPeriods.publish(own(id, 33)));
        town.run(OFFICER, () -> publishPeriods.publish(own(id, 44)));
        assertThat(councilPeriods.require(service).decisionDays()).isEqualTo(44);
        assertThat(councilPeriods.of(town.council()).orElseThrow().id()).isEqualTo(general.id());
        assertThat(councilPeriods.require(services.get(challenges.service())).id())
                .as("another service")
                .isEqualTo(general.id());

        assertThat(AtOnce.run(List.of(() -> end(id), () -> end(id))))
                .containsExactlyInAnyOrder(AtOnce.DONE, "PERIODS_OWN_NONE");
        assertThat(councilPeriods.require(service).id()).isEqualTo(general.id());
    }

    private void end(ServiceId service) {
        town.run(OFFICER, () -> endServicePeriods.end(new EndServicePeriods.Command(service)));
    }

    @Test
    void nobodyElsePublishesThemAndTheTablesKnowWhoseTheyAre() {
        ServiceId service = challenges.service();
        assertThatThrownBy(() -> town.run("amira.osei", () -> publishPeriods.publish(own(service, 33))))
                .isInstanceOf(AccessRefused.class);
        String body = town.organisation("libraries").value().toString();
        assertThatThrownBy(() -> town.change("insert into challenge_periods (id, council_id, service_id, decision_days,"
                        + " procurement_min_days, procurement_max_days, published_at) values (gen_random_uuid(), '"
                        + body
                        + "', '" + service.value() + "', 1, 1, 1, now())"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("fk_challenge_periods_service");
    }
}
