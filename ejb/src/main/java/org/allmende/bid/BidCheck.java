package org.allmende.bid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allmende.bid.reserved.ProofRule;
import org.allmende.bid.reserved.ReserveProof;
import org.allmende.document.DocumentView;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.tender.Criterion;
import org.allmende.tender.Lot;
import org.allmende.tender.ParticipationCondition;
import org.allmende.tender.Tender;
import org.allmende.tender.reserved.ReserveKind;

/**
 * The dry run: everything that would stop a submission now, all at once. The same object decides at the submission.
 * Asked are the conditions that hold for all lots and those of the lots that it bids for. One that is not met stops nothing here: the council decides on it after the opening.
 *
 * @param findings empty where the bid could be sent
 */
public record BidCheck(List<Finding> findings) {

    /**
     * One thing that is missing.
     *
     * @param kind text key {@code bid.finding.<kind>}
     * @param number of the criterion or lot, 0 for files
     * @param name what it is about
     */
    public record Finding(Kind kind, int number, String name) {}

    /** What can be missing. */
    public enum Kind {
        ANSWER,
        /** It does not say whether a condition of participation is met. */
        CONDITION,
        /** It says that a condition is met, and not where this is shown. */
        CONDITION_SHOWN,
        /** It does not say that its organisation is one of those to whom the procedure is reserved. */
        RESERVED,
        /** By what it says, its organisation is none of those to whom the procedure is reserved; the name is that of the rule. */
        RESERVED_UNMET,
        PRICE,
        /** It bids for more lots than one may. */
        LOT_LIMIT,
        /** The price is not the published one. */
        FIXED_PRICE,
        /** A number of outcomes is not promised. */
        PROMISE,
        /** It does not say what one of the team would do. */
        TEAM_WORK,
        /** One of the team has not agreed to stand in it. */
        TEAM_AGREEMENT,
        /** The shares of the team in a lot are more than the whole. */
        TEAM_SHARES,
        FILE
    }

    public static BidCheck of(Tender tender, BidContent content, List<DocumentView> files) {
        List<Finding> findings = new ArrayList<>();
        for (ParticipationCondition condition : AskedConditions.of(tender, content)) {
            Optional<ConditionAnswer> answer = content.condition(condition.id());
            if (answer.isEmpty()) {
                findings.add(new Finding(Kind.CONDITION, condition.number(), condition.title()));
            } else if (answer.get().met() && answer.get().where().isBlank()) {
                findings.add(new Finding(Kind.CONDITION_SHOWN, condition.number(), condition.title()));
            }
        }
        tender.reserve().ifPresent(reserve -> findings.addAll(reserved(tender, reserve.kind(), content)));
        for (Criterion criterion : tender.askedCriteria()) {
            if (criterion.kind().isScored() && content.answer(criterion.id()).isBlank()) {
                findings.add(new Finding(Kind.ANSWER, criterion.number(), criterion.title()));
            }
        }
        if (!tender.isForRequests()) {
            addPrices(findings, tender, content);
        }
        addTeam(findings, tender, content);
        files.stream()
                .filter(file -> !file.isStored())
                .forEach(file -> findings.add(new Finding(Kind.FILE, 0, file.name())));
        return new BidCheck(List.copyOf(findings));
    }

    /** What is missing about the price; a request to participate has none. */
    private static void addPrices(List<Finding> findings, Tender tender, BidContent content) {
        if (tender.lots().stream().map(Lot::id).noneMatch(content::bidsFor)) {
            findings.add(new Finding(Kind.PRICE, 1, tender.lots().get(0).title()));
        }
        long lots =
                tender.lots().stream().filter(lot -> content.bidsFor(lot.id())).count();
        tender.lotLimits().toBidFor().stream()
                .filter(most -> lots > most)
                .forEach(most -> findings.add(new Finding(Kind.LOT_LIMIT, most, String.valueOf(lots))));
        tender.priceFigure()
                .filter(figure -> tender.priceMethod() == PriceMethod.FIXED_PRICE)
                .filter(figure ->
                        !content.prices().isEmpty() && !content.totalPrice().equals(figure))
                .ifPresent(figure -> findings.add(
                        new Finding(Kind.FIXED_PRICE, 1, figure.amount().toPlainString())));
        if (tender.asksForPromises()) {
            tender.outcomes().stream()
                    .filter(outcome -> !content.promises().containsKey(outcome.id()))
                    .forEach(outcome -> findings.add(new Finding(Kind.PROMISE, outcome.number(), outcome.title())));
        }
        tender.lots().stream()
                .filter(lot -> !content.bidsFor(lot.id()))
                .filter(lot -> lot.lines().stream()
                        .anyMatch(line -> content.unitPrices().containsKey(line.id())))
                .map(lot -> new Finding(Kind.PRICE, lot.number(), lot.title()))
                .filter(finding -> !findings.contains(finding))
                .forEach(findings::add);
    }

    /** What is missing about those with whom it is done (Procurement Act 2023 ss.26(4), 28(1)(a)). */
    private static void addTeam(List<Finding> findings, Tender tender, BidContent content) {
        content.team().stream()
                .filter(member -> member.work().isBlank())
                .forEach(member -> findings.add(new Finding(Kind.TEAM_WORK, 0, member.name())));
        content.team().stream()
                .filter(member -> member.role().hasToAgree() && !member.agreed())
                .forEach(member -> findings.add(new Finding(Kind.TEAM_AGREEMENT, 0, member.name())));
        tender.lots().stream()
                .filter(lot -> content.bidsFor(lot.id()))
                .filter(lot -> content.shares(lot.id()).compareTo(BigDecimal.valueOf(100)) > 0)
                .forEach(lot -> findings.add(new Finding(Kind.TEAM_SHARES, lot.number(), lot.title())));
    }

    /** What keeps the bidder out of a procedure that is reserved (Procurement Act 2023 ss.32(3), 33(4)). */
    private static List<Finding> reserved(Tender tender, ReserveKind kind, BidContent content) {
        ReserveProof proof = content.proof();
        if (proof == null) {
            return List.of(new Finding(Kind.RESERVED, 0, kind.name()));
        }
        LocalDate began = tender.began().orElseThrow();
        return ProofRule.unmet(kind, proof, began).stream()
                .map(rule -> new Finding(Kind.RESERVED_UNMET, 0, rule.name()))
                .toList();
    }

    /** Whether the bid could be sent now. */
    public boolean isComplete() {
        return findings.isEmpty();
    }
}
