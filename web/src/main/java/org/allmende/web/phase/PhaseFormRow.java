package org.allmende.web.phase;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmende.phase.PhaseKind;
import org.allmende.phase.PhasePart;
import org.allmende.phase.TenderPhase;
import org.jspecify.annotations.Nullable;

/** A phase in the form. */
public class PhaseFormRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PhaseKind kind;
    private @Nullable String title;
    private @Nullable String words;
    private @Nullable LocalDate begins;
    private @Nullable LocalDate ends;
    private @Nullable Integer most;
    private List<String> criteria = new ArrayList<>();

    PhaseFormRow(PhaseKind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    static PhaseFormRow of(TenderPhase phase) {
        PhaseFormRow row = new PhaseFormRow(phase.kind(), phase.title());
        row.words = phase.words();
        row.begins = phase.begins().orElse(null);
        row.ends = phase.ends().orElse(null);
        row.most = phase.most().orElse(null);
        List<Integer> numbers = phase.kind() == PhaseKind.PARTICIPATION ? phase.counted() : phase.refined();
        numbers.forEach(number -> row.criteria.add(String.valueOf(number)));
        return row;
    }

    PhasePart part() {
        List<Integer> numbers = criteria.stream().map(Integer::valueOf).toList();
        return switch (kind) {
            case PARTICIPATION -> PhasePart.participation(plain(title), plain(words), most, numbers);
            case DIALOGUE -> PhasePart.dialogue(plain(title), plain(words), begins, ends);
            case FINAL_TENDERS -> PhasePart.finalTenders(plain(title), plain(words), begins, ends, numbers);
        };
    }

    static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }

    public PhaseKind getKind() {
        return kind;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String text) {
        title = text;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String text) {
        words = text;
    }

    public @Nullable LocalDate getBegins() {
        return begins;
    }

    public void setBegins(@Nullable LocalDate day) {
        begins = day;
    }

    public @Nullable LocalDate getEnds() {
        return ends;
    }

    public void setEnds(@Nullable LocalDate day) {
        ends = day;
    }

    public @Nullable Integer getMost() {
        return most;
    }

    public void setMost(@Nullable Integer number) {
        most = number;
    }

    /** Numbers of the chosen criteria. */
    public List<String> getCriteria() {
        return criteria;
    }

    public void setCriteria(List<String> numbers) {
        criteria = numbers;
    }
}
