package org.allmende.contract;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.StringJoiner;
import org.allmende.calendar.ContractTiming;
import org.allmende.shared.Money;

/**
 * The contract as a text that both sides sign: the same terms always give the same bytes. In English, the language of the
 * first rule set's law; amounts with pence, days with the month in words.
 */
final class ContractText {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.allmende.contract.text", Locale.ROOT);

    private static final DecimalFormatSymbols DIGITS = DecimalFormatSymbols.getInstance(Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private ContractText() {}

    static String of(Contract contract) {
        StringJoiner lines = new StringJoiner("\n\n", "", "\n");
        lines.add(say("heading", contract.reference(), contract.title()));
        lines.add(say("lots", contract.lots()));
        lines.add(say("value", pounds(contract.value())));
        lines.add(say("term", day(contract.startsOn()), day(contract.endsOn())));
        contract.extension()
                .ifPresent(option -> lines.add(say(
                        "extension",
                        option.times(),
                        option.months(),
                        option.noticeDays(),
                        day(contract.longestEnd()))));
        contract.breaks()
                .forEach(clause -> lines.add(
                        say("break." + clause.side(), clause.number(), day(clause.from()), clause.noticeDays())));
        if (contract.allowsStepIn()) {
            lines.add(say("stepIn"));
        }
        lines.add(say("duties") + "\n" + contract.duties());
        contract.metrics().forEach(metric -> lines.add(metric(metric)));
        contract.milestones().forEach(milestone -> lines.add(milestone(milestone)));
        contract.obligations()
                .forEach(obligation -> lines.add(ObligationText.of(obligation.number(), obligation.terms())));
        if (!contract.obligations().isEmpty()) {
            lines.add(ObligationText.rule());
        }
        lines.add(say("verification", contract.verificationDays()));
        lines.add(say("payment", ContractTiming.PAYMENT_DAYS));
        lines.add(say("cap", pounds(contract.cap())));
        for (Side side : Side.values()) {
            if (contract.signers(side) > SigningRule.USUAL) {
                lines.add(say("signers." + side, contract.signers(side)));
            }
        }
        return lines.toString();
    }

    private static String metric(OutcomeMetric metric) {
        MetricConditions conditions = metric.conditions();
        StringJoiner words = new StringJoiner(" ");
        words.add(say(
                "metric",
                metric.number(),
                metric.title(),
                metric.definition(),
                metric.unit(),
                number(metric.baseline()),
                number(metric.withoutService()),
                number(metric.target()),
                pounds(metric.price()),
                pounds(metric.cap())));
        words.add(say("metric." + conditions.direction()));
        addWords(words, "metric.source", conditions.dataSource());
        addWords(words, "metric.cohort", conditions.cohort());
        addWords(words, "metric.baseline", conditions.baselineMethod());
        addWords(words, "metric.counterfactual", conditions.counterfactualSource());
        metric.capPerPerson().ifPresent(cap -> words.add(say("metric.capPerPerson", cap)));
        metric.capPerYear().ifPresent(cap -> words.add(say("metric.capPerYear", pounds(cap))));
        addWords(words, "metric.evidence", conditions.evidence());
        words.add(say("metric.validation", conditions.validationDays()));
        if (conditions.clawBackDays() > 0) {
            words.add(say("metric.clawBack", conditions.clawBackDays(), conditions.clawBack()));
        }
        words.add(say("metric.smallNumber", conditions.smallNumber()));
        return words.toString();
    }

    private static void addWords(StringJoiner to, String key, String agreed) {
        if (!agreed.isEmpty()) {
            to.add(say(key, agreed));
        }
    }

    private static String milestone(Milestone milestone) {
        return say(
                milestone.payment() ? "milestone.paid" : "milestone.unpaid",
                milestone.number(),
                milestone.title(),
                day(milestone.dueOn()),
                milestone.quantity(),
                milestone.metric().number());
    }

    private static String pounds(Money money) {
        return new DecimalFormat("#,##0.00", DIGITS).format(money.amount());
    }

    private static String number(BigDecimal value) {
        return new DecimalFormat("#,##0.####", DIGITS).format(value);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String say(String key, Object... args) {
        Object[] words = Arrays.stream(args).map(String::valueOf).toArray();
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(words);
    }
}
