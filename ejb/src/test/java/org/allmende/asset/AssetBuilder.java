package org.allmende.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.calendar.MoratoriumRules;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;

/** A village shop on its way: {@code anAsset().listed()}. */
final class AssetBuilder {

    static final Instant NOMINATED_AT = Instant.parse("2027-06-16T13:32:00Z");
    static final Instant DECIDED_AT = Instant.parse("2027-07-20T09:15:00Z");
    static final LocalDate ENTERED = LocalDate.of(2027, 7, 20);
    static final PersonId OFFICER = new PersonId(UUID.randomUUID());
    static final PersonId REVIEWER = new PersonId(UUID.randomUUID());
    static final String REASONS = "The shop is the one place in the village where people meet, and it can go on.";
    static final NominationFacts FACTS = new NominationFacts(
            "Village shop",
            "Upper Combe",
            "The shop, its store and the yard up to the wall of the chapel.",
            "The shopkeeper",
            "Unknown to us",
            REASONS,
            "Our rules and the list of our 142 members",
            null);
    static final Standing GROUP = new Standing(BodyForm.UNINCORPORATED, null, true, true, true, 142);

    private AssetBuilder() {}

    static AssetBuilder anAsset() {
        return new AssetBuilder();
    }

    Asset draft() {
        Asset asset = new Asset(
                "AL-V-2027-0001",
                new OrganisationId(Ids.next()),
                new OrganisationId(Ids.next()),
                GROUP,
                NOMINATED_AT.minusSeconds(86_400));
        asset.write(FACTS, 0, NOMINATED_AT.minusSeconds(3600));
        return asset;
    }

    Asset nominated() {
        Asset asset = draft();
        asset.nominate(new CaseId(Ids.next()), NOMINATED_AT);
        return asset;
    }

    Asset listed() {
        return listed(DECIDED_AT);
    }

    Asset listed(Instant at) {
        Asset asset = nominated();
        asset.list(ValueTest.CURRENT_USE, REASONS, "Tom Okafor", OFFICER, at);
        return asset;
    }

    Asset in(AssetStatus status) {
        Asset asset =
                switch (status) {
                    case DRAFT -> draft();
                    case NOMINATED -> nominated();
                    default -> status == AssetStatus.UNSUCCESSFUL ? nominated() : listed();
                };
        switch (status) {
            case UNSUCCESSFUL -> asset.refuse(RefusalGround.NOT_OF_VALUE, REASONS, "Tom Okafor", OFFICER, DECIDED_AT);
            case REMOVED -> asset.remove(RemovalReason.APPEAL, REASONS, DECIDED_AT.plusSeconds(60));
            case EXPIRED ->
                asset.expire(London.startOf(asset.listedUntil().orElseThrow().plusDays(1)));
            default -> {}
        }
        return asset;
    }

    /** An owner's notice that was received and entered on that day. */
    static Disposal noticeOn(LocalDate received) {
        Asset asset = anAsset().listed();
        return new Disposal(
                "AL-M-2027-0001",
                asset,
                new Disposal.Owner("A. Owner", "1 Mill Lane"),
                received,
                MoratoriumRules.on(received),
                London.startOf(received).plusSeconds(36_000));
    }
}
