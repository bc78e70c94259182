package org.allmende.performance.portfolio;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.allmende.contract.ContractStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in a portfolio.
 *
 * @param words in the title, the reference or the provider's name; empty: all
 * @param cpv first digits of the CPV code of the service, at most eight; empty: all
 * @param signal contracts with it; null: all
 * @param status null: all but cancelled ones
 */
public record PortfolioQuestion(
        String words,
        String cpv,
        @Nullable RiskSignal signal,
        @Nullable ContractStatus status,
        PortfolioOrder order) {

    private static final int LONGEST_WORDS = 100;

    public PortfolioQuestion {
        words = words.strip();
        words = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
        cpv = cpv.matches("\\d{1,8}") ? cpv : "";
    }

    /** As the pages and the table are asked, by whatever a request says. */
    public static PortfolioQuestion of(
            @Nullable String words,
            @Nullable String cpv,
            @Nullable String signal,
            @Nullable String status,
            @Nullable String order) {
        PortfolioOrder sorted = known(PortfolioOrder.class, order);
        return new PortfolioQuestion(
                words == null ? "" : words,
                cpv == null ? "" : cpv.strip(),
                known(RiskSignal.class, signal),
                known(ContractStatus.class, status),
                sorted == null ? PortfolioOrder.SIGNALS : sorted);
    }

    private static <E extends Enum<E>> @Nullable E known(Class<E> type, @Nullable String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    /** The same as the query of an address, without the page. */
    public String query() {
        RiskSignal wanted = signal;
        ContractStatus only = status;
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + (cpv.isEmpty() ? "" : "&cpv=" + cpv)
                + (wanted == null ? "" : "&signal=" + wanted.name())
                + (only == null ? "" : "&status=" + only.name())
                + "&order=" + order.name();
    }
}
