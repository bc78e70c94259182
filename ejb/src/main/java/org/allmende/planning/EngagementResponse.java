package org.allmende.planning;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;

/**
 * What an organisation answers to a market engagement; one for each, which can be written anew until the last day. Its council and
 * the organisation alone read it, so that nobody gains from it in the tender (Procurement Act 2023 s.16(3)).
 *
 * <p>Errors: {@code ENGAGEMENT_ANSWER_LENGTH(least, most)}.
 */
@Entity
@Table(name = "engagement_response")
public class EngagementResponse {

    private static final int MOST = 4_000;

    @Id
    private UUID id;

    @Column(name = "notice_id")
    private UUID notice;

    @Column(name = "organisation_id")
    private UUID organisation;

    private boolean interested;

    private String words;

    @Column(name = "sent_by")
    private UUID sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "engagement_answer", joinColumns = @JoinColumn(name = "response_id"))
    @MapKeyColumn(name = "number")
    @Column(name = "words")
    private Map<Integer, String> answers = new HashMap<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected EngagementResponse() {}

    @SuppressWarnings("NullAway.Init")
    EngagementResponse(EarlyNoticeId notice, OrganisationId organisation) {
        this.id = Ids.next();
        this.notice = notice.value();
        this.organisation = organisation.value();
    }

    /** @param said answers by the number of the question; blank ones are left out */
    final void say(
            boolean interest, String about, Map<Integer, String> said, int questions, PersonId person, Instant now) {
        interested = interest;
        words = text(about);
        answers.clear();
        said.forEach((number, answer) -> {
            String text = text(answer);
            if (number >= 1 && number <= questions && !text.isEmpty()) {
                answers.put(number, text);
            }
        });
        sentBy = person.value();
        sentAt = now;
    }

    private static String text(String written) {
        return TextLength.within("ENGAGEMENT_ANSWER_LENGTH", written.replace("\r\n", "\n"), 0, MOST);
    }

    public EngagementResponseId id() {
        return new EngagementResponseId(id);
    }

    public EarlyNoticeId noticeId() {
        return new EarlyNoticeId(notice);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Whether it is interested in the contract. */
    public boolean isInterested() {
        return interested;
    }

    public String words() {
        return words;
    }

    /** By the number of the question; unanswered ones are missing. */
    public Map<Integer, String> answers() {
        return Map.copyOf(answers);
    }

    public String answer(int question) {
        return answers.getOrDefault(question, "");
    }

    public Instant sentAt() {
        return sentAt;
    }
}
