package org.allmende.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * A message to a group that looks for partners, and its answer. Read by both sides alone; with the answer, and not before, each
 * learns the other's address.
 *
 * <p>Errors: {@code PARTNER_MESSAGE_LENGTH(least, most)}, {@code PARTNER_ANSWER_LENGTH(least, most)}, {@code
 * PARTNER_MESSAGE_ANSWERED}.
 */
@Entity
@Table(name = "partner_message")
public class PartnerMessage {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 4_000;

    @Id
    private UUID id;

    @Column(name = "search_id")
    private UUID search;

    @Column(name = "sender_id")
    private UUID sender;

    @Column(name = "organisation_id")
    private @Nullable UUID organisation;

    private String words;

    @Column(name = "sent_at")
    private Instant sentAt;

    private @Nullable String answer;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PartnerMessage() {}

    PartnerMessage(
            PartnerSearchId search, PersonId sender, @Nullable OrganisationId organisation, String words, Instant now) {
        this.id = Ids.next();
        this.search = search.value();
        this.sender = sender.value();
        this.organisation = organisation == null ? null : organisation.value();
        this.words = TextLength.within("PARTNER_MESSAGE_LENGTH", words, SHORTEST, LONGEST);
        this.sentAt = now;
    }

    void answer(String newAnswer, PersonId person, Instant now) {
        if (answer != null) {
            throw new DomainProblem("PARTNER_MESSAGE_ANSWERED");
        }
        answer = TextLength.within("PARTNER_ANSWER_LENGTH", newAnswer, 1, LONGEST);
        answeredBy = person.value();
        answeredAt = now;
    }

    public PartnerMessageId id() {
        return new PartnerMessageId(id);
    }

    public PartnerSearchId search() {
        return new PartnerSearchId(search);
    }

    public PersonId sender() {
        return new PersonId(sender);
    }

    /** In whose name it was written; empty: the sender's own. */
    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation).map(OrganisationId::new);
    }

    public String words() {
        return words;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public boolean isAnswered() {
        return answer != null;
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<PersonId> answeredBy() {
        return Optional.ofNullable(answeredBy).map(PersonId::new);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** The page on which both sides read it. */
    public String link() {
        return "/partners/message/" + id;
    }
}
