package org.allmende.opendata;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectContent;
import org.allmende.direct.DirectGround;
import org.allmende.publicnotice.NoticeKind;
import org.allmende.publicnotice.PublicNotices;
import org.allmende.shared.Money;

/** A direct award in the stages of tender and award: the transparency notice, the award notice, and that it is withdrawn. */
final class DirectSection {

    private DirectSection() {}

    /** The transparency notice: that the council intends to award directly, to whom, by what ground and why. */
    static JsonObject noticed(DirectAward award, JsonObject council) {
        DirectContent content = award.content();
        DirectGround ground = Objects.requireNonNull(content.ground());
        Money value = Objects.requireNonNull(content.value());
        return new Fields()
                .all(tenderStatus(award))
                .text("title", content.title())
                .text("description", content.subject())
                .object("procuringEntity", council)
                .list(
                        "items",
                        List.of(new Fields()
                                .text("id", "1")
                                .text("description", content.title())
                                .object("classification", PlanningSection.cpv(content.cpv()))
                                .build()))
                .money("value", value)
                .text("procurementMethod", "direct")
                .text("procurementMethodDetails", details(award))
                .text("procurementMethodRationale", rationale(content, ground))
                .text("mainProcurementCategory", "services")
                .object("contractPeriod", period(content))
                .list(
                        "documents",
                        List.of(NoticeDocument.of(
                                PublicNotices.of(
                                        NoticeKind.TRANSPARENCY, award.began().orElseThrow()),
                                null,
                                "Transparency notice",
                                award.link(),
                                award.course().noticedAt().orElseThrow())))
                .build();
    }

    private static String details(DirectAward award) {
        return award.lightTouch(award.began().orElseThrow()) ? "Direct award, light touch contract" : "Direct award";
    }

    /** The ground, why it applies, and each of its demands in the council's words. */
    private static String rationale(DirectContent content, DirectGround ground) {
        return ground.law() + ": " + content.justification()
                + content.points().stream()
                        .map(point -> "\n" + point.point().law() + ": " + point.words())
                        .collect(Collectors.joining());
    }

    private static JsonObject period(DirectContent content) {
        LocalDate start = Objects.requireNonNull(content.startsOn());
        return new Fields()
                .startOf("startDate", start)
                .endOf(
                        "endDate",
                        start.plusMonths(Objects.requireNonNull(content.months()))
                                .minusDays(1))
                .build();
    }

    /** Only where it stands. */
    static JsonObject tenderStatus(DirectAward award) {
        return new Fields()
                .text("id", award.reference())
                .text("status", award.status().ocdsTender())
                .build();
    }

    /** Only where its award stands. */
    static JsonObject awardStatus(DirectAward award) {
        return new Fields()
                .text("id", award.reference())
                .text("status", award.status().ocdsAward())
                .build();
    }

    /** The intended award, of the transparency notice: reg 26(2)(t)-(u). */
    static JsonObject intended(DirectAward award, JsonObject supplier) {
        return new Fields()
                .all(awardStatus(award))
                .text("title", award.title())
                .money("value", Objects.requireNonNull(award.content().value()))
                .list("suppliers", List.of(supplier))
                .build();
    }

    /** The contract award notice, with the standstill where there is one. */
    static JsonObject awarded(DirectAward award, JsonObject supplier) {
        return new Fields()
                .all(intended(award, supplier))
                .at("date", award.course().awardedAt())
                .object("standstillPeriod", standstill(award))
                .list(
                        "documents",
                        List.of(NoticeDocument.of(
                                PublicNotices.of(NoticeKind.AWARD, award.began().orElseThrow()),
                                "awardNotice",
                                "Contract award notice",
                                award.link(),
                                award.course().awardedAt().orElseThrow())))
                .build();
    }

    private static JsonObject standstill(DirectAward award) {
        return award.course()
                .standstillLastDay()
                .map(last -> new Fields()
                        .at("startDate", award.course().awardedAt())
                        .endOf("endDate", last)
                        .build())
                .orElseGet(() -> new Fields().build());
    }

    /** The procurement termination notice. */
    static JsonObject withdrawn(DirectAward award) {
        return new Fields()
                .all(tenderStatus(award))
                .list(
                        "documents",
                        List.of(NoticeDocument.of(
                                PublicNotices.of(
                                        NoticeKind.PROCUREMENT_TERMINATION,
                                        award.began().orElseThrow()),
                                null,
                                "Procurement termination notice",
                                award.link(),
                                award.course().withdrawnAt().orElseThrow())))
                .build();
    }
}
