package org.allmende.passport.use;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.passport.PaperVersionId;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * One version of a paper in one matter. One's own is consented to by attaching it; a partner's by the partner, for this use alone.
 *
 * <p>Errors: those of {@link UseState}, {@code USE_REASON_LENGTH(least, most)}.
 */
@Entity
@Table(name = "passport_use")
public class PaperUse {

    private static final int LONGEST_REASON = 1_000;

    @Id
    private UUID id;

    @Column(name = "version_id")
    private UUID paperVersion;

    @Column(name = "holder_id")
    private UUID holder;

    @Column(name = "asker_id")
    private UUID asker;

    @Column(name = "code_id")
    private @Nullable UUID code;

    @Column(name = "subject_id")
    private UUID subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private UseKind kind;

    @Column(name = "receiver_id")
    private UUID receiver;

    private String about;

    private String link;

    @Enumerated(EnumType.STRING)
    private UseState state;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_by_name")
    private String askedByName;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answered_by_name")
    private @Nullable String answeredByName;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private @Nullable String reason;

    @Column(name = "ended_by_name")
    private @Nullable String endedByName;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PaperUse() {}

    private PaperUse(PaperVersionId version, OrganisationId holder, Matter matter, Actor by, Instant now) {
        this.id = Ids.next();
        this.paperVersion = version.value();
        this.holder = holder.value();
        this.asker = matter.lead().value();
        this.subject = matter.subject();
        this.kind = matter.kind();
        this.receiver = matter.receiver().value();
        this.about = matter.about();
        this.link = matter.link();
        this.state = UseState.ASKED;
        this.askedBy = by.requirePerson().value();
        this.askedByName = by.label();
        this.askedAt = now;
    }

    /** One's own paper: to attach it is to consent. */
    static PaperUse own(PaperVersionId version, Matter matter, Actor by, Instant now) {
        PaperUse use = new PaperUse(version, matter.lead(), matter, by, now);
        use.consent(by, now);
        return use;
    }

    /** A partner's paper, asked for by the partner's code. */
    static PaperUse ofPartner(PaperVersionId version, ShareCode code, Matter matter, Actor by, Instant now) {
        PaperUse use = new PaperUse(version, code.organisation(), matter, by, now);
        use.code = code.id().value();
        return use;
    }

    final void consent(Actor by, Instant now) {
        state = state.to(UseState.CONSENTED);
        answeredByName = by.label();
        answeredAt = now;
    }

    void refuse(String why, Actor by, Instant now) {
        state = state.to(UseState.REFUSED);
        note(why);
        answeredByName = by.label();
        answeredAt = now;
    }

    void takeBackConsent(String why, Actor by, Instant now) {
        state = state.to(UseState.WITHDRAWN);
        note(why);
        end(by.label(), now);
    }

    void drop(Actor by, Instant now) {
        state = state.to(UseState.DROPPED);
        end(by.label(), now);
    }

    /** The matter is sent: what was consented to goes with it and stays, what was not answered falls away. */
    void matterSent(Instant now) {
        state = state.to(state == UseState.CONSENTED ? UseState.SENT : UseState.LAPSED);
        end(null, now);
    }

    /** The matter is taken back unsent: nothing goes anywhere. */
    void matterTakenBack(Instant now) {
        state = state.to(state == UseState.CONSENTED ? UseState.DROPPED : UseState.LAPSED);
        end(null, now);
    }

    private void note(String why) {
        String said = TextLength.within("USE_REASON_LENGTH", why, 0, LONGEST_REASON);
        reason = said.isEmpty() ? null : said;
    }

    private void end(@Nullable String byName, Instant now) {
        endedByName = byName;
        endedAt = now;
    }

    public PaperUseId id() {
        return new PaperUseId(id);
    }

    /** Pinned: a newer one does not slip in. */
    public PaperVersionId paperVersion() {
        return new PaperVersionId(paperVersion);
    }

    /** Whose paper it is. */
    public OrganisationId holder() {
        return new OrganisationId(holder);
    }

    /** Whose matter it is. */
    public OrganisationId asker() {
        return new OrganisationId(asker);
    }

    public boolean isOwn() {
        return holder.equals(asker);
    }

    public UUID subject() {
        return subject;
    }

    public UseKind kind() {
        return kind;
    }

    /** The council that reads the file once the matter is sent. */
    public OrganisationId receiver() {
        return new OrganisationId(receiver);
    }

    /** What the matter was called when it was asked. */
    public String about() {
        return about;
    }

    /** Where the lead works on the matter, and looks after it. */
    public String matterLink() {
        return link;
    }

    public UseState state() {
        return state;
    }

    public String askedByName() {
        return askedByName;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<String> answeredByName() {
        return Optional.ofNullable(answeredByName);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** Why it was refused or taken back; empty: nothing was said. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** When it was sent, taken back, dropped or fell away. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<String> endedByName() {
        return Optional.ofNullable(endedByName);
    }

    /** The page on which the holder answers, from the context root. */
    public String link() {
        return "/passport/answer/" + id;
    }
}
