package org.allmende.opendata;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.phase.PhaseKind;
import org.allmende.phase.TenderPhase;
import org.allmende.publicnotice.PublicNotice;
import org.allmende.publicnotice.PublicNotices;
import org.allmende.shared.Money;
import org.allmende.tender.ConditionDemand;
import org.allmende.tender.ConditionKind;
import org.allmende.tender.CriteriaTree;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionKind;
import org.allmende.tender.Lot;
import org.allmende.tender.LotLimits;
import org.allmende.tender.ParticipationCondition;
import org.allmende.tender.Tender;
import org.allmende.tender.amendment.Amendment;
import org.allmende.tender.amendment.AmendmentText;
import org.allmende.tender.publication.ConflictReview;

/** The tender stage: in full at publication, afterwards only what has changed. */
final class TenderSection {

    private TenderSection() {}

    /** @param review that conflicts of interest were assessed; empty of a tender that is older than assessments are here */
    static JsonObject published(Tender tender, JsonObject council, Optional<ConflictReview> review) {
        return new Fields()
                .all(status(tender))
                .text("title", tender.title())
                .text("description", tender.summary())
                .object("procuringEntity", council)
                .list("items", items(tender))
                .money("value", tender.value())
                .text("procurementMethod", method(tender.procedure()))
                .text("procurementMethodDetails", details(tender))
                .text("mainProcurementCategory", "services")
                .text("awardCriteria", tender.priceMethod().comparesPrices() ? "ratedCriteria" : "qualityOnly")
                .object("priceFormula", formula(tender))
                .object("selectionCriteria", conditions(tender))
                .object("otherRequirements", reserved(tender))
                .words("submissionMethod", List.of("electronicSubmission"))
                .object("tenderPeriod", period(tender))
                .object("enquiryPeriod", enquiries(tender))
                .list(
                        "lots",
                        tender.lots().stream().map(lot -> lot(tender, lot)).toList())
                .object("lotDetails", limits(tender.lotLimits()))
                .list(
                        "targets",
                        tender.outcomes().stream().map(Metrics::offered).toList())
                .list("milestones", phases(tender))
                .object("conflictsAssessment", assessed(review))
                .list("documents", List.of(notice(tender)))
                .build();
    }

    /** The phases of a competitive flexible procedure; none of a tender in one stage. */
    private static List<JsonObject> phases(Tender tender) {
        return tender.phases().stream()
                .map(phase -> new Fields()
                        .text("id", "phase-" + phase.number())
                        .text("title", phase.title())
                        .text("type", phase.kind() == PhaseKind.DIALOGUE ? "engagement" : "assessment")
                        .text("code", phase.kind().name())
                        .text("description", described(phase))
                        .at("dueDate", phase.ends().map(London::endOf).or(() -> tender.deadline()
                                .map(Deadline::at)))
                        .text("status", "scheduled")
                        .build())
                .toList();
    }

    private static String described(TenderPhase phase) {
        return phase.most()
                .map(most -> phase.words() + "\nAt most " + most + " suppliers go on, by the criteria "
                        + phase.counted().stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + " (Procurement Act 2023 s.20(4)(a))")
                .orElse(phase.words());
    }

    private static JsonObject assessed(Optional<ConflictReview> review) {
        return new Fields()
                .at("datePrepared", review.map(ConflictReview::preparedAt))
                .at("dateRevised", review.map(ConflictReview::revisedAt))
                .build();
    }

    private static JsonObject notice(Tender tender) {
        PublicNotice notice =
                PublicNotices.tender(tender.procedure(), tender.began().orElseThrow());
        return NoticeDocument.of(
                notice,
                "tenderNotice",
                "Tender notice",
                tender.link(),
                tender.publishedAt().orElseThrow());
    }

    /** Where it stands once no award is made any more, with the notice that says so. */
    static JsonObject ended(Tender tender, Instant at) {
        return new Fields()
                .all(status(tender))
                .list(
                        "documents",
                        PublicNotices.termination(
                                        tender.procedure(), tender.began().orElseThrow())
                                .stream()
                                .map(notice -> NoticeDocument.of(
                                        notice, null, "Procurement termination notice", tender.link(), at))
                                .toList())
                .build();
    }

