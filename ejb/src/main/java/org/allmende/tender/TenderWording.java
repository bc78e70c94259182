package org.allmende.tender;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.allmende.phase.TenderPhase;
import org.allmende.shared.DomainProblem;

/**
 * The words of a tender that an amendment may change. What a bid is built and measured by is none of them: lots, their number and
 * value, criteria with their weights and levels, the price formula and the rate card stay as they were published, so that every bid
 * that was sent stays valid and comparable.
 *
 * <p>Errors: {@code AMENDMENT_PARTS_FIXED} where the lots, criteria, conditions or phases are not as many, {@code AMENDMENT_PART_EMPTY} where words are
 * taken away whole.
 *
 * @param lots the lots' titles, in their order
 * @param criteria what the criteria ask for, in their order
 * @param conditions what the conditions of participation say, in their order
 * @param phases what happens in the phases, in their order
 */
public record TenderWording(
        String title,
        String summary,
        String terms,
        List<String> lots,
        List<String> criteria,
        List<String> conditions,
        List<String> phases)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    public TenderWording {
        lots = List.copyOf(lots);
        criteria = List.copyOf(criteria);
        conditions = List.copyOf(conditions);
        phases = List.copyOf(phases);
    }

    /** Of a tender that is run in one stage. */
    public TenderWording(
            String title,
            String summary,
            String terms,
            List<String> lots,
            List<String> criteria,
            List<String> conditions) {
        this(title, summary, terms, lots, criteria, conditions, List.of());
    }

    /** A part of the words. */
    public enum Part {
        TITLE,
        SUMMARY,
        TERMS,
        LOT,
        CRITERION,
        CONDITION,
        PHASE
    }

    /**
     * What one part said and says.
     *
     * @param number of the lot, criterion, condition or phase, from 1; 0 for the others
     */
    public record Change(Part part, int number, String before, String after) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /** As they stand. */
    public static TenderWording of(Tender tender) {
        return new TenderWording(
                tender.title(),
                tender.summary(),
                tender.terms(),
                tender.lots().stream().map(Lot::title).toList(),
                tender.criteria().stream().map(Criterion::description).toList(),
                tender.conditions().stream().map(ParticipationCondition::words).toList(),
                tender.phases().stream().map(TenderPhase::words).toList());
    }

    /** Without blanks around them, with lines that end in one way; what nobody has touched stays as it was. */
    public TenderWording cleanedAgainst(TenderWording former) {
        requireSameParts(former);
        return new TenderWording(
                clean(title, former.title),
                clean(summary, former.summary),
                clean(terms, former.terms),
                cleanAll(lots, former.lots),
                cleanAll(criteria, former.criteria),
                cleanAll(conditions, former.conditions),
                cleanAll(phases, former.phases));
    }

    private void requireSameParts(TenderWording other) {
        if (lots.size() != other.lots.size()
                || criteria.size() != other.criteria.size()
                || conditions.size() != other.conditions.size()
                || phases.size() != other.phases.size()) {
            throw new DomainProblem("AMENDMENT_PARTS_FIXED");
        }
    }

    private static List<String> cleanAll(List<String> words, List<String> former) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> clean(words.get(i), former.get(i)))
                .toList();
    }

    private static String clean(String words, String former) {
        String cleaned = plain(words);
        return cleaned.equals(plain(former)) ? former : cleaned;
    }

    private static String plain(String words) {
        return words.replace("\r\n", "\n").strip();
    }

    /** What is different there, in the order of the notice. */
    public List<Change> changesTo(TenderWording next) {
        requireSameParts(next);
        List<Change> changes = new ArrayList<>();
        note(changes, Part.TITLE, 0, title, next.title);
        note(changes, Part.SUMMARY, 0, summary, next.summary);
        note(changes, Part.TERMS, 0, terms, next.terms);
        for (int i = 0; i < lots.size(); i++) {
            note(changes, Part.LOT, i + 1, lots.get(i), next.lots.get(i));
        }
        for (int i = 0; i < criteria.size(); i++) {
            note(changes, Part.CRITERION, i + 1, criteria.get(i), next.criteria.get(i));
        }
        for (int i = 0; i < conditions.size(); i++) {
            note(changes, Part.CONDITION, i + 1, conditions.get(i), next.conditions.get(i));
        }
        for (int i = 0; i < phases.size(); i++) {
            note(changes, Part.PHASE, i + 1, phases.get(i), next.phases.get(i));
        }
        return changes;
    }

    private static void note(List<Change> changes, Part part, int number, String before, String after) {
        if (before.equals(after)) {
            return;
        }
        if (after.isBlank()) {
            throw new DomainProblem("AMENDMENT_PART_EMPTY", before);
        }
        changes.add(new Change(part, number, before, after));
    }

    /**
     * One's own words after somebody else has changed the tender: where only the other changed something, theirs; where one has
     * changed something oneself, one's own.
     *
     * @param base what one began with
     * @param current what holds now
     */
    public TenderWording onTopOf(TenderWording base, TenderWording current) {
        requireSameParts(base);
        requireSameParts(current);
        return new TenderWording(
                mine(title, base.title, current.title),
                mine(summary, base.summary, current.summary),
                mine(terms, base.terms, current.terms),
                all(lots, base.lots, current.lots),
                all(criteria, base.criteria, current.criteria),
                all(conditions, base.conditions, current.conditions),
                all(phases, base.phases, current.phases));
    }

    private static List<String> all(List<String> mine, List<String> base, List<String> current) {
        return IntStream.range(0, mine.size())
                .mapToObj(i -> mine(mine.get(i), base.get(i), current.get(i)))
                .toList();
    }

    private static String mine(String mine, String base, String current) {
        return plain(mine).equals(plain(base)) ? current : mine;
    }
}
