package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.bid.AnswerCondition;
import org.allmende.bid.BidId;
import org.allmende.bid.SaveBidAnswer;
import org.allmende.bid.SetPrice;
import org.allmende.bid.SetUnitPrices;
import org.allmende.bid.StartBid;
import org.allmende.bid.SubmitBid;
import org.allmende.bid.WithdrawBid;
import org.allmende.document.DocumentId;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.shared.Money;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionKind;
import org.allmende.tender.Lot;
import org.allmende.tender.PriceLine;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/** Bids of the sample: written, sent, replaced and taken back by their organisations, two or more for most tenders. */
@ApplicationScoped
public class BidSample implements SampleChapter {

    /** A bid: the tender's name, who writes, in per cent of the estimate, and on which day it is sent, if it is. */
    private record Plan(String tender, String writer, String organisation, int percent, int begun, int sent) {}

    private static final int NEVER = SampleTenderPlan.NEVER;

    private static final List<Plan> PLANS = List.of(
            new Plan("library", "amira.osei", "libraries", 97, -590, -563),
            new Plan("library", "samuel.reed", "harrowlane", 101, -585, -561),
            new Plan("homecare", "isabel.moreno", "care", 99, -432, -408),
            new Plan("homecare", "samuel.reed", "harrowlane", 94, -430, -407),
            new Plan("energy", "beatrice.lowe", "warmhomes", 96, -312, -292),
            new Plan("energy", "vanessa.holt", "meridian", 91, -310, -291),
            new Plan("parks", "darren.pike", "greenways", 98, -165, -143),
            new Plan("parks", "vanessa.holt", "meridian", 92, -160, -141),
            new Plan("harrowlane", "samuel.reed", "harrowlane", 100, -50, -23),
            new Plan("harrowlane", "vanessa.holt", "meridian", 88, -40, -21),
            new Plan("baths", "margaret.doyle", "baths", 99, -5, -1),
            new Plan("baths", "vanessa.holt", "meridian", 93, -4, NEVER),
            new Plan("churchyards", "darren.pike", "greenways", 95, -140, -120),
            new Plan("churchyards", "george.penfold", "allotments", 90, -138, -119),
            new Plan("transport", "frances.whitby", "stoke", 97, -60, -37),
            new Plan("transport", "isabel.moreno", "care", 102, -58, -36),
            new Plan("transport", "samuel.reed", "harrowlane", 104, -57, -36),
            new Plan("transport", "beatrice.lowe", "warmhomes", 106, -56, -35),
            new Plan("benches", "george.penfold", "allotments", 96, -26, -14),
            new Plan("benches", "frances.whitby", "stoke", 93, -25, -13),
            new Plan("benches", "darren.pike", "greenways", 98, -19, NEVER),
            new Plan("toys", "amira.osei", "libraries", 97, -40, -21),
            new Plan("toys", "samuel.reed", "harrowlane", 95, -38, -20),
            new Plan("lanterns", "darren.pike", "greenways", 96, -100, -84),
            new Plan("lanterns", "frances.whitby", "stoke", 99, -99, -83),
            new Plan("swimming", "margaret.doyle", "baths", 98, -35, -8),
            new Plan("swimming", "vanessa.holt", "meridian", 95, -33, -6),
            new Plan("lunch", "isabel.moreno", "care", 97, -18, -10),
            new Plan("lunch", "samuel.reed", "harrowlane", 99, -17, -9),
            new Plan("tools", "george.penfold", "allotments", 96, -14, -3),
            new Plan("tools", "beatrice.lowe", "warmhomes", 98, -13, -2),
            new Plan("classes", "samuel.reed", "harrowlane", 96, -15, -2),
            new Plan("classes", "amira.osei", "libraries", 99, -12, NEVER),
            new Plan("kitchen", "samuel.reed", "harrowlane", 98, -20, -3),
            new Plan("kitchen", "beatrice.lowe", "warmhomes", 95, -18, -2),
            new Plan("repair", "samuel.reed", "harrowlane", 96, -30, -17),
            new Plan("repair", "amira.osei", "libraries", 98, -28, -16),
            new Plan("repair", "beatrice.lowe", "warmhomes", 99, -27, -16),
            new Plan("meals", "isabel.moreno", "care", 98, -40, -28),
            new Plan("meals", "samuel.reed", "harrowlane", 96, -38, -27),
            new Plan("meals", "frances.whitby", "stoke", 99, -37, -26),
            new Plan("debt", "amira.osei", "libraries", 97, -60, -38),
            new Plan("debt", "beatrice.lowe", "warmhomes", 99, -58, -37),
            new Plan("respite", "isabel.moreno", "care", 98, -44, -29),
            new Plan("respite", "frances.whitby", "stoke", 97, -42, -28));

    @Inject
    private SampleWorld world;

    @Inject
    private Tenders tenders;

    @Inject
    private StartBid startBid;

    @Inject
    private SaveBidAnswer saveBidAnswer;

    @Inject
    private AnswerCondition answerCondition;

    @Inject
    private SetPrice setPrice;

    @Inject
    private SetUnitPrices setUnitPrices;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private SubmitBid submitBid;

