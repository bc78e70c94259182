package org.allmende.identity;

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
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A body that challenges, bids, provides or commissions. Its page is public. */
@Entity
@Table(name = "organisation")
public class Organisation {

    @Id
    private UUID id;

    private String reference;

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private @Nullable String purpose;

    private @Nullable String area;

    private @Nullable String website;

    @Column(name = "identifier_scheme")
    private @Nullable String identifierScheme;

    private @Nullable String identifier;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    /**
     * @param reference {@code AL-O-2026-0001}
     * @param area the place it works in, in plain words
     */
    public Organisation(String reference, String name, OrganisationKind kind, @Nullable String area, Instant now) {
        this.id = Ids.next();
        this.reference = reference;
        this.name = name.strip();
        this.kind = kind;
        this.area = area;
        this.createdAt = now;
    }

    public OrganisationId id() {
        return new OrganisationId(id);
    }

    public String reference() {
        return reference;
    }

    public String name() {
        return name;
    }

    public OrganisationKind kind() {
        return kind;
    }

    public Optional<String> purpose() {
        return Optional.ofNullable(purpose);
    }

    public Optional<String> area() {
        return Optional.ofNullable(area);
    }

    public Optional<String> website() {
        return Optional.ofNullable(website);
    }

    /** Code of the register, as in the org-id.guide list: {@code GB-COH}, {@code GB-CHC}. */
    public Optional<String> identifierScheme() {
        return Optional.ofNullable(identifierScheme);
    }

    public Optional<String> identifier() {
        return Optional.ofNullable(identifier);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** What it tells about itself in public. */
    public void describe(@Nullable String newPurpose, @Nullable String newArea, @Nullable String newWebsite) {
        purpose = newPurpose;
        area = newArea;
        website = newWebsite;
    }

    /** Its number in a public register, which nobody else may hold here. */
    public void identify(String scheme, String number) {
        identifierScheme = scheme;
        identifier = number;
    }
}
