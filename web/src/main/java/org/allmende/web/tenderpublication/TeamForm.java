package org.allmende.web.tenderpublication;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderTeam;
import org.allmende.tender.publication.ConflictAssessment;
import org.allmende.tender.publication.ConflictStatement;
import org.jspecify.annotations.Nullable;

/** The team that an officer names, and what is stated about each of its people. */
public class TeamForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID proposer;
    private List<String> openers = new ArrayList<>();
    private List<String> evaluators = new ArrayList<>();
    private @Nullable String moderator;
    private List<ConflictRow> rows = new ArrayList<>();

    TeamForm(PersonId proposer) {
        this.proposer = proposer.value();
    }

    /** Begins with a proposal that came to nothing. */
    void beginWith(TenderTeam team, ConflictAssessment stated, Function<PersonId, String> names) {
        openers = ids(team.openingOfficers());
        evaluators = ids(team.evaluators());
        moderator = team.moderator().value().toString();
        follow(names);
        rows.forEach(row -> stated.about(row.person()).ifPresent(row::beginningWith));
    }

    private static List<String> ids(Set<PersonId> people) {
        return people.stream().map(person -> person.value().toString()).collect(Collectors.toList());
    }

    /**
     * One row for everybody who is named now; what was written about one of them stays.
     *
     * @return whether somebody has come to it
     */
    boolean follow(Function<PersonId, String> names) {
        Map<PersonId, List<String>> tasks = new LinkedHashMap<>();
        note(tasks, new PersonId(proposer), "BUYS");
        people(openers).forEach(person -> note(tasks, person, "OPENS"));
        people(evaluators).forEach(person -> note(tasks, person, "EVALUATES"));
        String named = moderator;
        if (named != null) {
            note(tasks, person(named), "MODERATES");
        }
        Map<PersonId, ConflictRow> former =
                rows.stream().collect(Collectors.toMap(ConflictRow::person, Function.identity()));
        rows = tasks.entrySet().stream()
                .map(entry -> former.containsKey(entry.getKey())
                        ? former.get(entry.getKey()).doing(entry.getValue())
                        : new ConflictRow(entry.getKey(), names.apply(entry.getKey()), entry.getValue()))
                .collect(Collectors.toList());
        return rows.stream().anyMatch(row -> !former.containsKey(row.person()));
    }

    private static void note(Map<PersonId, List<String>> tasks, PersonId person, String task) {
        tasks.computeIfAbsent(person, nobody -> new ArrayList<>()).add(task);
    }

    TenderTeam team() {
        String named = moderator;
        if (named == null) {
            throw new DomainProblem("TENDER_NEEDS_MODERATOR");
        }
        return new TenderTeam(Set.copyOf(people(openers)), Set.copyOf(people(evaluators)), person(named));
    }

    List<ConflictStatement.Stated> statements() {
        return rows.stream().map(ConflictRow::stated).toList();
    }

    private static List<PersonId> people(Collection<String> ids) {
        return ids.stream().map(TeamForm::person).distinct().toList();
    }

    private static PersonId person(String id) {
        return new PersonId(UUID.fromString(id));
    }

    public List<ConflictRow> getRows() {
        return rows;
    }

    public List<String> getOpeners() {
        return openers;
    }

    public void setOpeners(List<String> chosen) {
        openers = chosen;
    }

    public List<String> getEvaluators() {
        return evaluators;
    }

    public void setEvaluators(List<String> chosen) {
        evaluators = chosen;
    }

    public @Nullable String getModerator() {
        return moderator;
    }

    public void setModerator(@Nullable String chosen) {
        moderator = chosen;
    }
}
