package org.allmende.opendata;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmende.planning.EarlyContent;
import org.allmende.planning.EarlyKind;
import org.allmende.planning.EarlyNotice;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** The planning stage as an early notice tells it: what is planned, what is asked, and by when. */
final class EarlySection {

    private EarlySection() {}

    static JsonObject of(EarlyNotice notice) {
        EarlyContent content = notice.content();
        Fields planning = new Fields()
                .text("rationale", content.summary())
                .list("documents", List.of(document(notice)))
                .list("milestones", milestones(notice, content));
        Money value = content.value();
        if (value != null) {
            planning.object(
                    "budget",
                    new Fields()
                            .text("description", "Estimated value with VAT over the whole term")
                            .money("amount", value)
                            .build());
        }
        return planning.build();
    }

    private static JsonObject document(EarlyNotice notice) {
        Instant at = notice.publishedAt().orElseThrow();
        boolean engages = notice.kind() == EarlyKind.ENGAGEMENT;
        return NoticeDocument.of(
                notice.legal(at),
                engages ? "marketStudies" : "plannedProcurementNotice",
                engages ? "Preliminary market engagement notice" : "Planned procurement notice",
                notice.link(),
                at);
    }

    private static List<JsonObject> milestones(EarlyNotice notice, EarlyContent content) {
        List<JsonObject> milestones = new ArrayList<>();
        String status = notice.isWithdrawn() ? "notMet" : "scheduled";
        add(milestones, notice, "engagement", "Market engagement closes", "engagement", content.closesOn(), status);
        add(milestones, notice, "tender", "Tender notice", "preProcurement", content.tenderOn(), status);
        add(milestones, notice, "bids", "Deadline for tenders", "preProcurement", content.bidsOn(), status);
        add(milestones, notice, "award", "Award", "preProcurement", content.awardOn(), status);
        return milestones;
    }

    private static void add(
            List<JsonObject> milestones,
            EarlyNotice notice,
            String part,
            String title,
            String type,
            @Nullable LocalDate day,
            String status) {
        if (day != null) {
            milestones.add(new Fields()
                    .text("id", notice.reference() + "-" + part)
                    .text("title", title)
                    .text("type", type)
                    .endOf("dueDate", day)
                    .text("status", status)
                    .build());
        }
    }
}
