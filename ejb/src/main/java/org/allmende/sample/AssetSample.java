package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.allmende.asset.AssetId;
import org.allmende.asset.Assets;
import org.allmende.asset.BodyForm;
import org.allmende.asset.ClaimId;
import org.allmende.asset.CompensationClaim;
import org.allmende.asset.DecideClaim;
import org.allmende.asset.DecideReview;
import org.allmende.asset.DisposalId;
import org.allmende.asset.ListAsset;
import org.allmende.asset.NominateAsset;
import org.allmende.asset.NoteCompensationClaim;
import org.allmende.asset.NoteReviewRequest;
import org.allmende.asset.ParishPlace;
import org.allmende.asset.PassRequestsOn;
import org.allmende.asset.RecordOwnerNotice;
import org.allmende.asset.RecordSale;
import org.allmende.asset.RefusalGround;
import org.allmende.asset.RefuseNomination;
import org.allmende.asset.RemovalReason;
import org.allmende.asset.RemoveAsset;
import org.allmende.asset.RequestBidder;
import org.allmende.asset.ReviewId;
import org.allmende.asset.SaleKind;
import org.allmende.asset.SaveNomination;
import org.allmende.asset.Standing;
import org.allmende.asset.StartNomination;
import org.allmende.asset.ValueTest;
import org.allmende.shared.Money;

/**
 * Bodies nominate places, the council lists some and refuses others, owners want to sell, and groups ask for time. Keeps each
 * as {@code asset:<name>}, an owner's notice as {@code disposal:<name>}.
 */
@ApplicationScoped
public class AssetSample implements SampleChapter {

    private static final String OFFICER = "tom.okafor";
    private static final String COLLEAGUE = "ruth.pemberton";
    private static final String REVIEWER = "catherine.boyle";

    /** Who writes for a body, and what the body is. */
    private record Voice(String writer, Standing standing) {}

    private static final Map<String, Voice> VOICES = Map.of(
            "stoke", new Voice("frances.whitby", Standing.ofParish(ParishPlace.OWN_AREA)),
            "allotments", new Voice("george.penfold", group(BodyForm.UNINCORPORATED, 142)),
            "baths", new Voice("margaret.doyle", group(BodyForm.UNINCORPORATED, 310)),
            "harrowlane", new Voice("samuel.reed", group(BodyForm.CHARITY, 0)),
            "warmhomes", new Voice("beatrice.lowe", group(BodyForm.CHARITY, 0)),
            "libraries", new Voice("amira.osei", group(BodyForm.SOCIETY, 1840)),
            "care", new Voice("isabel.moreno", group(BodyForm.SOCIETY, 96)));

    private static Standing group(BodyForm form, int members) {
        return new Standing(form, null, true, true, true, members);
    }

    @Inject
    private SampleWorld world;

    @Inject
    private Assets assets;

    @Inject
    private StartNomination startNomination;

    @Inject
    private SaveNomination saveNomination;

    @Inject
    private NominateAsset nominateAsset;

    @Inject
    private ListAsset listAsset;

    @Inject
    private RefuseNomination refuseNomination;

    @Inject
    private RemoveAsset removeAsset;

    @Inject
    private NoteReviewRequest noteReviewRequest;

    @Inject
    private DecideReview decideReview;

    @Inject
    private RecordOwnerNotice recordOwnerNotice;

    @Inject
    private RequestBidder requestBidder;

    @Inject
    private PassRequestsOn passRequestsOn;

    @Inject
    private RecordSale recordSale;

    @Inject
    private NoteCompensationClaim noteCompensationClaim;

    @Inject
    private DecideClaim decideClaim;

    @Override
    public int order() {
        return 25;
    }

    @Override
    public void write(SampleScript script) {
        listedOnes(script);
        soldOnes(script);
        refusedOnes(script);
        openOnes(script);
    }

