package org.allmende.web.bid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.bid.Bid;
import org.allmende.bid.arrival.Arrival;
import org.allmende.bid.arrival.ArrivalKind;
import org.allmende.bid.arrival.Arrivals;
import org.allmende.document.DocumentId;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.People;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** The ledger of one bid as its own organisation reads it: lines with the names of people and, where they can be read, of files. */
@RequestScoped
public class ArrivalRows {

    @Inject
    private Arrivals arrivals;

    @Inject
    private Documents documents;

    @Inject
    private People people;

    /**
     * @param number of the file among those of the bid, in the order in which they came; 0 where the line is about none
     * @param file null while the file is sealed, or once it has been removed
     * @param removed whether it was taken out of the bid later
     */
    public record Row(
            Arrival arrival,
            String person,
            int number,
            @Nullable DocumentView file,
            boolean removed) {

        /** Of the whole file; empty while it cannot be read. */
        public String sha256() {
            String known = file == null || arrival.kind() != ArrivalKind.FILE_WHOLE ? null : file.sha256();
            return known == null ? "" : known;
        }
    }

    /** Refuses whoever is not of the bid's organisation. */
    public List<Row> of(Bid bid) {
        List<Arrival> lines = arrivals.of(bid);
        Map<DocumentId, DocumentView> files = documents.of(bid.id().value()).stream()
                .collect(Collectors.toMap(DocumentView::id, Function.identity()));
        Map<PersonId, Person> names = people.all(
                lines.stream().flatMap(line -> line.person().stream()).collect(Collectors.toSet()));
        Set<DocumentId> removed = new HashSet<>();
        lines.stream().filter(line -> line.kind() == ArrivalKind.FILE_REMOVED).forEach(line -> line.document()
                .ifPresent(removed::add));
        Map<DocumentId, Integer> numbers = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Arrival line : lines) {
            Optional<DocumentId> file = line.document();
            rows.add(new Row(
                    line,
                    line.person().map(names::get).map(Person::name).orElse(""),
                    file.map(id -> numbers.computeIfAbsent(id, fresh -> numbers.size() + 1))
                            .orElse(0),
                    file.map(files::get).orElse(null),
                    file.filter(removed::contains).isPresent()));
        }
        return rows;
    }
}
