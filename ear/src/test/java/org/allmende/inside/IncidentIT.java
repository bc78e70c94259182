package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.allmende.identity.AccessRefused;
import org.allmende.tender.TenderId;
import org.allmende.worklist.Incident;
import org.allmende.worklist.Incidents;
import org.allmende.worklist.RetryIncident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A step that fails again and again leaves nothing half done, reaches the administrator, and goes on when it is retried. */
class IncidentIT extends InsidePortal {

    private static final String ADMINISTRATOR = "helen.marsh";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private Incidents incidents;

    @Inject
    private RetryIncident retryIncident;

    @AfterEach
    void repair() throws SQLException {
        town.change("drop trigger if exists tr_broken_by_a_test on tender");
        town.change("drop function if exists broken_by_a_test");
    }

    @Test
    void aStepThatFailsForGoodReachesTheAdministratorAndGoesOnWhenRetried() throws SQLException {
        TenderId tender = life.published();
        life.sent(tender, "amira.osei", "libraries", 90_000);
        breakClosingOf(tender);

        life.pastDeadline(tender);
        assertThat(life.status(tender)).isEqualTo("PUBLISHED");
        assertThat(ofTender(tender)).as("while it is still tried").isEmpty();
        town.pass(Duration.ofMinutes(5));

        Incident incident = ofTender(tender).orElseThrow();
        assertThat(incident.processKey()).isEqualTo("Tender");
        assertThat(incident.step()).isEqualTo("Task_CloseTender");
        assertThat(incident.reason()).contains("the closing is broken");
        assertThat(life.status(tender)).isEqualTo("PUBLISHED");

        repair();
        assertThatThrownBy(() -> town.run("tom.okafor", () -> retryIncident.retry(incident.id())))
                .isInstanceOf(AccessRefused.class);
        town.run(ADMINISTRATOR, () -> retryIncident.retry(incident.id()));
        town.settle();

        assertThat(life.status(tender)).isEqualTo("CLOSED");
        assertThat(ofTender(tender)).isEmpty();
        assertThat(town.texts("select step from work_item where subject_id = ? and closed_at is null", tender.value()))
                .containsOnly("Task_OpenBids");
    }

    private Optional<Incident> ofTender(TenderId tender) {
        String reference = town.text("select reference from tender where id = ?", tender.value());
        return incidents.list().stream()
                .filter(incident -> reference.equals(incident.reference()))
                .findFirst();
    }

    private void breakClosingOf(TenderId tender) throws SQLException {
        town.change("create function broken_by_a_test() returns trigger language plpgsql as"
                + " $$ begin raise exception 'the closing is broken'; end $$");
        town.change("create trigger tr_broken_by_a_test before update on tender for each row when (new.id = '"
                + tender.value() + "' and new.status = 'CLOSED') execute function broken_by_a_test()");
    }
}