    private void listedOnes(SampleScript script) {
        new Place(script, "plough", "stoke", -420)
                .nominate()
                .list(40, ValueTest.CURRENT_USE, AssetSampleWords.PLOUGH_LISTED)
                .notice(-96, -94, "Wessex Taverns (1998) Ltd", "Estates, 4 Quay House, Portmouth")
                .ask(
                        -80,
                        "stoke",
                        "The parish would hold the freehold and look for a tenant. Call Frances at the hall.")
                .passOn(-78)
                .ask(-60, "libraries", "We would run a book corner and the post counter in the snug.");
        new Place(script, "stores", "allotments", -300)
                .nominate()
                .list(35, ValueTest.CURRENT_USE, AssetSampleWords.STORES_LISTED)
                .notice(-20, -18, "Mr and Mrs R. Godfrey", "The flat above the shop, by letter");
        new Place(script, "hall", "harrowlane", -250)
                .nominate()
                .list(50, ValueTest.CURRENT_USE, AssetSampleWords.HALL_LISTED);
        new Place(script, "baths", "baths", -110)
                .nominate()
                .list(45, ValueTest.CURRENT_USE, AssetSampleWords.BATHS_LISTED)
                .review(-30);
        new Place(script, "railway", "baths", -785)
                .nominate()
                .list(40, ValueTest.RECENT_USE, AssetSampleWords.RAILWAY_LISTED)
                .notice(-735, -733, "Castle Street Developments Ltd", "12 Castle Street, Ashcombe")
                .claim(
                        "fees",
                        -650,
                        -690,
                        2600,
                        "Two months of interest on a bridging loan, with the bank’s statement.")
                .settle(
                        "fees",
                        -600,
                        0,
                        "The loan was taken before the listing and would have cost the same without it.");
        new Place(script, "cricket", "baths", -330)
                .nominate()
                .list(50, ValueTest.CURRENT_USE, AssetSampleWords.CRICKET_LISTED)
                .review(-260)
                .reviewed(-220, true, AssetSampleWords.CRICKET_STANDS)
                .notice(-200, -199, "The trustees of the Halse estate", "Messrs Pym, solicitors, Ashcombe")
                .claim(
                        "delay",
                        -120,
                        -158,
                        4200,
                        "Six weeks of delay: rates, mowing and insurance, with the three bills.")
                .settle(
                        "delay",
                        -90,
                        1850,
                        "Rates and insurance for six weeks are shown; mowing would have been paid anyway.")
                .claim(
                        "survey",
                        -40,
                        -60,
                        960,
                        "A second survey, since the first buyer did not wait; the invoice is enclosed.");
    }

    private void soldOnes(SampleScript script) {
        new Place(script, "chapel", "care", -640)
                .nominate()
                .list(40, ValueTest.CURRENT_USE, AssetSampleWords.CHAPEL_LISTED)
                .notice(-500, -498, "The elders of Ebenezer Chapel", "The manse, Nether Combe")
                .ask(-480, "care", "Our Tuesday lunches are in your hall; we would like to keep the roof over them.")
                .passOn(-478)
                .sell(-380, SaleKind.TO_GROUP, AssetSampleWords.CHAPEL_SOLD);
        new Place(script, "anchor", "baths", -560)
                .nominate()
                .list(40, ValueTest.CURRENT_USE, AssetSampleWords.ANCHOR_LISTED)
                .notice(-460, -460, "Wessex Taverns (1998) Ltd", "Estates, 4 Quay House, Portmouth")
                .sell(-400, SaleKind.ON_THE_MARKET, AssetSampleWords.ANCHOR_SOLD);
        new Place(script, "bell", "stoke", -450)
                .nominate()
                .list(40, ValueTest.CURRENT_USE, AssetSampleWords.BELL_LISTED)
                .notice(-300, -299, "Mrs D. Yelland", "At the bar")
                .sell(-270, SaleKind.EXEMPT, AssetSampleWords.BELL_SOLD);
        new Place(script, "drill", "warmhomes", -700)
                .nominate()
                .list(40, ValueTest.RECENT_USE, AssetSampleWords.DRILL_LISTED)
                .remove(-350, AssetSampleWords.DRILL_GONE);
    }

    private void refusedOnes(SampleScript script) {
        new Place(script, "carpark", "libraries", -500)
                .nominate()
                .refuse(50, RefusalGround.NOT_OF_VALUE, AssetSampleWords.CARPARK_REFUSED);
        new Place(script, "forge", "stoke", -380)
                .nominate()
                .refuse(30, RefusalGround.LAND_EXCLUDED, AssetSampleWords.FORGE_REFUSED);
        new Place(script, "scouts", "harrowlane", -600)
                .nominate()
                .list(50, ValueTest.CURRENT_USE, AssetSampleWords.SCOUTS_LISTED)
                .review(-520)
                .reviewed(-480, false, AssetSampleWords.SCOUTS_OVERTURNED);
    }

    private void openOnes(SampleScript script) {
        new Place(script, "readingroom", "libraries", -30).nominate();
        new Place(script, "rooms", "baths", -70).nominate();
        new Place(script, "skate", "harrowlane", -6);
    }

    /** One place and what becomes of it; days count from the day of loading, a decision's from the nomination. */
    private final class Place {
        private final SampleScript script;
        private final String name;
        private final String body;
        private final int begins;

