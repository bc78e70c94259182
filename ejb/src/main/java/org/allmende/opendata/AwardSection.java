package org.allmende.opendata;

import jakarta.json.JsonObject;
import java.util.List;
import org.allmende.award.Award;
import org.allmende.award.Winner;
import org.allmende.publicnotice.PublicNotices;
import org.allmende.tender.Tender;

/** The award stage: the notice, which also begins the standstill. */
final class AwardSection {

    private AwardSection() {}

    /**
     * @param winner one of the award's, with its lots
     * @param team who supplies together, and whether others do a part of it
     * @param bid the public number of its bid
     * @param ties how it was told from others of its rank, lot by lot; empty where it stood alone
     */
    static JsonObject published(
            Award award, Tender tender, Winner winner, WinningTeam.Referred team, String bid, List<JsonObject> ties) {
        Fields fields = new Fields()
                .all(status(award, winner))
                .text("title", tender.title())
                .text("description", award.tieBreakReason())
                .at("date", award.decidedAt())
                .money("value", winner.amount())
                .list("suppliers", team.suppliers())
                .flag("hasSubcontracting", team.subcontracting())
                .words(
                        "relatedLots",
                        winner.lots().stream()
                                .map(lot -> String.valueOf(lot.number()))
                                .toList())
                .text("relatedBid", bid)
                .object("standstillPeriod", standstill(award))
                .list("tieBreaks", ties);
        PublicNotices.award(tender.procedure(), tender.began().orElseThrow())
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

    /** Only where each winner's part stands. */
    static List<JsonObject> status(Award award) {
        return award.winners().stream().map(winner -> status(award, winner)).toList();
    }

    private static JsonObject status(Award award, Winner winner) {
        return new Fields()
                .text("id", award.referenceOf(winner.supplier()))
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
