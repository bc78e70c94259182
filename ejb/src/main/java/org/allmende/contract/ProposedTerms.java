package org.allmende.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.shared.Money;
import org.allmende.tender.OutcomeOffer;
import org.allmende.tender.Tender;

/**
 * The terms with which a draft begins: the tender's words and its rate card, for the council to complete. Where the winner has
 * promised a number of outcomes, that number is the target.
 */
final class ProposedTerms {

    private static final int YEARS = 3;
    private static final int VERIFICATION_DAYS = 28;

    private ProposedTerms() {}

    static ContractTerms of(Tender tender, Map<UUID, BigDecimal> promises, LocalDate today) {
        LocalDate start = today.plusMonths(1).withDayOfMonth(1);
        List<MetricTerms> metrics = new ArrayList<>();
        List<MilestoneTerms> milestones = new ArrayList<>();
        for (OutcomeOffer offer : tender.outcomes()) {
            BigDecimal more = promises.getOrDefault(offer.id(), offer.target().subtract(offer.baseline()));
            metrics.add(metric(offer, more));
            milestones.add(new MilestoneTerms(
                    offer.title(), start.plusYears(1).minusDays(1), metrics.size(), expected(more), true));
        }
        Money cap = metrics.stream().map(MetricTerms::cap).reduce(Money.noPounds(), Money::plus);
        return new ContractTerms(
                tender.summary() + "\n\n" + tender.terms(),
                start,
                start.plusYears(YEARS).minusDays(1),
                VERIFICATION_DAYS,
                cap,
                metrics,
                milestones,
                new TermClauses(tender.extension().orElse(null), List.of(), false));
    }

    private static MetricTerms metric(OutcomeOffer offer, BigDecimal more) {
        return new MetricTerms(
                offer.title(),
                offer.title(),
                offer.unit(),
                offer.baseline(),
                offer.baseline(),
                offer.baseline().add(more),
                offer.pricePerOutcome(),
                offer.cap().max(offer.pricePerOutcome()));
    }

    private static long expected(BigDecimal more) {
        return Math.max(1, more.setScale(0, RoundingMode.HALF_UP).longValue());
    }
}
