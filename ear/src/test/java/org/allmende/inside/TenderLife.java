package org.allmende.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.award.DecideAward;
import org.allmende.award.PublishAwardNotice;
import org.allmende.bid.BidId;
import org.allmende.bid.SaveBidAnswer;
import org.allmende.bid.SetPrice;
import org.allmende.bid.StartBid;
import org.allmende.bid.SubmitBid;
import org.allmende.calendar.London;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.challenge.EoiId;
import org.allmende.document.DocumentId;
import org.allmende.document.Documents;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.evaluation.DeclareConflicts;
import org.allmende.evaluation.LockScores;
import org.allmende.evaluation.OpenBids;
import org.allmende.evaluation.RecordConsensus;
import org.allmende.evaluation.SaveConsensus;
import org.allmende.evaluation.SaveScore;
import org.allmende.evaluation.compliance.AskBidders;
import org.allmende.evaluation.compliance.CheckBid;
import org.allmende.evaluation.compliance.CheckItem;
import org.allmende.evaluation.compliance.DecideOnBid;
import org.allmende.evaluation.compliance.Finding;
import org.allmende.identity.PersonId;
import org.allmende.phase.PhasePart;
import org.allmende.phase.PlanPhases;
import org.allmende.sample.SampleWorld;
import org.allmende.shared.Money;
import org.allmende.shared.Weight;
import org.allmende.tender.CriterionId;
import org.allmende.tender.CriterionKind;
import org.allmende.tender.DraftTender;
import org.allmende.tender.LotId;
import org.allmende.tender.LotLimits;
import org.allmende.tender.PriceTableText;
import org.allmende.tender.SaveTender;
import org.allmende.tender.TenderContent;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderTeam;
import org.allmende.tender.publication.ConflictStatement;
import org.allmende.tender.publication.ProposePublication;
import org.allmende.tender.publication.PublishTender;
import org.jspecify.annotations.Nullable;

/** A tender of a test's own, taken from step to step by those whose turn it is. */
@ApplicationScoped
public class TenderLife {

    /** With it the officers of the sample open bids. */
    public static final String PASSPHRASE = SampleWorld.PASSWORD;

    public static final String OFFICER = "anil.shah";
    public static final String COLLEAGUE = "grace.holloway";
    public static final List<String> EVALUATORS = List.of("priya.nair", "owen.bevan");
    public static final String MODERATOR = "judith.amery";

    private static final String REASON =
            "The rota on page seven names every helper, and the letter of the parents shows who stands in for whom.";

    private static final List<String> LEVELS =
            List.of("nothing", "a trace", "a part", "enough", "good work", "more than asked");

    @Inject
    private Town town;

    @Inject
    private DraftTender draftTender;

    @Inject
    private SaveTender saveTender;

    @Inject
    private PlanPhases planPhases;

    @Inject
    private ProposePublication proposePublication;

    @Inject
    private PublishTender publishTender;

    @Inject
    private StartBid startBid;

    @Inject
    private SaveBidAnswer saveBidAnswer;

    @Inject
    private SetPrice setPrice;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private SubmitBid submitBid;

    @Inject
    private OpenBids openBids;

    @Inject
    private CheckBid checkBid;

    @Inject
    private AskBidders askBidders;

    @Inject
    private DecideOnBid decideOnBid;

    @Inject
    private DeclareConflicts declareConflicts;

    @Inject
    private SaveScore saveScore;

    @Inject
    private LockScores lockScores;

    @Inject
    private SaveConsensus saveConsensus;

    @Inject
    private RecordConsensus recordConsensus;

    @Inject
    private DecideAward decideAward;

    @Inject
    private PublishAwardNotice publishAwardNotice;

    /** A published tender that takes bids for a week, with the two officers of the sample. */
    public TenderId published() {
        return published(OFFICER, COLLEAGUE);
    }

    /** A published tender that takes bids for so many days. */
    public TenderId publishedFor(int days) {
        TenderId tender = drafted(null, days);
        publish(tender, OFFICER, COLLEAGUE);
        return tender;
    }

    public TenderId published(String... officers) {
        TenderId tender = drafted(null);
        publish(tender, officers);
        return tender;
    }

    /** A draft that takes bids for a week, by itself or because a challenge was accepted. */
    public TenderId drafted(@Nullable EoiId eoi) {
        return drafted(eoi, 7);
    }

    private TenderId drafted(@Nullable EoiId eoi, int days) {
        Instant deadline = town.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        UUID forced = eoi == null ? null : eoi.value();
        return town.as(
                OFFICER,
                () -> draftTender.draft(
                        new DraftTender.Command(town.council(), null, null, forced, content(deadline))));
    }

