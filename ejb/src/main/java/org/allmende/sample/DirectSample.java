package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.ContractTerms;
import org.allmende.contract.Contracts;
import org.allmende.contract.MetricConditions;
import org.allmende.contract.MetricTerms;
import org.allmende.contract.MilestoneTerms;
import org.allmende.contract.OfferContract;
import org.allmende.contract.SaveContract;
import org.allmende.contract.SignForCouncil;
import org.allmende.contract.SignForProvider;
import org.allmende.direct.DirectAwardId;
import org.allmende.direct.DirectContent;
import org.allmende.direct.DirectGround;
import org.allmende.direct.DirectPoint;
import org.allmende.direct.DraftDirectAward;
import org.allmende.direct.ProposeDirectAward;
import org.allmende.direct.PublishDirectAwardNotice;
import org.allmende.direct.PublishTransparencyNotice;
import org.allmende.direct.SaveDirectAward;
import org.allmende.direct.objection.AnswerDirectObjection;
import org.allmende.direct.objection.DirectObjection;
import org.allmende.direct.objection.DirectObjections;
import org.allmende.direct.objection.ObjectToDirectAward;
import org.allmende.register.Services;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** Two contracts without a competition: one that somebody objected to and that runs now, and one in its standstill. */
@ApplicationScoped
public class DirectSample implements SampleChapter {

    private static final String OFFICER = "anil.shah";
    private static final String COLLEAGUE = "grace.holloway";
    private static final String MONITOR = "catherine.boyle";
    private static final String MANAGER = "farah.aziz";
    private static final String HOISTS = "direct:hoists";
    private static final String TREES = "direct:trees";

    @Inject
    private SampleWorld world;

    @Inject
    private Services services;

    @Inject
    private DirectObjections objections;

    @Inject
    private Contracts contracts;

    @Inject
    private DraftDirectAward draftDirectAward;

    @Inject
    private SaveDirectAward saveDirectAward;

    @Inject
    private ProposeDirectAward proposeDirectAward;

    @Inject
    private PublishTransparencyNotice publishTransparencyNotice;

    @Inject
    private PublishDirectAwardNotice publishDirectAwardNotice;

    @Inject
    private ObjectToDirectAward objectToDirectAward;

    @Inject
    private AnswerDirectObjection answerDirectObjection;

    @Inject
    private SaveContract saveContract;

    @Inject
    private OfferContract offerContract;

    @Inject
    private SignForProvider signForProvider;

    @Inject
    private SignForCouncil signForCouncil;

    @Override
    public int order() {
        return 66;
    }

    @Override
    public void write(SampleScript script) {
        tell(script, HOISTS, -50, () -> hoists(script));
        script.at(
                -44,
                "16:20",
                "objecting to the hoists",
                () -> world.actor("beatrice.lowe"),
                () -> object(script.kept(HOISTS)));
        script.at(
                -41,
                "11:10",
                "answering about the hoists",
                () -> world.actor(MONITOR),
                () -> answer(script.kept(HOISTS)));
        script.at(-20, "09:10", "offering the hoists", () -> world.actor(MANAGER), () -> offer(script));
        script.at(
                -18,
                "09:10",
                "the supplier signs for the hoists",
                () -> world.actor("vanessa.holt"),
                () -> signProvider(script));
        script.at(
                -17,
                "09:10",
                "the council signs for the hoists",
                () -> world.actor(MANAGER),
                () -> signCouncil(script));
        tell(script, TREES, -8, () -> trees(script));
    }

    /** Written and proposed by one officer, published by another; the award notice comes four days after it. */
    private void tell(SampleScript script, String name, int day, Supplier<DirectContent> content) {
        String service = name.equals(HOISTS) ? "publictoilets" : "parks";
        script.at(
                day,
                "10:10",
                "writing of " + name,
                () -> world.actor(OFFICER),
                () -> script.keep(name, draft(service, content.get())));
        script.at(
                day + 1,
                "10:10",
                "publishing the intention of " + name,
                () -> world.actor(COLLEAGUE),
                () -> publish(script.kept(name)));
        script.at(day + 5, "10:10", "awarding " + name, () -> world.actor(OFFICER), () -> award(script.kept(name)));
    }

    private DirectAwardId draft(String key, DirectContent content) {
        UUID service = services.ofCouncil(world.council()).stream()
                .filter(known -> known.councilKey().equals(key))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        DirectAwardId direct = draftDirectAward.draft(new DraftDirectAward.Command(
                world.council(), service, null, DirectContent.begin(content.title(), content.cpv())));
        saveDirectAward.save(new SaveDirectAward.Command(direct, content));
        proposeDirectAward.propose(new ProposeDirectAward.Command(direct));
        return direct;
    }

    private boolean publish(DirectAwardId direct) {
        publishTransparencyNotice.publish(new PublishTransparencyNotice.Command(direct, 1, true));
        return true;
    }

    private boolean award(DirectAwardId direct) {
        publishDirectAwardNotice.publish(new PublishDirectAwardNotice.Command(direct));
        return true;
    }

    private boolean object(DirectAwardId direct) {
        objectToDirectAward.object(new ObjectToDirectAward.Command(
                direct,
                world.organisation("warmhomes"),
                "We look after lifts in forty homes and could look after these four hoists as well."));
        return true;
    }

