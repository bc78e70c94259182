package org.allmende.publicnotice;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.shared.DataLines;
import org.allmende.shared.DatedRules;

/**
 * Which notice something is that the portal publishes. The day of the tender notice picks the version of the table; what is older
 * than the table is told by its first version, for a number binds nobody.
 *
 * <p>Sources: those of {@code notices-uk.csv}, and Procurement Act 2023 s.55(1), by which a below-threshold procurement has no
 * termination notice, and s.50(1), by which it has no award notice.
 */
public final class PublicNotices {

    private static final DatedRules<Map<NoticeKind, PublicNotice>> VERSIONS = read();

    private PublicNotices() {}

    /** The tender notice, or below the threshold that of s.87. */
    public static PublicNotice tender(Procedure procedure, LocalDate began) {
        NoticeKind kind =
                switch (procedure) {
                    case OPEN -> NoticeKind.TENDER_OPEN;
                    case COMPETITIVE_FLEXIBLE -> NoticeKind.TENDER_FLEXIBLE;
                    case BELOW_THRESHOLD -> NoticeKind.TENDER_BELOW_THRESHOLD;
                };
        return of(kind, began);
    }

    /** Empty below the threshold, where the law asks for none and the portal publishes the award all the same. */
    public static Optional<PublicNotice> award(Procedure procedure, LocalDate began) {
        return covered(NoticeKind.AWARD, procedure, began);
    }

    /** That no award is made after a tender notice; empty below the threshold. */
    public static Optional<PublicNotice> termination(Procedure procedure, LocalDate began) {
        return covered(NoticeKind.PROCUREMENT_TERMINATION, procedure, began);
    }

    private static Optional<PublicNotice> covered(NoticeKind kind, Procedure procedure, LocalDate began) {
        return procedure == Procedure.BELOW_THRESHOLD ? Optional.empty() : Optional.of(of(kind, began));
    }

    /** Any notice of the table. */
    public static PublicNotice of(NoticeKind kind, LocalDate began) {
        PublicNotice notice = VERSIONS.onOrFirst(began).get(kind);
        if (notice == null) {
            throw new IllegalStateException("The table of notices has no " + kind + " on " + began);
        }
        return notice;
    }

    private static DatedRules<Map<NoticeKind, PublicNotice>> read() {
        Map<LocalDate, Map<NoticeKind, PublicNotice>> versions = new TreeMap<>();
        for (List<String> line : DataLines.of(PublicNotices.class, "notices-uk.csv")) {
            NoticeKind kind = NoticeKind.valueOf(line.get(1));
            String regulation = line.get(4).isBlank() ? "" : "; Procurement Regulations 2024 " + line.get(4);
            versions.computeIfAbsent(LocalDate.parse(line.get(0)), day -> new EnumMap<>(NoticeKind.class))
                    .put(kind, new PublicNotice(kind, line.get(2), "Procurement Act 2023 " + line.get(3) + regulation));
        }
        return new DatedRules<>("PublicNotices", versions);
    }
}
