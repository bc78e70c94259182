package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.performance.AssessPerformance;
import org.allmende.performance.Assessment;
import org.allmende.performance.BringReviewForward;
import org.allmende.performance.Kpi;
import org.allmende.performance.KpiRating;
import org.allmende.performance.KpiTerms;
import org.allmende.performance.Kpis;
import org.allmende.performance.PerformanceReview;
import org.allmende.performance.PerformanceReviews;
import org.allmende.performance.ReplyToReview;
import org.allmende.performance.ReviewStatus;
import org.allmende.performance.SetKpis;
import org.allmende.performance.impact.DeductionKind;
import org.allmende.performance.impact.DeductionTerms;
import org.allmende.performance.impact.RecordDeductions;
import org.allmende.performance.impact.RecordTransferFact;
import org.allmende.performance.impact.TransferAspect;
import org.allmende.performance.impact.TransferFigures;

/** Three contracts with indicators: two have been reviewed after their first year, one is being assessed now. */
@ApplicationScoped
public class PerformanceSample implements SampleChapter {

    private static final int FIRST_DAY = -538;
    private static final int FIRST_REVIEWS = -190;
    private static final int EVERY = 6;
    private static final String SILENT = "Home care in the Combe valley";
    private static final String NOW = "Energy advice at the door";

    private static final String LIBRARY = "Library service for Ashcombe, Thornby and Mere End";

    private static final Map<String, List<KpiTerms>> INDICATORS = Map.of(
            LIBRARY,
            List.of(
                    indicator(
                            "Doors open",
                            "Hours open of hours promised, from the door counters",
                            "98 % in every quarter"),
                    indicator(
                            "Home library",
                            "Visits made of visits due, from the drivers’ lists",
                            "95 % in every quarter"),
                    indicator("Heard", "Complaints answered within five working days", "90 % in every quarter")),
            SILENT,
            List.of(
                    indicator(
                            "Rounds kept",
                            "Visits within half an hour of their time, from the rounds’ log",
                            "92 % in every quarter"),
                    indicator("Same face", "Visits by one of three known carers", "80 % in every quarter"),
                    indicator("Training", "Carers with a valid certificate", "100 % at all times")),
            NOW,
            List.of(indicator("First visit", "Homes visited within two weeks of asking", "85 % in every season")));

    @Inject
    private SampleContracts contracts;

    @Inject
    private Kpis kpis;

    @Inject
    private PerformanceReviews reviews;

    @Inject
    private SetKpis setKpis;

    @Inject
    private BringReviewForward bringReviewForward;

    @Inject
    private AssessPerformance assessPerformance;

    @Inject
    private ReplyToReview replyToReview;

    @Inject
    private RecordDeductions recordDeductions;

    @Inject
    private RecordTransferFact recordTransferFact;

    private static KpiTerms indicator(String name, String measured, String target) {
        return new KpiTerms(
                name,
                measured,
                target,
                "Good from the target on; approaching within three points below it; requires improvement within ten; else inadequate");
    }

    @Override
    public int order() {
        return 78;
    }

    @Override
    public void write(SampleScript script) {
        for (int day : new int[] {FIRST_DAY, -380, -262}) {
            for (int later = 0; later <= 14; later += 2) {
                script.at(day + later, "07:50", "indicators are set", this::set);
            }
        }
        for (int day = FIRST_REVIEWS; day <= 0; day += EVERY) {
            script.at(day, "09:40", "reviews are rated and replied to", this::review);
        }
        script.at(-2, "11:10", "a review is brought forward", this::begin);
        script.at(-30, "14:00", "deductions and figures of a transfer are entered", this::enter);
    }

    private boolean set() {
        for (Contract contract : contracts.at(ContractStatus.DRAFT)) {
            List<KpiTerms> terms = INDICATORS.get(contract.title());
            if (terms != null && kpis.of(contract.id()).isEmpty()) {
                Acting.run(
                        contracts.actor(contract.councilId(), Permission.REVIEW_PERFORMANCE),
                        () -> setKpis.set(new SetKpis.Command(contract.id(), terms)));
            }
        }
        return true;
    }

    private boolean review() {
        for (Contract contract : contracts.at(ContractStatus.RUNNING)) {
            if (INDICATORS.containsKey(contract.title())) {
                reviews.current(contract.id()).ifPresent(review -> goOn(contract, review));
            }
        }
        return true;
    }

