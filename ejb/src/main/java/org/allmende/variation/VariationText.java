package org.allmende.variation;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.StringJoiner;
import org.allmende.contract.Contract;
import org.allmende.contract.ObligationText;
import org.allmende.shared.Money;

/** A change of a contract as a text that both sides sign: the same change always gives the same bytes; in English, as the contract. */
final class VariationText {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.allmende.variation.text", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private VariationText() {}

    static String of(ContractVariation variation, Contract contract) {
        VariationTerms terms = variation.terms();
        StringJoiner lines = new StringJoiner("\n\n", "", "\n");
        lines.add(say("heading", variation.number(), contract.reference(), contract.title()));
        contract.textHash().ifPresent(hash -> lines.add(say("of", hash)));
        if (!terms.endsOn().equals(variation.oldEndsOn())) {
            lines.add(say("term", day(variation.oldEndsOn()), day(terms.endsOn())));
        }
        if (!terms.value().equals(variation.oldValue())) {
            lines.add(say("value", pounds(variation.oldValue()), pounds(terms.value())));
        }
        if (!terms.cap().equals(variation.oldCap())) {
            lines.add(say("cap", pounds(variation.oldCap()), pounds(terms.cap())));
        }
        if (!terms.duties().equals(variation.oldDuties())) {
            lines.add(say("duties") + "\n" + terms.duties());
        }
        variation.dropped().forEach(number -> lines.add(say("obligation.dropped", number)));
        variation
                .added()
                .forEach(
                        one -> lines.add(say("obligation.added") + " " + ObligationText.of(one.number(), one.terms())));
        lines.add(say("reasons") + "\n" + terms.reasons());
        lines.add(say("ground", terms.ground().law()));
        lines.add(say("rest"));
        return lines.toString();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String pounds(Money money) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(money.amount());
    }

    private static String say(String key, Object... args) {
        Object[] words = Arrays.stream(args).map(String::valueOf).toArray();
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(words);
    }
}
