package org.allmende.web.asset;

import java.io.Serializable;
import java.util.UUID;
import org.allmende.asset.NominationFacts;
import org.allmende.register.ServiceId;
import org.jspecify.annotations.Nullable;

/** What a body writes in its nomination. */
public class NominationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private @Nullable String place;
    private @Nullable String boundaries;
    private @Nullable String occupants;
    private @Nullable String owners;
    private @Nullable String reasons;
    private @Nullable String evidence;
    private @Nullable String service;

    void show(NominationFacts facts) {
        name = facts.name();
        place = facts.place();
        boundaries = facts.boundaries();
        occupants = facts.occupants();
        owners = facts.owners();
        reasons = facts.reasons();
        evidence = facts.evidence();
        service = facts.service() == null ? null : facts.service().value().toString();
    }

    NominationFacts facts() {
        return new NominationFacts(
                words(name),
                words(place),
                words(boundaries),
                words(occupants),
                words(owners),
                words(reasons),
                words(evidence),
                service == null || service.isBlank() ? null : new ServiceId(UUID.fromString(service)));
    }

    private static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    public @Nullable String getBoundaries() {
        return boundaries;
    }

    public void setBoundaries(@Nullable String boundaries) {
        this.boundaries = boundaries;
    }

    public @Nullable String getOccupants() {
        return occupants;
    }

    public void setOccupants(@Nullable String occupants) {
        this.occupants = occupants;
    }

    public @Nullable String getOwners() {
        return owners;
    }

    public void setOwners(@Nullable String owners) {
        this.owners = owners;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence;
    }

    public @Nullable String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = service;
    }
}