    /** What an amendment may have changed, and every amendment with its reasons. */
    static JsonObject amended(Tender tender, List<Amendment> amendments) {
        return new Fields()
                .all(status(tender))
                .text("title", tender.title())
                .text("description", tender.summary())
                .list("items", items(tender))
                .object("selectionCriteria", conditions(tender))
                .object("tenderPeriod", period(tender))
                .object("enquiryPeriod", enquiries(tender))
                .list(
                        "lots",
                        tender.lots().stream().map(lot -> lot(tender, lot)).toList())
                .list("milestones", phases(tender))
                .list(
                        "amendments",
                        amendments.stream().map(TenderSection::amendment).toList())
                .build();
    }

    private static JsonObject amendment(Amendment amendment) {
        String kept = amendment
                .deadlineKept()
                .map(reasons -> "The deadline stays: " + reasons)
                .orElse("The deadline moves from " + Fields.iso(amendment.deadlineBefore()) + " to "
                        + Fields.iso(amendment.deadlineAfter()));
        return new Fields()
                .text("id", String.valueOf(amendment.number()))
                .at("date", amendment.publishedAt())
                .text("rationale", amendment.reasons())
                .text("description", AmendmentText.of(amendment) + "\n" + kept)
                .build();
    }

    /** Only where it stands. */
    static JsonObject status(Tender tender) {
        return new Fields()
                .text("id", tender.reference())
                .text("status", tender.status().ocds())
                .build();
    }

    /** That the deadline has passed and how many bids lie sealed. */
    static JsonObject closed(Tender tender, int bids) {
        return new Fields()
                .all(status(tender))
                .number("numberOfTenderers", bids)
                .build();
    }

    /** What is wanted as a whole, then each line of each lot's price table. */
    private static List<JsonObject> items(Tender tender) {
        List<JsonObject> items = new ArrayList<>(List.of(item(tender)));
        for (Lot lot : tender.lots()) {
            lot.lines()
                    .forEach(line -> items.add(new Fields()
                            .text("id", "lot-" + lot.number() + "-line-" + line.number())
                            .text("description", line.item())
                            .object("classification", PlanningSection.cpv(tender.cpv()))
                            .number("quantity", line.quantity())
                            .object(
                                    "unit",
                                    new Fields().text("name", line.unit()).build())
                            .text("relatedLot", String.valueOf(lot.number()))
                            .build()));
        }
        return items;
    }

    private static JsonObject item(Tender tender) {
        return new Fields()
                .text("id", "1")
                .text("description", tender.title())
                .object("classification", PlanningSection.cpv(tender.cpv()))
                .build();
    }

    private static JsonObject lot(Tender tender, Lot lot) {
        return new Fields()
                .text("id", String.valueOf(lot.number()))
                .text("title", lot.title())
                .money("value", lot.value())
                .object(
                        "awardCriteria",
                        new Fields()
                                .text("weightingDescription", words(tender.priceMethod()) + mains(tender))
                                .list("criteria", criteria(tender))
                                .build())
                .build();
    }

    private static JsonObject limits(LotLimits limits) {
        Fields details = new Fields();
        limits.toBidFor().ifPresent(most -> details.number("maximumLotsBidPerSupplier", most));
        limits.toWin().ifPresent(most -> details.number("maximumLotsAwardedPerSupplier", most));
        return details.text("noLotsDetails", limits.undividedBecause()).build();
    }

    private static JsonObject formula(Tender tender) {
        Fields formula = new Fields().text("method", tender.priceMethod().id());
        String name = tender.priceMethod().comparesPrices() ? "ceiling" : "fixedPrice";
        tender.priceFigure().ifPresent(figure -> formula.money(name, figure));
        return formula.build();
    }

    private static String words(PriceMethod method) {
        return switch (method) {
            case RELATIVE_LOWEST -> "Points for price = weight × lowest price ÷ price";
            case LINEAR_TO_CEILING ->
                "Points for price = weight × (ceiling − price) ÷ ceiling; none for a price above the ceiling";
            case FIXED_PRICE -> "The price is fixed; quality alone is compared";
            case COST_PER_OUTCOME ->
                "Price per outcome = price ÷ promised outcomes; points for price = weight × lowest price per outcome"
                        + " ÷ price per outcome";
        };
    }

