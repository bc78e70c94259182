package org.allmende.bid;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.reserved.ReserveProof;
import org.allmende.bid.team.TeamMember;
import org.allmende.document.DocumentId;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.Money;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Lot;
import org.allmende.tender.LotId;
import org.allmende.tender.ParticipationConditionId;
import org.allmende.tender.PriceLine;
import org.allmende.tender.PriceTable;
import org.jspecify.annotations.Nullable;

/**
 * What a bid says. Stored only encrypted until two officers have opened it.
 *
 * @param answers the words for each scored criterion
 * @param prices pounds with VAT over the whole term, for each lot that is bid for
 * @param documents the files that belong to it
 * @param promises how many of each offered outcome it promises, where the price formula asks for it
 * @param unitPrices pounds with VAT for one unit of each line of a price table; the lot's price follows from them
 * @param conditions what it says to each condition of participation
 * @param proof that its organisation is one of those to whom the procedure is reserved; null where it says nothing
 * @param team those with whom its organisation would do the work; none: it would do all of it alone
 */
public record BidContent(
        Map<UUID, String> answers,
        Map<UUID, Money> prices,
        List<File> documents,
        Map<UUID, BigDecimal> promises,
        Map<UUID, BigDecimal> unitPrices,
        Map<UUID, ConditionAnswer> conditions,
        @Nullable ReserveProof proof,
        List<TeamMember> team) {

    public static final BidContent EMPTY = new BidContent(Map.of(), Map.of(), List.of());

    public BidContent {
        answers = Map.copyOf(answers);
        prices = Map.copyOf(prices);
        documents = List.copyOf(documents);
        promises = Map.copyOf(promises);
        unitPrices = Map.copyOf(unitPrices);
        conditions = Map.copyOf(conditions);
        team = List.copyOf(team);
    }

    /** A bid in a procedure that is open to all, of an organisation that would do all of the work. */
    public BidContent(
            Map<UUID, String> answers,
            Map<UUID, Money> prices,
            List<File> documents,
            Map<UUID, BigDecimal> promises,
            Map<UUID, BigDecimal> unitPrices,
            Map<UUID, ConditionAnswer> conditions) {
        this(answers, prices, documents, promises, unitPrices, conditions, null, List.of());
    }

    /** A bid for a tender without conditions of participation. */
    public BidContent(
            Map<UUID, String> answers,
            Map<UUID, Money> prices,
            List<File> documents,
            Map<UUID, BigDecimal> promises,
            Map<UUID, BigDecimal> unitPrices) {
        this(answers, prices, documents, promises, unitPrices, Map.of());
    }

    /** A bid without price tables. */
    public BidContent(
            Map<UUID, String> answers, Map<UUID, Money> prices, List<File> documents, Map<UUID, BigDecimal> promises) {
        this(answers, prices, documents, promises, Map.of());
    }

    /** A bid that promises no number of outcomes. */
    public BidContent(Map<UUID, String> answers, Map<UUID, Money> prices, List<File> documents) {
        this(answers, prices, documents, Map.of());
    }

    /**
     * A file of the bid.
     *
     * @param size in bytes
     * @param sha256 of the plain bytes, hexadecimal
     */
    public record File(DocumentId document, String name, String mediaType, long size, String sha256) {}

    /** The answer to a criterion; empty where none was written. */
    public String answer(CriterionId criterion) {
        return answers.getOrDefault(criterion.value(), "");
    }

    /** What it says to a condition of participation; empty where it says nothing yet. */
    public Optional<ConditionAnswer> condition(ParticipationConditionId condition) {
        return Optional.ofNullable(conditions.get(condition.value()));
    }

    /** Whether it says that the condition is not met. */
    public boolean fails(ParticipationConditionId condition) {
        return condition(condition).filter(answer -> !answer.met()).isPresent();
    }

    /** Whether it bids for the lot. */
    public boolean bidsFor(LotId lot) {
        return prices.containsKey(lot.value());
    }

    /** The price for a lot, in pounds with VAT; empty where it does not bid for it. */
    public Optional<Money> price(LotId lot) {
        return Optional.ofNullable(prices.get(lot.value()));
    }

    /** The sum over all lots that are bid for, in pounds with VAT. */
    public Money totalPrice() {
        return prices.values().stream().reduce(Money.noPounds(), Money::plus);
    }

    /** What its team would receive of the price of a lot, in per cent; 0 where nobody has said. */
    public BigDecimal shares(LotId lot) {
        return team.stream()
                .filter(member -> member.isFor(lot.value()))
                .map(TeamMember::share)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All promised outcomes together; 0 where none are. */
    public BigDecimal promised() {
        return promises.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BidContent withAnswers(Map<UUID, String> words) {
        return new BidContent(words, prices, documents, promises, unitPrices, conditions, proof, team);
    }

    BidContent withConditions(Map<UUID, ConditionAnswer> said) {
        return new BidContent(answers, prices, documents, promises, unitPrices, said, proof, team);
    }

    BidContent withProof(@Nullable ReserveProof said) {
        return new BidContent(answers, prices, documents, promises, unitPrices, conditions, said, team);
    }

    BidContent withTeam(List<TeamMember> members) {
        return new BidContent(answers, prices, documents, promises, unitPrices, conditions, proof, members);
    }

    /** With what an organisation that was invited has said: that it agrees to stand in the bid, or does not. */
    BidContent agreeing(OrganisationId organisation, boolean agrees) {
        return withTeam(team.stream()
                .map(member -> organisation.value().equals(member.organisation()) ? member.agreeing(agrees) : member)
                .toList());
    }

    BidContent withPrices(Map<UUID, Money> amounts) {
        return new BidContent(answers, amounts, documents, promises, unitPrices, conditions, proof, team);
    }

    BidContent withDocuments(List<File> files) {
        return new BidContent(answers, prices, files, promises, unitPrices, conditions, proof, team);
    }

    BidContent withPromise(UUID outcome, @Nullable BigDecimal count) {
        Map<UUID, BigDecimal> others = new HashMap<>(promises);
        if (count == null) {
            others.remove(outcome);
        } else {
            others.put(outcome, count);
        }
        return new BidContent(answers, prices, documents, others, unitPrices, conditions, proof, team);
    }

    /** What a line of a price table comes to; null where it has no price yet. */
    public @Nullable Money amount(PriceLine line) {
        return PriceTable.amount(line, unitPrices);
    }

    /** With these prices for the lines of one lot alone, and the price that follows; a lot with a line unpriced has none. */
    BidContent withUnitPrices(Lot lot, Map<UUID, BigDecimal> written) {
        Map<UUID, BigDecimal> all = new HashMap<>(unitPrices);
        lot.lines().forEach(line -> all.remove(line.id()));
        all.putAll(written);
        Map<UUID, Money> amounts = new HashMap<>(prices);
        PriceTable.total(lot.lines(), all)
                .ifPresentOrElse(
                        total -> amounts.put(lot.id().value(), total),
                        () -> amounts.remove(lot.id().value()));
        return new BidContent(answers, amounts, documents, promises, all, conditions, proof, team);
    }
}
