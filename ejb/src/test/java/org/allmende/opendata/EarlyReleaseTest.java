package org.allmende.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.allmende.calendar.London;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationKind;
import org.allmende.planning.EarlyKind;
import org.allmende.planning.EarlyNotice;
import org.allmende.planning.EarlyNoticeBuilder;
import org.allmende.tender.TenderBuilder;
import org.allmende.tender.reserved.ReserveKind;
import org.junit.jupiter.api.Test;

/** Early notices and reserved procedures as open data. */
class EarlyReleaseTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");

    private final Organisation council =
            new Organisation("ashcombe", "Ashcombe District Council", OrganisationKind.COUNCIL, "Ashcombe", NOW);

    private static EarlyNotice published(EarlyKind kind) {
        return EarlyNoticeBuilder.published(kind, London.dayOf(NOW), NOW);
    }

    private List<String> faults(EarlyNotice notice, ReleaseTag tag) {
        Parties parties = new Parties();
        parties.refer(council, PartyRole.BUYER);
        JsonObject stages =
                new Fields().object("planning", EarlySection.of(notice)).build();
        OcdsRelease release = new OcdsRelease(
                ReleasePublisher.release("ocds-allmen-0001", NOW, List.of(tag), council, parties, stages, List.of()),
                NOW);
        return OfficialSchema.faults(
                "release-package-schema.json",
                new Packages("https://allmende.example/api/", "https://allmende.example/")
                        .releases("ocds-allmen-0001", List.of(release)));
    }

    @Test
    void theyAreValid() {
        for (EarlyKind kind : EarlyKind.values()) {
            assertThat(faults(published(kind), ReleaseTag.PLANNING)).isEmpty();
        }
    }

    @Test
    void eachHasItsOfficialNumberAndItsDays() {
        JsonObject plan = EarlySection.of(published(EarlyKind.PLANNED));
        assertThat(plan.getJsonArray("documents").getJsonObject(0).getString("noticeType"))
                .isEqualTo("UK3");
        assertThat(plan.getJsonArray("milestones")).hasSize(3);
        JsonObject asked = EarlySection.of(published(EarlyKind.ENGAGEMENT));
        assertThat(asked.getJsonArray("documents").getJsonObject(0).getString("noticeType"))
                .isEqualTo("UK2");
        assertThat(asked.getJsonArray("milestones")).hasSize(1);
    }

    @Test
    void aWithdrawnPlanIsNotMet() {
        EarlyNotice notice = EarlyNoticeBuilder.withdrawn(EarlyKind.PLANNED, London.dayOf(NOW), NOW);
        assertThat(faults(notice, ReleaseTag.PLANNING_UPDATE)).isEmpty();
        assertThat(EarlySection.of(notice).getJsonArray("milestones"))
                .allSatisfy(step ->
                        assertThat(step.asJsonObject().getString("status")).isEqualTo("notMet"));
    }

    @Test
    void aReservedTenderNamesForWhom() {
        JsonObject tender = TenderSection.published(
                TenderBuilder.aTender()
                        .reserved(ReserveKind.SUPPORTED_EMPLOYMENT, 48)
                        .published(),
                new Parties().refer(council, PartyRole.PROCURING_ENTITY),
                Optional.empty());
        assertThat(tender.getJsonObject("otherRequirements")
                        .getJsonArray("reservedParticipation")
                        .getString(0))
                .isEqualTo("shelteredWorkshop");
    }
}