        Place(SampleScript script, String name, String body, int begins) {
            this.script = script;
            this.name = name;
            this.body = body;
            this.begins = begins;
            by(
                    begins,
                    "18:10",
                    "writing about " + name,
                    Objects.requireNonNull(VOICES.get(body)).writer(),
                    () -> {
                        AssetId id = startNomination.start(new StartNomination.Command(
                                world.organisation(body),
                                world.council(),
                                Objects.requireNonNull(VOICES.get(body)).standing()));
                        script.keep("asset:" + name, id);
                        return saveNomination.save(new SaveNomination.Command(
                                id,
                                AssetSampleWords.facts(script, name),
                                assets.get(id).version()));
                    });
        }

        private void by(int day, String time, String what, String who, java.util.concurrent.Callable<?> act) {
            script.at(day, time, what, () -> world.actor(who), act);
        }

        private AssetId id() {
            return script.kept("asset:" + name);
        }

        private DisposalId disposal() {
            return script.kept("disposal:" + name);
        }

        Place nominate() {
            by(
                    begins,
                    "19:30",
                    "nominating " + name,
                    Objects.requireNonNull(VOICES.get(body)).writer(),
                    () -> nominateAsset.nominate(new NominateAsset.Command(id())));
            return this;
        }

        Place list(int after, ValueTest test, String reasons) {
            by(begins + after, "11:30", "listing " + name, OFFICER, () -> {
                listAsset.list(new ListAsset.Command(id(), test, reasons, true, true));
                return id();
            });
            return this;
        }

        void refuse(int after, RefusalGround ground, String reasons) {
            by(begins + after, "11:40", "refusing " + name, COLLEAGUE, () -> {
                refuseNomination.refuse(new RefuseNomination.Command(id(), ground, reasons, true));
                return id();
            });
        }

        Place review(int day) {
            by(
                    day,
                    "09:40",
                    "a review of " + name,
                    COLLEAGUE,
                    () -> script.keep(
                            "review:" + name,
                            noteReviewRequest.note(new NoteReviewRequest.Command(id(), script.day(day), false))));
            return this;
        }

        Place reviewed(int day, boolean stands, String reasons) {
            by(day, "16:20", "reviewing " + name, REVIEWER, () -> {
                ReviewId review = script.kept("review:" + name);
                decideReview.decide(new DecideReview.Command(review, stands, reasons));
                return review;
            });
            return this;
        }

        Place notice(int received, int entered, String owner, String contact) {
            by(
                    entered,
                    "10:05",
                    "the owner’s notice about " + name,
                    COLLEAGUE,
                    () -> script.keep(
                            "disposal:" + name,
                            recordOwnerNotice.record(
                                    new RecordOwnerNotice.Command(id(), owner, contact, script.day(received)))));
            return this;
        }

        Place ask(int day, String group, String words) {
            by(
                    day,
                    "20:15",
                    group + " ask for " + name,
                    Objects.requireNonNull(VOICES.get(group)).writer(),
                    () -> requestBidder.request(new RequestBidder.Command(
                            disposal(),
                            world.organisation(group),
                            Objects.requireNonNull(VOICES.get(group)).standing(),
                            words)));
            return this;
        }

        Place passOn(int day) {
            by(day, "09:15", "passing on for " + name, COLLEAGUE, () -> {
                passRequestsOn.passOn(new PassRequestsOn.Command(disposal()));
                return id();
            });
            return this;
        }

        void sell(int day, SaleKind kind, String words) {
            by(day, "15:10", "the sale of " + name, COLLEAGUE, () -> {
                recordSale.record(new RecordSale.Command(disposal(), kind, script.day(day), words));
                return id();
            });
        }

        void remove(int day, String words) {
            by(day, "15:30", "removing " + name, OFFICER, () -> {
                removeAsset.remove(new RemoveAsset.Command(id(), RemovalReason.NO_LONGER_OF_VALUE, words));
                return id();
            });
        }

        Place claim(String part, int day, int lossEnded, long pounds, String words) {
            by(
                    day,
                    "10:40",
                    "a claim about " + name,
                    COLLEAGUE,
                    () -> script.keep(
                            "claim:" + name + ":" + part,
                            noteCompensationClaim.note(new NoteCompensationClaim.Command(
                                    id(),
                                    new CompensationClaim.Claimed(
                                            script.day(day), script.day(lossEnded), Money.pounds(pounds), words)))));
            return this;
        }

        Place settle(String part, int day, long pounds, String reasons) {
            by(day, "14:40", "deciding a claim about " + name, OFFICER, () -> {
                ClaimId claim = script.kept("claim:" + name + ":" + part);
                decideClaim.decide(new DecideClaim.Command(claim, Money.pounds(pounds), reasons));
                return claim;
            });
            return this;
        }
    }
}
