package org.allmende.performance.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.contract.ContractStatus;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One contract of a portfolio.
 *
 * @param late milestones that were reported after their day
 * @param missed milestones whose day has passed and that are not reported
 * @param outliers reports far from the contract's earlier ones
 * @param kpiBelow indicators below target in the newest review
 * @param nextDueOn the next milestone's day; null for none
 * @param reviewDueOn the last day to publish the next review; null for none
 */
public record PortfolioRow(
        String reference,
        String title,
        String provider,
        ContractStatus status,
        String cpv,
        LocalDate endsOn,
        Money cap,
        Money paid,
        int milestones,
        int verified,
        int missed,
        int late,
        int outliers,
        int kpiBelow,
        @Nullable LocalDate nextDueOn,
        @Nullable LocalDate reviewDueOn,
        Set<RiskSignal> signals) {

    /** Heads of the table for spreadsheets. */
    public static final List<String> COLUMNS = List.of(
            "contract",
            "title",
            "provider",
            "status",
            "cpv",
            "ends",
            "cap",
            "paid",
            "milestones",
            "verified",
            "missed",
            "late reports",
            "outliers",
            "indicators below",
            "next milestone",
            "review due",
            "signals");

    /** In the order of the heads; amounts in pounds, days in ISO 8601. */
    public List<String> cells() {
        return List.of(
                reference,
                title,
                provider,
                status.name(),
                cpv,
                endsOn.toString(),
                cap.amount().toPlainString(),
                paid.amount().toPlainString(),
                String.valueOf(milestones),
                String.valueOf(verified),
                String.valueOf(missed),
                String.valueOf(late),
                String.valueOf(outliers),
                String.valueOf(kpiBelow),
                text(nextDueOn),
                text(reviewDueOn),
                signals.stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
