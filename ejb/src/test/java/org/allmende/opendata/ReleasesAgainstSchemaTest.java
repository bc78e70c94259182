package org.allmende.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.award.Award;
import org.allmende.award.AwardBuilder;
import org.allmende.challenge.ExpressionBuilder;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractBuilder;
import org.allmende.contract.Milestone;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationKind;
import org.allmende.shared.Money;
import org.allmende.tender.ConditionDemand;
import org.allmende.tender.ConditionKind;
import org.allmende.tender.DemandExtent;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderBuilder;
import org.allmende.tender.TenderContent;
import org.allmende.tender.amendment.AmendmentBuilder;
import org.allmende.tender.publication.ConflictReview;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole case from challenge to a met milestone, as releases and as a record. */
class ReleasesAgainstSchemaTest {

    private static final String OCID = "ocds-allmen-0001";
    private static final Instant FIRST = Instant.parse("2027-03-01T09:00:00Z");
    private static final JsonObject LOTS = TieSection.published(
            1,
            TieBreak.Step.LOT,
            "",
            FIRST,
            Map.of("AL-T-2026-0001-1", drawn("a".repeat(64)), "AL-T-2026-0001-2", drawn("b".repeat(64))));

    private final Organisation council =
            new Organisation("ashcombe", "Ashcombe District Council", OrganisationKind.COUNCIL, "Ashcombe", FIRST);
    private static final TenderContent.LotPart TABLED = new TenderContent.LotPart(
            "Branches",
            Money.pounds(5_900_000),
            List.of(new TenderContent.LinePart("Evening", "hour", new BigDecimal("12.50"))));

    private static final TenderContent.ConditionPart INSURED = new TenderContent.ConditionPart(
            ConditionKind.LEGAL_AND_FINANCIAL_CAPACITY,
            "Insured",
            "Can be insured for £5m",
            "",
            "Three branches are open to everybody.",
            Map.of(ConditionDemand.INSURANCE, DemandExtent.WITHIN_LAW));
    private static final TenderContent.ConditionPart ABLE =
            TenderBuilder.condition(ConditionDemand.EARLIER_CONTRACT, DemandExtent.NONE);

    private final Organisation readers =
            new Organisation("readers", "Ashcombe Readers", OrganisationKind.CO_OPERATIVE, null, FIRST);
    private final List<OcdsRelease> releases = new ArrayList<>();
    private final Packages packages = new Packages("https://allmende.example/api/", "https://allmende.example/");

    private static TieSection.Drawn drawn(String fingerprint) {
        return new TieSection.Drawn(fingerprint, TieBreak.Lot.of(FIRST, fingerprint));
    }

    @BeforeEach
    void liveThroughACase() {
        readers.identify("GB-COH", "IP031234");
        Parties challenger = new Parties();
        JsonObject body = challenger.refer(readers, PartyRole.INTERESTED_PARTY);
        ExpressionBuilder expressions = ExpressionBuilder.anExpression();
        publish(
                ReleaseTag.PLANNING,
                challenger,
                new Fields()
                        .object(
                                "planning",
                                PlanningSection.of(
                                        expressions.accepted(), Optional.empty(), expressions.service(), body)));
        tenderAndAward(
                TenderBuilder.aTender().lots(TABLED).demanding(INSURED, ABLE).published());
        contract(ContractBuilder.aContract().running());
    }

    private void tenderAndAward(Tender tender) {
        Parties parties = new Parties();
        JsonObject buyer = parties.refer(council, PartyRole.PROCURING_ENTITY);
        publish(
                ReleaseTag.TENDER,
                parties,
                new Fields()
                        .object(
                                "tender",
                                TenderSection.published(tender, buyer, Optional.of(new ConflictReview(FIRST, null)))));
        publish(
                ReleaseTag.TENDER_AMENDMENT,
                new Parties(),
                new Fields()
                        .object(
                                "tender",
                                TenderSection.amended(
                                        tender, List.of(AmendmentBuilder.amended(tender, "Four branches")))));
        publish(
                ReleaseTag.TENDER_UPDATE,
                new Parties(),
                new Fields().object("tender", TenderSection.closed(tender, 2)));
        Parties winner = new Parties();
        WinningTeam.Referred team = new WinningTeam.Referred(
                List.of(
                        winner.refer(readers, PartyRole.TENDERER, PartyRole.SUPPLIER),
                        winner.refer("AL-A-2027-0001-with-1", "Oak & Sons", PartyRole.TENDERER, PartyRole.SUPPLIER)),
                true);
        Award award = AwardBuilder.published(tender);
        JsonObject notice =
                AwardSection.published(award, tender, award.winners().get(0), team, "AL-T-2026-0001-1", List.of(LOTS));
        publish(ReleaseTag.AWARD, winner, new Fields().list("awards", List.of(notice)));
    }

    private void contract(Contract contract) {
        ContractSection section = new ContractSection(contract, "AL-A-2027-0001");
        publish(ReleaseTag.CONTRACT, new Parties(), new Fields().list("contracts", List.of(section.concluded())));
        Milestone milestone = contract.milestones().get(0);
        milestone.report(FIRST);
        milestone.verify(20, FIRST);
        JsonObject reached = section.reached(milestone, FIRST);
        publish(ReleaseTag.IMPLEMENTATION, new Parties(), new Fields().list("contracts", List.of(reached)));
    }

    private void publish(ReleaseTag tag, Parties parties, Fields stages) {
        Instant at = FIRST.plusSeconds(3600L * releases.size());
        List<JsonObject> earlier = releases.stream().map(OcdsRelease::json).toList();
        releases.add(new OcdsRelease(
                ReleasePublisher.release(OCID, at, List.of(tag), council, parties, stages.build(), earlier), at));
    }

