package org.allmende.opendata;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.allmende.award.Award;
import org.allmende.publicnotice.PublicNotices;
import org.allmende.tender.Tender;

/** The award stage: the notice, which also begins the standstill. */
final class AwardSection {

    private AwardSection() {}

    /**
     * @param bid the public number of the bid that won
     * @param tie how it was told from others of rank 1; empty where there were none
     */
    static JsonObject published(Award award, Tender tender, JsonObject supplier, String bid, Optional<JsonObject> tie) {
        Fields fields = new Fields()
                .all(status(award))
                .text("title", tender.title())
                .text("description", award.tieBreakReason())
                .at("date", award.decidedAt())
                .money("value", award.amount())
                .list("suppliers", List.of(supplier))
                .text("relatedBid", bid)
                .object("standstillPeriod", standstill(award));
        tie.ifPresent(rule -> fields.object("tieBreak", rule));
        PublicNotices.award(tender.procedure(), TenderSection.began(tender))
                .ifPresent(notice -> fields.list(
                        "documents",
                        List.of(NoticeDocument.of(
                                notice,
                                "awardNotice",
                                "Contract award notice",
                                award.link(),
                                award.noticePublishedAt().orElseThrow()))));
        return fields.build();
    }

    /** Only where it stands. */
    static JsonObject status(Award award) {
        return new Fields()
                .text("id", award.reference())
                .text("status", award.status().ocds())
                .build();
    }

    private static JsonObject standstill(Award award) {
        return new Fields()
                .at("startDate", award.noticePublishedAt())
                .endOf("endDate", award.standstillLastDay().orElse(null))
                .build();
    }
}
