package org.allmende.web.tenderamendment;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.phase.TenderPhase;
import org.allmende.tender.Criterion;
import org.allmende.tender.Lot;
import org.allmende.tender.ParticipationCondition;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderWording;
import org.jspecify.annotations.Nullable;

/** What the page takes of an amendment; remembers the words that it began with. */
public class AmendmentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private TenderWording base;
    private final List<AmendmentRow> lots = new ArrayList<>();
    private final List<AmendmentRow> criteria = new ArrayList<>();
    private final List<AmendmentRow> conditions = new ArrayList<>();
    private final List<AmendmentRow> phases = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String summary;
    private @Nullable String terms;
    private @Nullable String reasons;
    private @Nullable String kept;
    private @Nullable LocalDate day;
    private @Nullable LocalTime time;
    private @Nullable LocalDate questionsDay;
    private @Nullable LocalTime questionsTime;
    private List<String> settled = new ArrayList<>();

    /** Begins with what holds, and with the proposed instants. */
    AmendmentForm(Tender tender, Instant deadline, @Nullable Instant questions) {
        base = TenderWording.of(tender);
        for (Lot lot : tender.lots()) {
            lots.add(new AmendmentRow(lot.number(), lot.title(), lot.title()));
        }
        for (Criterion criterion : tender.criteria()) {
            criteria.add(new AmendmentRow(criterion.number(), criterion.title(), criterion.description()));
        }
        for (ParticipationCondition condition : tender.conditions()) {
            conditions.add(new AmendmentRow(condition.number(), condition.title(), condition.words()));
        }
        for (TenderPhase phase : tender.phases()) {
            phases.add(new AmendmentRow(phase.number(), phase.title(), phase.words()));
        }
        show(base);
        ZonedDateTime local = deadline.atZone(London.ZONE);
        day = local.toLocalDate();
        time = local.toLocalTime();
        if (questions != null) {
            questionsDay = questions.atZone(London.ZONE).toLocalDate();
            questionsTime = questions.atZone(London.ZONE).toLocalTime();
        }
    }

    private void show(TenderWording words) {
        title = words.title();
        summary = words.summary();
        terms = words.terms();
        for (int i = 0; i < lots.size(); i++) {
            lots.get(i).setWords(words.lots().get(i));
        }
        for (int i = 0; i < criteria.size(); i++) {
            criteria.get(i).setWords(words.criteria().get(i));
        }
        for (int i = 0; i < conditions.size(); i++) {
            conditions.get(i).setWords(words.conditions().get(i));
        }
        for (int i = 0; i < phases.size(); i++) {
            phases.get(i).setWords(words.phases().get(i));
        }
    }

    /** Somebody else has changed the tender: what one has not touched oneself follows. */
    void follow(TenderWording current) {
        show(words().onTopOf(base, current));
        base = current;
    }

    TenderWording words() {
        return new TenderWording(
                plain(title),
                plain(summary),
                plain(terms),
                lots.stream().map(AmendmentRow::words).toList(),
                criteria.stream().map(AmendmentRow::words).toList(),
                conditions.stream().map(AmendmentRow::words).toList(),
                phases.stream().map(AmendmentRow::words).toList());
    }

    /** Null: not both were chosen. */
    @Nullable
    Instant deadline() {
        return moment(day, time);
    }

    @Nullable
    Instant questions() {
        return moment(questionsDay, questionsTime);
    }

    /** An instant that is untouched stays to the very second, which the fields do not show. */
    static @Nullable Instant unlessSameMinute(@Nullable Instant chosen, @Nullable Instant holds) {
        boolean same = chosen != null && holds != null && chosen.getEpochSecond() / 60 == holds.getEpochSecond() / 60;
        return same ? holds : chosen;
    }

    private static @Nullable Instant moment(@Nullable LocalDate on, @Nullable LocalTime at) {
        return on == null || at == null ? null : London.at(LocalDateTime.of(on, at));
    }

    static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }

    List<Integer> settles() {
        return settled.stream().map(Integer::valueOf).toList();
    }

    public List<AmendmentRow> getLots() {
        return lots;
    }

    public List<AmendmentRow> getCriteria() {
        return criteria;
    }

    public List<AmendmentRow> getConditions() {
        return conditions;
    }

    public List<AmendmentRow> getPhases() {
        return phases;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }

    public @Nullable String getTerms() {
        return terms;
    }

    public void setTerms(@Nullable String terms) {
        this.terms = terms;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }

    public @Nullable String getKept() {
        return kept;
    }

    public void setKept(@Nullable String kept) {
        this.kept = kept;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalTime getTime() {
        return time;
    }

    public void setTime(@Nullable LocalTime time) {
        this.time = time;
    }

    public @Nullable LocalDate getQuestionsDay() {
        return questionsDay;
    }

    public void setQuestionsDay(@Nullable LocalDate questionsDay) {
        this.questionsDay = questionsDay;
    }

    public @Nullable LocalTime getQuestionsTime() {
        return questionsTime;
    }

    public void setQuestionsTime(@Nullable LocalTime questionsTime) {
        this.questionsTime = questionsTime;
    }

    public List<String> getSettled() {
        return settled;
    }

    public void setSettled(List<String> numbers) {
        settled = numbers;
    }
}
