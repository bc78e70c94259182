package org.allmende.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.asset.AssetId;
import org.allmende.asset.Assets;
import org.allmende.asset.BidderRequestId;
import org.allmende.asset.BodyForm;
import org.allmende.asset.DisposalId;
import org.allmende.asset.ListAsset;
import org.allmende.asset.NominateAsset;
import org.allmende.asset.NominationFacts;
import org.allmende.asset.RecordOwnerNotice;
import org.allmende.asset.RequestBidder;
import org.allmende.asset.SaveNomination;
import org.allmende.asset.Standing;
import org.allmende.asset.StartNomination;
import org.allmende.asset.ValueTest;
import org.allmende.calendar.London;

/** An asset and an owner's notice of a test's own. */
@ApplicationScoped
public class AssetLife {

    static final String WRITER = "samuel.reed";
    static final String BODY = "harrowlane";
    static final String OFFICER = "tom.okafor";
    static final String OWNER = "Zebedee Quillfeather";
    static final String REASONS =
            "Forty people a week sing there, and nothing suggests that they could not go on singing.";
    static final Standing CHARITY = new Standing(BodyForm.CHARITY, null, true, true, true, 0);

    @Inject
    private Town town;

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
    private RecordOwnerNotice recordOwnerNotice;

    @Inject
    private RequestBidder requestBidder;

    public AssetId drafted() {
        return town.as(
                WRITER,
                () -> startNomination.start(
                        new StartNomination.Command(town.organisation(BODY), town.council(), CHARITY)));
    }

    public AssetId nominated() {
        AssetId asset = drafted();
        NominationFacts facts = new NominationFacts(
                "Singing room " + UUID.randomUUID(),
                "Mill Row",
                "The room and its porch.",
                "The choir",
                OWNER + ", 3 Mill Row",
                REASONS,
                "Charity number 1194207",
                null);
        town.run(WRITER, () -> {
            saveNomination.save(
                    new SaveNomination.Command(asset, facts, assets.get(asset).version()));
            nominateAsset.nominate(new NominateAsset.Command(asset));
        });
        return asset;
    }

    public AssetId listed() {
        AssetId asset = nominated();
        town.run(
                OFFICER,
                () -> listAsset.list(new ListAsset.Command(asset, ValueTest.CURRENT_USE, REASONS, true, true)));
        return asset;
    }

    /** Its owner's notice came in today. */
    public DisposalId noticed(AssetId asset) {
        return town.as(
                "ruth.pemberton",
                () -> recordOwnerNotice.record(
                        new RecordOwnerNotice.Command(asset, OWNER, "3 Mill Row", London.dayOf(town.now()))));
    }

    public BidderRequestId asked(DisposalId disposal, String writer, String body, Standing standing) {
        return town.as(
                writer,
                () -> requestBidder.request(new RequestBidder.Command(
                        disposal, town.organisation(body), standing, "We would like to keep on singing.")));
    }

    public String status(AssetId asset) {
        return town.text("select status from asset where id = ?", asset.value());
    }

    public String status(DisposalId disposal) {
        return town.text("select status from asset_disposal where id = ?", disposal.value());
    }

    public LocalDate day(DisposalId disposal, String column) {
        return LocalDate.parse(town.text("select " + column + " from asset_disposal where id = ?", disposal.value()));
    }
}