    @Test
    void releasePackageIsValid() {
        assertThat(OfficialSchema.faults("release-package-schema.json", packages.releases(OCID, releases)))
                .isEmpty();
    }

    @Test
    void conditionsOfParticipationAreSelectionCriteria() {
        JsonArray criteria = releases.get(1)
                .json()
                .getJsonObject("tender")
                .getJsonObject("selectionCriteria")
                .getJsonArray("criteria");
        assertThat(criteria).hasSize(2);
        assertThat(criteria.getJsonObject(0).getString("type")).isEqualTo("economic");
        assertThat(criteria.getJsonObject(0).getString("description"))
                .isEqualTo("Can be insured for £5m\nInsurance need not be in place before the award"
                        + " (Procurement Act 2023 s.22(3)(b))");
        assertThat(criteria.getJsonObject(0)).doesNotContainKey("verificationMethod");
        assertThat(criteria.getJsonObject(1).getString("type")).isEqualTo("technical");
        assertThat(criteria.getJsonObject(1).getString("verificationMethod")).isEqualTo("A plan");
    }

    @Test
    void noticesHaveTheirOfficialNumbers() {
        JsonObject tender = releases.get(1).json().getJsonObject("tender");
        JsonObject notice = tender.getJsonArray("documents").getJsonObject(0);
        assertThat(notice.getString("noticeType")).isEqualTo("UK4");
        assertThat(notice.getString("documentType")).isEqualTo("tenderNotice");
        assertThat(notice.getString("url")).endsWith("/tender/view/AL-T-2026-0001");
        assertThat(tender.getJsonObject("conflictsAssessment").keySet()).containsExactly("datePrepared");
        JsonObject award = releases.get(4).json().getJsonArray("awards").getJsonObject(0);
        assertThat(award.getJsonArray("documents").getJsonObject(0).getString("noticeType"))
                .isEqualTo("UK6");
        JsonObject ended = TenderSection.ended(TenderBuilder.aTender().published(), FIRST);
        assertThat(ended.getJsonArray("documents").getJsonObject(0).getString("noticeType"))
                .isEqualTo("UK12");
    }

    @Test
    void linesOfAPriceTableAreItemsOfTheirLot() {
        JsonObject line = releases.get(1)
                .json()
                .getJsonObject("tender")
                .getJsonArray("items")
                .getJsonObject(1);
        assertThat(line.getString("description")).isEqualTo("Evening");
        assertThat(line.getJsonNumber("quantity").toString()).isEqualTo("12.5");
        assertThat(line.getJsonObject("unit").getString("name")).isEqualTo("hour");
        assertThat(line.getString("relatedLot")).isEqualTo("1");
    }

    @Test
    void recordPackagesAreValid() {
        assertThat(OfficialSchema.faults("record-package-schema.json", packages.record(OCID, releases)))
                .isEmpty();
        JsonObject page = packages.records(1, List.of(releases), true, FIRST);
        assertThat(OfficialSchema.faults("record-package-schema.json", page)).isEmpty();
        assertThat(page.getJsonObject("links").getString("next"))
                .isEqualTo("https://allmende.example/api/ocds/records?page=2");
    }

    @Test
    void theSchemaFindsAFault() {
        JsonObject broken = JsonText.quoted("{'uri':'x','version':'1.1'}");
        assertThat(OfficialSchema.faults("release-package-schema.json", broken)).isNotEmpty();
    }

    @Test
    void theRecordTellsTheWholeCase() {
        JsonObject compiled = packages.record(OCID, releases)
                .getJsonArray("records")
                .getJsonObject(0)
                .getJsonObject("compiledRelease");

        assertThat(compiled.getJsonObject("planning").getJsonArray("expressionsOfInterest"))
                .hasSize(1);
        assertThat(compiled.getJsonObject("tender").getInt("numberOfTenderers")).isEqualTo(2);
        assertThat(compiled.getJsonObject("tender").getString("title")).isEqualTo("Library service");
        assertThat(compiled.getJsonObject("tender").getString("description")).isEqualTo("Four branches");
        assertThat(compiled.getJsonObject("tender")
                        .getJsonArray("amendments")
                        .getJsonObject(0)
                        .getString("description"))
                .startsWith("− Three branches\n+ Four branches");
        JsonObject implementation =
                compiled.getJsonArray("contracts").getJsonObject(0).getJsonObject("implementation");
        assertThat(implementation.getJsonArray("milestones").getJsonObject(0).getString("status"))
                .isEqualTo("met");
        assertThat(roles(compiled, "readers")).containsExactly("interestedParty", "tenderer", "supplier");
    }

    private static List<String> roles(JsonObject release, String party) {
        return release.getJsonArray("parties").getValuesAs(JsonObject.class).stream()
                .filter(listed -> listed.getString("id").equals(party))
                .flatMap(listed -> listed.getJsonArray("roles").getValuesAs(JsonString.class).stream())
                .map(JsonString::getString)
                .toList();
    }

    @Test
    void nothingIsEmptyOrNull() {
        assertThat(releases).allSatisfy(release -> requireFull(release.json()));
    }

    private static void requireFull(JsonValue value) {
        assertThat(value).isNotEqualTo(JsonValue.NULL);
        if (value instanceof JsonObject object) {
            assertThat(object).isNotEmpty();
            object.values().forEach(ReleasesAgainstSchemaTest::requireFull);
        } else if (value instanceof JsonArray array) {
            assertThat(array).isNotEmpty();
            array.forEach(ReleasesAgainstSchemaTest::requireFull);
        } else if (value instanceof JsonString text) {
            assertThat(text.getString()).isNotBlank();
        }
    }
}
