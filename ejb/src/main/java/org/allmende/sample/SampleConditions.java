package org.allmende.sample;

import java.util.List;
import java.util.Map;
import org.allmende.bid.ConditionAnswer;
import org.allmende.tender.ConditionDemand;
import org.allmende.tender.ConditionKind;
import org.allmende.tender.DemandExtent;
import org.allmende.tender.ParticipationCondition;
import org.allmende.tender.TenderContent.ConditionPart;

/** Conditions of participation of two tenders of the sample: one that is being checked, and one that takes bids. */
final class SampleConditions {

    private SampleConditions() {}

    static List<ConditionPart> of(SampleTenderPlan plan) {
        return switch (plan.name()) {
            case "swimming" ->
                List.of(
                        condition(
                                ConditionKind.TECHNICAL_ABILITY,
                                "Teachers and lifeguards",
                                "Every lesson is given by a qualified teacher of swimming and watched by a qualified lifeguard.",
                                "The certificates of those who will work in the first term, or how they will be found by then",
                                "Children of six who cannot swim yet are in deep water; nothing less keeps them safe.",
                                ConditionDemand.QUALIFICATION),
                        condition(
                                ConditionKind.LEGAL_AND_FINANCIAL_CAPACITY,
                                "Public liability insurance",
                                "Can be insured for at least £5,000,000 for each accident, from the first lesson on.",
                                "An offer or a letter of an insurer",
                                "An accident in the water can cost this much; smaller sums would leave a family without help.",
                                ConditionDemand.INSURANCE));
            case "signs" ->
                List.of(
                        condition(
                                ConditionKind.TECHNICAL_ABILITY,
                                "Has worked with oak outdoors",
                                "Has made at least ten pieces of oak, in earlier contracts or otherwise, that stand outdoors.",
                                "Photographs with place and year",
                                "Signs of unseasoned wood would have to be replaced within two winters, which this small budget cannot pay.",
                                ConditionDemand.EARLIER_CONTRACT),
                        condition(
                                ConditionKind.LEGAL_AND_FINANCIAL_CAPACITY,
                                "Can buy the wood",
                                "Can pay for the wood of the first twenty signs before the first payment comes.",
                                "The last yearly accounts, audited only where the law asks for it, or a letter of a bank",
                                "The council pays after delivery; a fifth of the contract’s price is the most that is laid out.",
                                ConditionDemand.AUDITED_ACCOUNTS));
            default -> List.of();
        };
    }

    private static ConditionPart condition(
            ConditionKind kind,
            String title,
            String words,
            String evidence,
            String proportion,
            ConditionDemand limited) {
        return new ConditionPart(kind, title, words, evidence, proportion, Map.of(limited, DemandExtent.WITHIN_LAW));
    }

    /** What every bidder of the sample says. */
    static ConditionAnswer answer(ParticipationCondition condition) {
        return new ConditionAnswer(
                true,
                condition.kind() == ConditionKind.TECHNICAL_ABILITY
                        ? "Business plan, year 1: the people who do it now stay, and their papers are listed there."
                        : "A letter of the insurer and of the bank, with the business plan.");
    }
}
