package org.allmende.web.tender;

import static org.allmende.web.tender.TenderForm.plain;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.allmende.tender.ConditionDemand;
import org.allmende.tender.ConditionKind;
import org.allmende.tender.DemandExtent;
import org.allmende.tender.ParticipationCondition;
import org.allmende.tender.TenderContent;
import org.jspecify.annotations.Nullable;

/** A condition of participation in the form. */
public class ConditionFormRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private ConditionKind kind = ConditionKind.LEGAL_AND_FINANCIAL_CAPACITY;
    private @Nullable String title;
    private @Nullable String words;
    private @Nullable String evidence;
    private @Nullable String proportion;
    private @Nullable Integer lot;
    private final List<Demand> demands = new ArrayList<>();

    /** How far it goes in one demand that the law limits. */
    public static class Demand implements Serializable {

        private static final long serialVersionUID = 1L;

        private final ConditionDemand about;
        private DemandExtent extent;

        Demand(ConditionDemand about, DemandExtent extent) {
            this.about = about;
            this.extent = extent;
        }

        public ConditionDemand getAbout() {
            return about;
        }

        public DemandExtent getExtent() {
            return extent;
        }

        public void setExtent(DemandExtent chosen) {
            extent = chosen;
        }
    }

    ConditionFormRow() {
        for (ConditionDemand demand : ConditionDemand.values()) {
            demands.add(new Demand(demand, DemandExtent.NONE));
        }
    }

    static ConditionFormRow of(ParticipationCondition condition) {
        ConditionFormRow row = new ConditionFormRow();
        row.kind = condition.kind();
        row.title = condition.title();
        row.words = condition.words();
        row.evidence = condition.evidence();
        row.proportion = condition.proportion();
        row.lot = condition.lot().isPresent() ? condition.lot().getAsInt() : null;
        row.demands.forEach(demand -> demand.setExtent(condition.extent(demand.getAbout())));
        return row;
    }

    boolean isFilled() {
        return !plain(title).isBlank();
    }

    TenderContent.ConditionPart part() {
        return new TenderContent.ConditionPart(
                kind,
                plain(title),
                plain(words),
                plain(evidence),
                plain(proportion),
                demands.stream().collect(Collectors.toMap(Demand::getAbout, Demand::getExtent)),
                lot);
    }

    /** The demands of which the words seem to say more than the answers do. */
    public List<ConditionDemand> getDoubts() {
        return ConditionDemand.doubts(
                String.join("\n", plain(title), plain(words), plain(evidence)),
                about -> demands.get(about.ordinal()).getExtent());
    }

    public List<Demand> getDemands() {
        return demands;
    }

    public ConditionKind getKind() {
        return kind;
    }

    public void setKind(ConditionKind chosen) {
        kind = chosen;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String text) {
        title = text;
    }

    /** The number of the lot for which alone it holds; null: for all. */
    public @Nullable Integer getLot() {
        return lot;
    }

    public void setLot(@Nullable Integer number) {
        lot = number;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String text) {
        words = text;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String text) {
        evidence = text;
    }

    public @Nullable String getProportion() {
        return proportion;
    }

    public void setProportion(@Nullable String text) {
        proportion = text;
    }
}
