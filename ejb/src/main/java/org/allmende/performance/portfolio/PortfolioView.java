package org.allmende.performance.portfolio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;

/** Filters and order that a person keeps under a name, for themselves alone. */
@Entity
@Table(name = "portfolio_view")
public class PortfolioView {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    private String name;

    private String query;

    @Column(name = "saved_at")
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected PortfolioView() {}

    PortfolioView(PersonId person, String name, String query, Instant now) {
        this.id = Ids.next();
        this.person = person.value();
        this.name = name;
        write(query, now);
    }

    final void write(String words, Instant now) {
        query = words;
        savedAt = now;
    }

    public PortfolioViewId id() {
        return new PortfolioViewId(id);
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public String name() {
        return name;
    }

    /** The query of the portfolio's address, without the page. */
    public String query() {
        return query;
    }
}