    /** A published tender with a price formula of its own. */
    public TenderId published(TenderContent.PricePart price, List<TenderContent.CriterionPart> criteria) {
        Instant deadline = town.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        TenderContent usual = content(deadline);
        TenderContent content =
                with(usual, usual.lots(), usual.limits(), criteria.isEmpty() ? usual.criteria() : criteria, price);
        return published(content);
    }

    /** A published tender in lots, each of this estimated value. */
    public TenderId published(LotLimits limits, String... lots) {
        TenderContent usual = content(town.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES));
        return published(with(
                usual,
                Stream.of(lots)
                        .map(title -> new TenderContent.LotPart(title, Money.pounds(100_000)))
                        .toList(),
                limits,
                usual.criteria(),
                usual.price()));
    }

    private TenderId published(TenderContent content) {
        TenderId tender = town.as(
                OFFICER, () -> draftTender.draft(new DraftTender.Command(town.council(), null, null, null, content)));
        publish(tender, OFFICER, COLLEAGUE);
        return tender;
    }

    public void publish(TenderId tender, String... officers) {
        propose(tender, officers);
        look(tender, COLLEAGUE);
    }

    /** The first officer proposes, with nobody in conflict; gives the number of the proposal. */
    public int propose(TenderId tender, String... officers) {
        TenderTeam team = new TenderTeam(people(Stream.of(officers)), people(EVALUATORS.stream()), person(MODERATOR));
        List<ConflictStatement.Stated> statements = ProposePublication.toAssess(team, person(OFFICER)).stream()
                .map(ConflictStatement.Stated::none)
                .toList();
        return town.as(
                OFFICER, () -> proposePublication.propose(new ProposePublication.Command(tender, team, statements)));
    }

    /** A second officer looks at what waits, and publishes it. */
    public void look(TenderId tender, String second) {
        town.run(
                second,
                () -> publishTender.publish(new PublishTender.Command(
                        tender,
                        Math.toIntExact(town.count(
                                "select max(number) from tender_proposal where tender_id = ?", tender.value())),
                        fingerprint(tender),
                        true)));
    }

    public String fingerprint(TenderId tender) {
        return town.text(
                "select fingerprint from tender_proposal where tender_id = ? order by number desc limit 1",
                tender.value());
    }

    private Set<PersonId> people(Stream<String> handles) {
        return handles.map(this::person).collect(Collectors.toSet());
    }

    private PersonId person(String handle) {
        return town.person(handle);
    }

    public static TenderContent content(Instant deadline) {
        return new TenderContent(
                "Reading rooms at the mill",
                "Three rooms in which children read after school, with somebody who listens.",
                "Two years; either side may end it with six months’ notice.",
                "92511000",
                Procedure.COMPETITIVE_FLEXIBLE,
                true,
                deadline,
                null,
                List.of(new TenderContent.LotPart("Reading rooms", Money.pounds(200_000))),
                LotLimits.undivided("Three rooms in one building, with one key."),
                List.of(
                        new TenderContent.CriterionPart(
                                CriterionKind.QUALITY,
                                "What children gain",
                                "And how you know.",
                                Weight.of(60),
                                LEVELS),
                        new TenderContent.CriterionPart(
                                CriterionKind.PRICE, "Price", "Lowest ÷ yours", Weight.of(40), List.of())),
                List.of(new TenderContent.OutcomePart(
                        "Children who read",
                        "children",
                        BigDecimal.TEN,
                        BigDecimal.valueOf(100),
                        Money.pounds(100),
                        Money.pounds(10_000))));
    }

    /** A published tender with these conditions of participation. */
    public TenderId publishedOn(List<TenderContent.ConditionPart> conditions) {
        Instant deadline = town.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        return published(content(deadline).with(conditions));
    }

    /** A published tender whose one lot has a price table. */
    public TenderId publishedWithTable(String lines) {
        Instant deadline = town.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        TenderId tender = drafted(null);
        town.run(OFFICER, () -> saveTender.save(new SaveTender.Command(tender, withTable(content(deadline), lines))));
        publish(tender, OFFICER, COLLEAGUE);
        return tender;
    }

    private static TenderContent with(
            TenderContent usual,
            List<TenderContent.LotPart> lots,
            LotLimits limits,
            List<TenderContent.CriterionPart> criteria,
            TenderContent.PricePart price) {
        return new TenderContent(
                usual.title(),
                usual.summary(),
                usual.terms(),
                usual.cpv(),
                usual.procedure(),
                usual.lightTouch(),
                usual.deadline(),
                usual.questionsUntil(),
                lots,
                limits,
                criteria,
                usual.outcomes(),
                price);
    }

    private static TenderContent withTable(TenderContent usual, String lines) {
        return with(
                usual,
                List.of(new TenderContent.LotPart(
                        "Priced by lines", Money.pounds(200_000), PriceTableText.read(1, lines))),
                usual.limits(),
                usual.criteria(),
                usual.price());
    }

    /** A published tender in these phases. */
    public TenderId publishedInPhases(List<PhasePart> phases) {
        TenderId tender = drafted(null);
        town.run(OFFICER, () -> planPhases.plan(new PlanPhases.Command(tender, phases)));
        publish(tender, OFFICER, COLLEAGUE);
        return tender;
    }

    /** A request to participate, which has no price, as it is sent by an organisation in one go. */
    public BidId requested(TenderId tender, String writer, String organisation, String words) {
        BidId bid = town.as(writer, () -> {
            BidId begun = startBid.start(new StartBid.Command(tender, town.organisation(organisation)));
            saveBidAnswer.save(new SaveBidAnswer.Command(begun, criterion(tender), words));
            return begun;
        });
        send(bid, writer);
        return bid;
    }

    /** Begins a bid. */
    public BidId begun(TenderId tender, String writer, String organisation) {
        return town.as(writer, () -> startBid.start(new StartBid.Command(tender, town.organisation(organisation))));
    }

    /** Begins a bid and writes the answer and the price. */
    public BidId written(TenderId tender, String writer, String organisation, String words, long pounds) {
        return town.as(writer, () -> {
            BidId bid = startBid.start(new StartBid.Command(tender, town.organisation(organisation)));
            saveBidAnswer.save(new SaveBidAnswer.Command(bid, criterion(tender), words));
            setPrice.set(new SetPrice.Command(bid, lot(tender), Money.pounds(pounds)));
            return bid;
        });
    }

    /** A price for another lot than the first. */
    public void price(BidId bid, String writer, LotId lot, long pounds) {
        town.run(writer, () -> setPrice.set(new SetPrice.Command(bid, lot, Money.pounds(pounds))));
    }

    public DocumentId attach(BidId bid, String writer, String name, byte[] bytes) {
        return town.as(writer, () -> {
            DocumentId file = startUpload.start(new StartUpload.Command(bid.value(), name, "text/plain", bytes.length));
            storeBlock.store(new StoreBlock.Command(file, 0, bytes));
            return file;
        });
    }

    public DocumentId attachInPieces(BidId bid, String writer, String name, byte[] bytes) {
        return town.as(writer, () -> {
            DocumentId file = startUpload.start(new StartUpload.Command(bid.value(), name, "text/plain", bytes.length));
            int most = Documents.largestBlock();
            for (int from = 0; from < bytes.length; from += most) {
                byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + most));
                storeBlock.store(new StoreBlock.Command(file, from, piece));
            }
            return file;
        });
    }

    public SubmitBid.Sent send(BidId bid, String writer) {
        return town.as(writer, () -> submitBid.submit(new SubmitBid.Command(bid)));
    }

    /** A bid as it is sent by an organisation in one go. */
    public BidId sent(TenderId tender, String writer, String organisation, long pounds) {
        BidId bid = written(tender, writer, organisation, "We read with them, every day at four.", pounds);
        send(bid, writer);
        return bid;
    }

    public Instant deadline(TenderId tender) {
        return Instant.ofEpochMilli(town.count(
                "select (extract(epoch from deadline) * 1000)::bigint from tender where id = ?", tender.value()));
    }

    /** The deadline passes, and the timer finds it. */
    public void pastDeadline(TenderId tender) {
        town.travelTo(deadline(tender).plusSeconds(5));
    }

    public boolean open(TenderId tender, String officer) {
        return open(tender, officer, PASSPHRASE);
    }

    public boolean open(TenderId tender, String officer, String passphrase) {
        return town.as(officer, () -> openBids.open(new OpenBids.Command(tender, passphrase)));
    }

    /** From a published tender to opened bids. */
    public void opened(TenderId tender) {
        pastDeadline(tender);
        open(tender, OFFICER);
        open(tender, COLLEAGUE);
    }

    public void declare(TenderId tender, String evaluator) {
        List<DeclareConflicts.Entry> none = readableBids(tender).stream()
                .map(bid -> new DeclareConflicts.Entry(bid, false, ""))
                .toList();
        town.run(evaluator, () -> declareConflicts.declare(new DeclareConflicts.Command(tender, none)));
    }

    public void score(TenderId tender, String evaluator) {
        openedBids(tender)
                .forEach(bid -> town.as(
                        evaluator,
                        () -> saveScore.save(new SaveScore.Command(tender, bid, criterion(tender), 4, REASON, 0))));
    }

    public void lock(TenderId tender, String evaluator) {
        town.run(evaluator, () -> lockScores.lock(new LockScores.Command(tender)));
    }

    /** Nothing is missing in any opened bid. */
    public void checked(TenderId tender) {
        declare(tender, OFFICER);
        openedBids(tender).forEach(bid -> check(bid, new CheckBid.Found(CheckItem.PRICE, Finding.IN_ORDER, REASON)));
    }

    /** What the officer finds in a bid; gives whether it is in order. */
    public boolean check(BidId bid, CheckBid.Found... found) {
        return town.as(
                OFFICER, () -> checkBid.check(new CheckBid.Command(bid, London.dayOf(town.now()), List.of(found))));
    }

    /** The officer asks all bidders whose bids have gaps. */
    public void ask(TenderId tender) {
        town.run(OFFICER, () -> askBidders.ask(new AskBidders.Command(tender)));
    }

    /** The time for the bidders' answers passes, and the timer finds it. */
    public void pastRequest(TenderId tender) {
        town.travelTo(Instant.ofEpochMilli(town.count(
                        "select (extract(epoch from max(due)) * 1000)::bigint from compliance_check where tender_id = ?",
                        tender.value()))
                .plusSeconds(5));
    }

    /** The officer decides on a bid whose bidder was asked about the one item. */
    public void decide(BidId bid, String item, boolean stands, boolean considered) {
        town.run(
                OFFICER,
                () -> decideOnBid.decide(new DecideOnBid.Command(
                        bid, considered, List.of(new DecideOnBid.Verdict(item, stands, REASON)))));
    }

    /** No bid shows a condition of participation, and no bidder answers. */
    private void leftOut(TenderId tender) {
        declare(tender, OFFICER);
        List<BidId> all = openedBids(tender);
        all.forEach(bid -> check(bid, new CheckBid.Found("CONDITIONS", Finding.MISSING, "Not signed by anybody.")));
        ask(tender);
        pastRequest(tender);
        all.forEach(bid -> decide(bid, "CONDITIONS", true, false));
    }

    /** From opened bids to what the panel has agreed. */
    public void judged(TenderId tender, boolean admissible) {
        if (admissible) {
            checked(tender);
        } else {
            leftOut(tender);
        }
        for (String evaluator : EVALUATORS) {
            declare(tender, evaluator);
            score(tender, evaluator);
            lock(tender, evaluator);
        }
        List<SaveConsensus.Agreed> agreed = List.of(new SaveConsensus.Agreed(criterion(tender), 4, REASON));
        town.run(MODERATOR, () -> {
            openedBids(tender)
                    .forEach(bid -> saveConsensus.save(new SaveConsensus.Command(tender, bid, true, "", agreed)));
            recordConsensus.record(new RecordConsensus.Command(tender));
        });
        town.settle();
    }

    /** From what the panel has agreed to a standstill that runs. */
    public void awarded(TenderId tender, BidId winner) {
        awarded(tender, Map.of(lot(tender), winner));
    }

    /** As {@link #awarded(TenderId, BidId)}, lot by lot. */
    public void awarded(TenderId tender, Map<LotId, BidId> winners) {
        town.as(OFFICER, () -> decideAward.decide(new DecideAward.Command(tender, winners)));
        town.pass(Duration.ofSeconds(1));
        town.run(OFFICER, () -> publishAwardNotice.publish(new PublishAwardNotice.Command(tender)));
        town.settle();
    }

    public void pastStandstill(TenderId tender) {
        town.travelTo(Instant.ofEpochMilli(town.count(
                        "select (extract(epoch from standstill_ends) * 1000)::bigint from award where tender_id = ?",
                        tender.value()))
                .plusSeconds(60));
    }

    public List<BidId> openedBids(TenderId tender) {
        return town
                .texts(
                        "select id from bid where tender_id = ? and status = 'OPENED' order by reference",
                        tender.value())
                .stream()
                .map(id -> new BidId(UUID.fromString(id)))
                .toList();
    }

    /** Those that were opened, also where they are not considered any more. */
    private List<BidId> readableBids(TenderId tender) {
        return town
                .texts(
                        "select b.id from bid b join opened_bid o on o.bid_id = b.id where b.tender_id = ? order by b.reference",
                        tender.value())
                .stream()
                .map(id -> new BidId(UUID.fromString(id)))
                .toList();
    }

    public String status(TenderId tender) {
        return town.text("select status from tender where id = ?", tender.value());
    }

    public String status(BidId bid) {
        return town.text("select status from bid where id = ?", bid.value());
    }

    public CriterionId criterion(TenderId tender) {
        return new CriterionId(UUID.fromString(
                town.text("select id from tender_criterion where tender_id = ? and kind = 'QUALITY'", tender.value())));
    }

    public LotId lot(TenderId tender) {
        return lot(tender, 1);
    }

    public LotId lot(TenderId tender, int number) {
        return new LotId(UUID.fromString(
                town.text("select id from tender_lot where tender_id = ? and number = ?", tender.value(), number)));
    }
}