    private void goOn(Contract contract, PerformanceReview review) {
        if (review.status() == ReviewStatus.OPEN) {
            List<Assessment> ratings =
                    ratings(kpis.of(contract.id()), contract.title().equals(SILENT));
            Acting.run(
                    contracts.actor(contract.councilId(), Permission.REVIEW_PERFORMANCE),
                    () -> assessPerformance.assess(new AssessPerformance.Command(review.id(), ratings)));
        } else if (review.status() == ReviewStatus.ASSESSED
                && !contract.title().equals(SILENT)
                && contracts.atLeast(3, review.assessedAt().orElseThrow())) {
            Acting.run(
                    contracts.actor(contract.providerId(), Permission.REPLY_TO_REVIEW),
                    () -> replyToReview.reply(
                            new ReplyToReview.Command(
                                    review.id(),
                                    "The figures are ours too. In May the van stood still for nine days; a second one is lent to us since.")));
        }
    }

    private static List<Assessment> ratings(List<Kpi> kpis, boolean weak) {
        List<KpiRating> ratings = weak
                ? List.of(KpiRating.APPROACHING_TARGET, KpiRating.REQUIRES_IMPROVEMENT, KpiRating.GOOD)
                : List.of(KpiRating.GOOD, KpiRating.APPROACHING_TARGET, KpiRating.GOOD);
        return IntStream.range(0, kpis.size())
                .mapToObj(i -> new Assessment(
                        kpis.get(i).id(),
                        ratings.get(i % ratings.size()),
                        "Over the twelve months the log says so; the worst quarter was the second, the best the last. We have looked at forty entries ourselves.",
                        i < PerformanceReview.MOST_MATERIAL))
                .toList();
    }

    private boolean begin() {
        for (Contract contract : contracts.at(ContractStatus.RUNNING)) {
            if (contract.title().equals(NOW)) {
                reviews.current(contract.id())
                        .filter(review -> review.status() == ReviewStatus.PLANNED)
                        .ifPresent(review -> Acting.run(
                                contracts.actor(contract.councilId(), Permission.REVIEW_PERFORMANCE),
                                () -> bringReviewForward.bring(new BringReviewForward.Command(review.id()))));
            }
        }
        return true;
    }

    private boolean enter() {
        for (Contract contract : contracts.at(ContractStatus.RUNNING)) {
            if (contract.title().equals(LIBRARY)) {
                Acting.run(contracts.actor(contract.councilId(), Permission.REVIEW_PERFORMANCE), () -> enter(contract));
            }
        }
        return true;
    }

    private void enter(Contract contract) {
        recordDeductions.record(new RecordDeductions.Command(
                contract.id(),
                1,
                List.of(
                        deduction(
                                DeductionKind.DEADWEIGHT,
                                "12.5",
                                "Borrowers of two branches outside of the contract, same year"),
                        deduction(
                                DeductionKind.ATTRIBUTION,
                                "10",
                                "Survey of 212 readers in May: schools and the reading club helped"),
                        deduction(DeductionKind.DISPLACEMENT, "2", "Loans of the neighbouring county’s branches"),
                        deduction(
                                DeductionKind.DROP_OFF,
                                "6",
                                "Readers of the first quarter who still borrow a year later"))));
        LocalDate before = contract.startsOn().minusDays(1);
        LocalDate after = contract.startsOn().plusYears(1).minusDays(1);
        figure(
                contract,
                TransferAspect.PRICE,
                "Cost of the service in a year",
                "pounds",
                "1260000",
                "1180000",
                before,
                after);
        figure(
                contract,
                TransferAspect.QUALITY,
                "Readers who would recommend it",
                "per cent",
                "71",
                "84",
                before,
                after);
        figure(contract, TransferAspect.REACH, "People with a card", "people", "18400", "19150", before, after);
        figure(contract, TransferAspect.STAFF, "Staff who left in a year", "per cent", "14", "9", before, after);
    }

    private static DeductionTerms deduction(DeductionKind kind, String percent, String source) {
        return new DeductionTerms(kind, new BigDecimal(percent), source);
    }

    private void figure(
            Contract contract,
            TransferAspect aspect,
            String name,
            String unit,
            String was,
            String is,
            LocalDate before,
            LocalDate after) {
        recordTransferFact.record(new RecordTransferFact.Command(
                contract.id(),
                new TransferFigures(
                        aspect,
                        name,
                        unit,
                        new BigDecimal(was),
                        before,
                        "The council’s service report of that year",
                        new BigDecimal(is),
                        after,
                        "The provider’s yearly report, seen by the council")));
    }
}