    @Inject
    private WithdrawBid withdrawBid;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void write(SampleScript script) {
        for (Plan plan : PLANS) {
            String what = plan.organisation() + " for " + plan.tender();
            script.at(
                    plan.begun(),
                    "19:30",
                    "writing " + what,
                    () -> world.actor(plan.writer()),
                    () -> begin(script, plan));
            if (plan.sent() != NEVER) {
                script.at(
                        plan.sent(),
                        "11:10",
                        "sending " + what,
                        () -> world.actor(plan.writer()),
                        () -> send(script, plan));
            }
        }
        Plan second = PLANS.stream()
                .filter(plan -> plan.tender().equals("classes") && plan.sent() != NEVER)
                .findFirst()
                .orElseThrow();
        script.at(-1, "18:00", "a second version", () -> world.actor(second.writer()), () -> {
            begin(script, second);
            return send(script, second);
        });
        Plan regretted = new Plan("kitchen", "darren.pike", "greenways", 80, -16, -10);
        script.at(-10, "09:00", "a bid", () -> world.actor(regretted.writer()), () -> {
            begin(script, regretted);
            send(script, regretted);
            withdrawBid.withdraw(script.kept(key(regretted)));
            return true;
        });
    }

    private static String key(Plan plan) {
        return "bid:" + plan.tender() + ":" + plan.organisation();
    }

    private BidId begin(SampleScript script, Plan plan) {
        TenderId id = script.kept("tender:" + plan.tender());
        Tender tender = tenders.get(id);
        BidId bid = startBid.start(new StartBid.Command(id, world.organisation(plan.organisation())));
        tender.askedCriteria().stream()
                .filter(criterion -> criterion.kind().isScored())
                .limit(plan.sent() == NEVER ? 2 : Integer.MAX_VALUE)
                .forEach(criterion ->
                        saveBidAnswer.save(new SaveBidAnswer.Command(bid, criterion.id(), answer(criterion, plan))));
        if (plan.sent() != NEVER) {
            tender.conditions()
                    .forEach(condition -> answerCondition.answer(
                            new AnswerCondition.Command(bid, condition.id(), SampleConditions.answer(condition))));
        }
        if (plan.sent() == NEVER) {
            tender.lots().stream().filter(Lot::hasTable).forEach(lot -> begin(bid, lot));
        }
        return script.keep(key(plan), bid);
    }

    private SubmitBid.Sent send(SampleScript script, Plan plan) {
        BidId bid = script.kept(key(plan));
        TenderId id = script.kept("tender:" + plan.tender());
        List<Lot> priced =
                tenders.get(id).isForRequests() ? List.of() : tenders.get(id).lots();
        for (Lot lot : priced) {
            Money price = Money.pounds(lot.value().amount().longValue() * plan.percent() / 100);
            if (lot.hasTable()) {
                setUnitPrices.set(new SetUnitPrices.Command(bid, lot.id(), unitPrices(lot, price)));
            } else {
                setPrice.set(new SetPrice.Command(bid, lot.id(), price));
            }
        }
        upload(bid, plan);
        return submitBid.submit(new SubmitBid.Command(bid));
    }

    /** So that each line has the same share of the price. */
    private static Map<UUID, BigDecimal> unitPrices(Lot lot, Money price) {
        return lot.lines().stream().collect(Collectors.toMap(PriceLine::id, line -> price.amount()
                .divide(line.quantity().multiply(BigDecimal.valueOf(lot.lines().size())), 2, RoundingMode.HALF_UP)));
    }

    /** One line is priced, the others wait. */
    private void begin(BidId bid, Lot lot) {
        PriceLine line = lot.lines().get(0);
        setUnitPrices.set(new SetUnitPrices.Command(
                bid, lot.id(), Map.of(line.id(), unitPrices(lot, lot.value()).get(line.id()))));
    }

    private void upload(BidId bid, Plan plan) {
        byte[] text = ("Business plan of " + plan.organisation() + " for " + plan.tender() + "\n\n"
                        + "Year 1: we take over, with the staff who are there. Year 2: longer opening hours. Year 3: a review"
                        + " with the people who use the service.\n")
                .getBytes(StandardCharsets.UTF_8);
        DocumentId file =
                startUpload.start(new StartUpload.Command(bid.value(), "Business plan.txt", "text/plain", text.length));
        storeBlock.store(new StoreBlock.Command(file, 0, text));
    }

    private static String answer(Criterion criterion, Plan plan) {
        return switch (criterion.kind()) {
            case USERS_VIEW -> """
                Four times a year everybody who uses the service is invited to a meeting that decides, not only listens:\
                 opening times, a tenth of the budget, and who speaks for the users. Whoever cannot come votes on paper at the\
                 desk.""";
            case SOCIAL_VALUE -> """
                Two trainees a year from the district, the living wage for all, repairs before purchases, and an open evening\
                 each month at which neighbours use the rooms without paying.""";
            case QUALITY, PRICE -> quality(criterion, plan);
        };
    }

    private static String quality(Criterion criterion, Plan plan) {
        if (criterion.kind() == CriterionKind.QUALITY && criterion.title().startsWith("What people gain")) {
            return """
                We asked 214 people last spring what would make them come more often. Most said: open when I am free, and\
                 somebody who has time for me. So we begin there. We count every quarter, publish what we find, and change what\
                 does not work; the first report comes after three months.""";
        }
        return plan.percent() < 95 ? """
                A regional team plans rotas and cover for illness; a site manager is there on four days a week. Faults are\
                 logged on the day and mended within five.""" : """
                The people who do the work now stay, and plan their own rotas a month ahead. If somebody is ill, two who live\
                 near step in. What goes wrong is written on a board in the entrance, with the date by which it is mended.""";
    }
}
