package org.allmende.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.shared.Money;
import org.allmende.shared.Weight;
import org.allmende.tender.CriterionKind;
import org.allmende.tender.PriceTableText;
import org.allmende.tender.TenderContent;

/** What the sample's tenders say; the criteria and their levels are the council's usual ones. */
final class SampleTenderTexts {

    private static final String QUALITY = "Quality of the service";

    private static final List<String> LEVELS = List.of(
            "Says nothing about it, or what it says cannot work",
            "Touches on it; most of what we asked for is missing",
            "Answers part of it; important questions stay open",
            "Answers it; we would expect it to work",
            "Answers it well, with examples of the bidder’s own",
            "Answers it fully, shows that it works, and goes further to the gain of the people who use the service");

    private SampleTenderTexts() {}

    static TenderContent content(SampleTenderPlan plan, Instant deadline) {
        return new TenderContent(
                        plan.title(),
                        plan.summary(),
                        """
                The contract runs for five years and may be ended by either side with nine months’ notice.
                Staff who work in the service now move with it; terms and pension are protected (TUPE).
                Buildings stay with the council, which keeps roof, heating and lifts in order.
                Part of the price is paid for outcomes, verified by the council and by people who use the service.""",
                        plan.cpv(),
                        Procedure.COMPETITIVE_FLEXIBLE,
                        true,
                        deadline,
                        null,
                        lots(plan),
                        plan.limits(),
                        criteria(),
                        List.of(outcome(plan)))
                .with(SampleConditions.of(plan));
    }

    /** A tenth of the value is for outcomes: half as many again as before, at a price in steps of five pounds. */
    private static TenderContent.OutcomePart outcome(SampleTenderPlan plan) {
        long more = Math.max(60, plan.baseline() / 2);
        long cap = plan.value() / 10;
        return new TenderContent.OutcomePart(
                plan.outcome(),
                plan.unit(),
                BigDecimal.valueOf(plan.baseline()),
                BigDecimal.valueOf(plan.baseline() + more),
                Money.pounds(Math.max(5, cap / more / 5 * 5)),
                Money.pounds(cap));
    }

    private static List<TenderContent.LotPart> lots(SampleTenderPlan plan) {
        Money whole = Money.pounds(plan.value());
        return plan.secondLot().isEmpty()
                ? List.of(new TenderContent.LotPart(plan.title(), whole, table(plan)))
                : List.of(
                        new TenderContent.LotPart(plan.title(), whole, table(plan)),
                        new TenderContent.LotPart(plan.secondLot(), Money.pounds(plan.value() / 5)));
    }

    /** One tender has its first lot priced line by line. */
    private static List<TenderContent.LinePart> table(SampleTenderPlan plan) {
        return plan.name().equals("classes") ? PriceTableText.read(1, """
                        Course of ten evenings; course; 180
                        Taster evening; evening; 60
                        Care of children during a course; hour; 2400
                        Materials for one learner; set; 2150.5
                        """) : List.of();
    }

    private static List<TenderContent.CriterionPart> criteria() {
        return List.of(
                scored(
                                CriterionKind.QUALITY,
                                "What people gain",
                                "What will be different for the people who use the service, and how will you know?",
                                30)
                        .within(QUALITY),
                scored(
                                CriterionKind.QUALITY,
                                "How the service is run",
                                "Opening times, staff, partners, and what you do when something goes wrong.",
                                25)
                        .within(QUALITY),
                new TenderContent.CriterionPart(
                        CriterionKind.PRICE, "Price", "Lowest price ÷ your price × 20", Weight.of(20), List.of()),
                scored(
                        CriterionKind.USERS_VIEW,
                        "Users have a say",
                        "How people who use the service decide with you. Scored with one of them on the panel.",
                        15),
                scored(
                        CriterionKind.SOCIAL_VALUE,
                        "Gain for the area",
                        "Jobs, training, volunteers and climate in Ashcombe district.",
                        10));
    }

    private static TenderContent.CriterionPart scored(CriterionKind kind, String title, String words, int weight) {
        return new TenderContent.CriterionPart(kind, title, words, Weight.of(weight), LEVELS);
    }
}
