package org.allmende.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.shared.Money;

/** Published early notices for tests. */
public final class EarlyNoticeBuilder {

    private EarlyNoticeBuilder() {}

    /** @param now the instant of publication; the tender notice is planned for two months later */
    public static EarlyNotice published(EarlyKind kind, LocalDate day, Instant now) {
        EarlyNotice notice = new EarlyNotice(
                "AL-N-2026-0001",
                kind,
                PlanningCases.open(),
                new EarlyContent(
                        "Reading rooms",
                        "Rooms in which children read.",
                        "Every day at four.",
                        "92511000",
                        "Ashcombe",
                        Money.pounds(720_000),
                        null,
                        "Write to us here.",
                        List.of("How many rooms?"),
                        day.plusDays(20),
                        day.plusMonths(2),
                        day.plusMonths(3),
                        day.plusMonths(5),
                        Procedure.OPEN),
                now);
        notice.publish(now);
        return notice;
    }

    /** The same, withdrawn. */
    public static EarlyNotice withdrawn(EarlyKind kind, LocalDate day, Instant now) {
        EarlyNotice notice = published(kind, day, now);
        notice.withdraw("The rooms stay with the school.", now.plusSeconds(60));
        return notice;
    }
}