    private boolean answer(DirectAwardId direct) {
        DirectObjection objection = objections.openOf(direct).get(0);
        answerDirectObjection.answer(new AnswerDirectObjection.Command(
                objection.id(),
                false,
                "The objection names lifts of another maker. Whoever services these needs the key to their control, and the"
                        + " maker gives it to one firm in the county; its letter is published with the notice.",
                ""));
        return true;
    }

    private ContractId contract(SampleScript script) {
        return made(script).id();
    }

    private Contract made(SampleScript script) {
        return contracts.ofDirectAward(script.kept(HOISTS)).orElseThrow();
    }

    private String hash(SampleScript script) {
        return made(script).textHash().orElseThrow();
    }

    private boolean signProvider(SampleScript script) {
        signForProvider.sign(new SignForProvider.Command(contract(script), hash(script)));
        return true;
    }

    private boolean signCouncil(SampleScript script) {
        signForCouncil.sign(new SignForCouncil.Command(contract(script), hash(script)));
        return true;
    }

    private boolean offer(SampleScript script) {
        Contract draft = made(script);
        ContractTerms proposed = draft.terms();
        Money cap = Money.pounds(48_000);
        MetricTerms open = new MetricTerms(
                "Days on which all four changing places can be used",
                "A day on which each of the four hoists lifts from opening to closing, by the hoists’ own log",
                "days",
                BigDecimal.ZERO,
                BigDecimal.valueOf(120),
                BigDecimal.valueOf(1_360),
                Money.pounds(30),
                cap,
                MetricConditions.usual());
        LocalDate first = proposed.startsOn();
        saveContract.save(new SaveContract.Command(
                draft.id(),
                new ContractTerms(
                        proposed.duties(),
                        first,
                        proposed.endsOn(),
                        28,
                        cap,
                        List.of(open),
                        List.of(
                                new MilestoneTerms("First year", first.plusYears(1), 1, 340, true),
                                new MilestoneTerms("Second year", first.plusYears(2), 1, 340, true))),
                draft.version()));
        offerContract.offer(new OfferContract.Command(draft.id(), script.day(-10)));
        return true;
    }

    private DirectContent hoists(SampleScript script) {
        return content(
                new Subject(
                        "meridian",
                        "The hoists of the changing places",
                        "Service, repair and renewal of the hoists in the four public changing places, within a day of every"
                                + " fault.",
                        "50750000",
                        252_000,
                        48),
                script.day(-14),
                DirectGround.EXCLUSIVE_RIGHTS,
                Map.of(
                        DirectPoint.RIGHTS_ONLY,
                        "The maker holds the rights in the control of its hoists and gives the key to one firm in the county.",
                        DirectPoint.RIGHTS_NO_ALTERNATIVE,
                        "Other hoists need other ceilings: the four rooms would be closed for eleven weeks, two years after"
                                + " they were fitted."),
                "",
                null,
                "Four families a day depend on these rooms. Only one firm can open the control of the hoists that hang in"
                        + " them, and to hang others would close the rooms for a summer.");
    }

    private DirectContent trees(SampleScript script) {
        return content(
                new Subject(
                        "greenways",
                        "Street trees for two more winters",
                        "Planting and care of 600 street trees in two winters, in streets between the parks.",
                        "77310000",
                        318_000,
                        24),
                script.day(45),
                DirectGround.REPEAT,
                Map.of(
                        DirectPoint.REPEAT_EXISTING,
                        "Greenways looks after the eleven parks and their verges under its contract.",
                        DirectPoint.REPEAT_SIMILAR,
                        "The same work by the same hands: trees along the streets that lead from park to park.",
                        DirectPoint.REPEAT_COMPETED,
                        "The contract for the parks was awarded after a competition, this year.",
                        DirectPoint.REPEAT_ANNOUNCED,
                        "Its tender documents say that street trees may be awarded to the same supplier on this ground."),
                "Parks and verges",
                script.day(-105),
                "The tender for the parks announced that whoever looks after them may plant the streets between them as well. It"
                        + " has begun well: 96 of 100 trees of the first winter have grown on.");
    }

    /** What is awarded to whom. */
    private record Subject(String supplier, String title, String words, String cpv, long value, int months) {}

    private DirectContent content(
            Subject subject,
            LocalDate startsOn,
            DirectGround ground,
            Map<DirectPoint, String> points,
            String earlier,
            @Nullable LocalDate earlierOn,
            String justification) {
        return new DirectContent(
                world.organisation(subject.supplier()),
                subject.title(),
                subject.words(),
                subject.cpv(),
                Money.pounds(subject.value()),
                startsOn,
                subject.months(),
                startsOn.minusDays(7),
                "",
                ground,
                earlier,
                earlierOn,
                justification,
                ground.points().stream()
                        .map(point -> new DirectContent.Point(point, true, points.getOrDefault(point, "")))
                        .toList(),
                new DirectContent.Exclusion(true, List.of(), ""),
                "Anil Shah and Grace Holloway act; neither has ties to the supplier. A colleague’s sister works for the"
                        + " supplier; the colleague has no part in this.",
                8);
    }
}