    /** Which criteria are parts of a main criterion, in words: the extension has no place of its own for that. */
    private static String mains(Tender tender) {
        return CriteriaTree.of(tender.criteria()).stream()
                .flatMap(branch -> branch.main().stream()
                        .map(main -> "\n" + main + ", " + branch.points().toPlainString() + " points: "
                                + branch.parts().stream()
                                        .map(part -> part.title() + " "
                                                + part.weight().percent().toPlainString())
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
    }

    private static List<JsonObject> criteria(Tender tender) {
        List<JsonObject> criteria = new ArrayList<>(
                tender.criteria().stream().map(TenderSection::criterion).toList());
        tender.priceFigure()
                .filter(figure -> !tender.priceMethod().comparesPrices())
                .ifPresent(figure -> criteria.add(fixed(figure)));
        return criteria;
    }

    private static JsonObject fixed(Money price) {
        return new Fields()
                .text("type", "price")
                .text("name", "Fixed price")
                .list(
                        "numbers",
                        List.of(new Fields()
                                .number("number", price.amount())
                                .text("fixed", "total")
                                .build()))
                .build();
    }

    private static JsonObject criterion(Criterion criterion) {
        JsonObject weight = new Fields()
                .number("number", criterion.weight().percent())
                .text("weight", "percentageExact")
                .build();
        return new Fields()
                .text("id", String.valueOf(criterion.number()))
                .text("type", criterion.kind() == CriterionKind.PRICE ? "price" : "quality")
                .text("name", criterion.title())
                .text("description", criterion.description())
                .list("numbers", List.of(weight))
                .build();
    }

    /** The conditions of participation; empty of a tender that has none. */
    private static JsonObject conditions(Tender tender) {
        return new Fields()
                .list(
                        "criteria",
                        tender.conditions().stream()
                                .map(TenderSection::condition)
                                .toList())
                .build();
    }

    private static JsonObject condition(ParticipationCondition condition) {
        boolean technical = condition.kind() == ConditionKind.TECHNICAL_ABILITY;
        return new Fields()
                .text("type", technical ? "technical" : "economic")
                .text("subType", condition.title())
                .text("description", described(condition))
                .words("appliesTo", List.of("supplier"))
                .words(
                        "relatedLots",
                        condition.lot().stream().mapToObj(String::valueOf).toList())
                .text("verificationMethod", Optional.of(condition.evidence()).filter(words -> !words.isBlank()))
                .build();
    }

    /** With the limits of the law, as the notice says them. */
    private static String described(ParticipationCondition condition) {
        return condition.limited().stream()
                .map(TenderSection::limit)
                .reduce(condition.words(), (words, limit) -> words + "\n" + limit);
    }

    private static String limit(ConditionDemand demand) {
        String words =
                switch (demand) {
                    case AUDITED_ACCOUNTS -> "Audited accounts only from those bound by law to have them audited";
                    case INSURANCE -> "Insurance need not be in place before the award";
                    case EARLIER_CONTRACT -> "Experience counts whoever awarded the contract";
                    case SPECIFICATION, QUALIFICATION -> "Equivalents count the same";
                };
        return words + " (Procurement Act 2023 " + demand.law() + ")";
    }

    /** Who alone may take part, in the words of the codelist {@code reservedParticipation}; empty where all may. */
    private static JsonObject reserved(Tender tender) {
        List<String> codes = tender.reserve().stream()
                .map(reserve -> switch (reserve.kind()) {
                    case PUBLIC_SERVICE_MUTUALS -> "publicServiceMissionOrganization";
                    case SUPPORTED_EMPLOYMENT -> "shelteredWorkshop";
                })
                .toList();
        return new Fields().words("reservedParticipation", codes).build();
    }

    private static JsonObject period(Tender tender) {
        return new Fields()
                .at("startDate", tender.publishedAt())
                .at("endDate", tender.deadline().map(Deadline::at))
                .build();
    }

    /** When questions could come in; empty of a tender that took none. */
    private static JsonObject enquiries(Tender tender) {
        return new Fields()
                .at("startDate", tender.questionsDeadline().flatMap(last -> tender.publishedAt()))
                .at("endDate", tender.questionsDeadline().map(Deadline::at))
                .build();
    }

    private static String method(Procedure procedure) {
        return procedure == Procedure.COMPETITIVE_FLEXIBLE ? "selective" : "open";
    }

    private static String details(Tender tender) {
        String procedure =
                switch (tender.procedure()) {
                    case OPEN -> "Open procedure";
                    case COMPETITIVE_FLEXIBLE -> "Competitive flexible procedure";
                    case BELOW_THRESHOLD -> "Below threshold, open competition";
                };
        return tender.lightTouch() ? procedure + ", light touch contract" : procedure;
    }
}
