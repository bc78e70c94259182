package org.allmende.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.allmende.asset.AssetStatus;
import org.allmende.asset.ClaimStatus;
import org.allmende.asset.DisposalStatus;
import org.allmende.asset.ReviewStatus;
import org.allmende.award.AwardStatus;
import org.allmende.bid.BidStatus;
import org.allmende.challenge.EoiStatus;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.MilestoneStatus;
import org.allmende.register.data.DataRequestStatus;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.question.TenderQuestionStatus;
import org.allmende.testing.Census;
import org.allmende.testing.TestPortal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The sample lives through to its end: no page is empty, and each process can be gone on with by hand. */
class SampleLifePortalIT {

    /** Lasts for the moment in which the summaries leave: nobody can be left there. */
    private static final AwardStatus PASSING = AwardStatus.DECIDED;

    /** Takes five years, which the sample does not have. */
    private static final AssetStatus FIVE_YEARS = AssetStatus.EXPIRED;

    private final Census census = TestPortal.census();

    @Test
    void noActOfTheSampleFails() {
        assertThat(census.failures()).isEmpty();
    }

    @Test
    void noStepOfAProcessFails() {
        assertThat(census.incidents()).isEmpty();
        assertThat(census.count("overdue jobs")).isZero();
    }

    @Test
    void thereAreEnoughServicesOrganisationsPeopleAndPayments() {
        assertThat(census.count("services")).isGreaterThanOrEqualTo(15);
        assertThat(census.count("organisations")).isGreaterThanOrEqualTo(10);
        assertThat(census.count("people")).isGreaterThanOrEqualTo(40);
        assertThat(census.count("payments")).isPositive();
        assertThat(census.count("work items")).isGreaterThan(20);
    }

    @Test
    void aContractIsSignedByTheFirstOfTwoPeople() {
        assertThat(
                        TestPortal.sql()
                                .texts(
                                        "select c.title from contract c join contract_signature s on s.contract_id = c.id"
                                                + " where c.provider_signers = 2 and c.status = 'OFFERED' and s.side = 'PROVIDER' and s.number = 1"))
                .contains("Lifts to the doctor and the shops");
    }

    @TestFactory
    Stream<DynamicTest> somethingStandsInEveryState() {
        return Stream.of(
                every("expression_of_interest", EoiStatus.values()),
                every("tender", TenderStatus.values()),
                every("bid", BidStatus.values()),
                every("award", AwardStatus.values()),
                every("contract", ContractStatus.values()),
                every("milestone", MilestoneStatus.values()),
                every("asset", AssetStatus.values()),
                every("asset_disposal", DisposalStatus.values()),
                every("asset_review", ReviewStatus.values()),
                every("asset_compensation_claim", ClaimStatus.values()),
                every("data_request", DataRequestStatus.values()),
                every("tender_question", TenderQuestionStatus.values()));
    }

    private DynamicTest every(String table, Enum<?>[] statuses) {
        Set<String> wanted = new TreeSet<>(Arrays.stream(statuses)
                .filter(status -> status != PASSING && status != FIVE_YEARS)
                .map(Enum::name)
                .toList());
        return DynamicTest.dynamicTest(
                table, () -> assertThat(census.statusesOf(table)).as(table).containsAll(wanted));
    }
}
