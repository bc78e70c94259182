package org.allmende.tender.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import org.allmende.calendar.Deadline;
import org.allmende.document.DocumentView;
import org.allmende.phase.TenderPhase;
import org.allmende.shared.Sha256;
import org.allmende.tender.ConditionDemand;
import org.allmende.tender.Criterion;
import org.allmende.tender.Engaged;
import org.allmende.tender.Lot;
import org.allmende.tender.LotLimits;
import org.allmende.tender.OutcomeOffer;
import org.allmende.tender.ParticipationCondition;
import org.allmende.tender.Tender;
import org.jspecify.annotations.Nullable;

/** One number for everything of a draft that publication makes public: whoever changes a letter or a file changes it. */
public final class DraftFingerprint {

    private final StringBuilder words = new StringBuilder();

    private DraftFingerprint() {}

    /** SHA-256 of the draft and its files: 64 hexadecimal digits. */
    public static String of(Tender tender, Collection<DocumentView> files) {
        DraftFingerprint print = new DraftFingerprint();
        print.add(tender.title())
                .add(tender.summary())
                .add(tender.terms())
                .add(tender.cpv())
                .add(tender.procedure().name())
                .add(String.valueOf(tender.lightTouch()))
                .add(tender.deadline().map(Deadline::at).orElse(null))
                .add(tender.questionsDeadline().map(Deadline::at).orElse(null))
                .add(tender.priceMethod().name())
                .add(tender.priceFigure().map(figure -> figure.amount()).orElse(null));
        tender.reserve()
                .ifPresent(reserve ->
                        print.add("reserve").add(reserve.kind().name()).add(String.valueOf(reserve.months())));
        tender.extension().ifPresent(option -> print.add("extension").add(option.toString()));
        tender.groundwork().plannedOn().ifPresent(day -> print.add("planned").add(day.toString()));
        if (tender.groundwork().engaged() != Engaged.NO) {
            print.add("engaged")
                    .add(tender.groundwork().engaged().name())
                    .add(tender.groundwork().unnoticedBecause().orElse(""));
        }
        tender.lots().forEach(print::add);
        print.add(tender.lotLimits());
        tender.criteria().forEach(print::add);
        tender.outcomes().forEach(print::add);
        tender.conditions().forEach(print::add);
        tender.phases().forEach(print::add);
        files.stream()
                .sorted(Comparator.comparing(file -> file.id().value()))
                .forEach(file -> print.add("file").add(file.name()).add(String.valueOf(file.sha256())));
        return Sha256.hex(print.words.toString());
    }

    private void add(LotLimits limits) {
        add("limits")
                .add(limits.toBidFor().toString())
                .add(limits.toWin().toString())
                .add(limits.undividedBecause().orElse(""));
    }

    private void add(Lot lot) {
        add("lot").add(lot.title()).add(lot.value().amount());
        lot.lines()
                .forEach(line -> add("line").add(line.item()).add(line.unit()).add(line.quantity()));
    }

    private void add(Criterion criterion) {
        add("criterion")
                .add(criterion.kind().name())
                .add(criterion.title())
                .add(criterion.description())
                .add(criterion.weight().percent());
        criterion.levels().forEach(this::add);
        criterion.partOf().ifPresent(main -> add("part of").add(main));
    }

    private void add(OutcomeOffer outcome) {
        add("outcome")
                .add(outcome.title())
                .add(outcome.unit())
                .add(outcome.baseline())
                .add(outcome.target())
                .add(outcome.pricePerOutcome().amount())
                .add(outcome.cap().amount());
    }

    private void add(ParticipationCondition condition) {
        add("condition")
                .add(condition.kind().name())
                .add(condition.title())
                .add(condition.words())
                .add(condition.evidence())
                .add(condition.proportion());
        condition.lot().ifPresent(lot -> add("for lot").add(String.valueOf(lot)));
        for (ConditionDemand demand : ConditionDemand.values()) {
            add(condition.extent(demand).name());
        }
    }

    private void add(TenderPhase phase) {
        add("phase")
                .add(phase.kind().name())
                .add(phase.title())
                .add(phase.words())
                .add(phase.begins().toString())
                .add(phase.ends().toString())
                .add(phase.most().toString())
                .add(phase.counted().toString())
                .add(phase.refined().toString());
    }

    /** A number as it is worth, however many noughts it was written or stored with. */
    private DraftFingerprint add(@Nullable BigDecimal number) {
        return add(number == null ? "" : number.stripTrailingZeros().toPlainString());
    }

    /** As finely as the database keeps it. */
    private DraftFingerprint add(@Nullable Instant at) {
        return add(at == null ? "" : at.truncatedTo(ChronoUnit.MICROS).toString());
    }

    /** With its length before it, so that no two drafts write the same line. */
    private DraftFingerprint add(String part) {
        words.append(part.length()).append(':').append(part).append('\n');
        return this;
    }
}
