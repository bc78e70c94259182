package org.allmende.web.asset;

import java.io.Serializable;
import org.allmende.asset.BodyForm;
import org.allmende.asset.ParishPlace;
import org.allmende.asset.Standing;
import org.allmende.identity.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** What a body answers about itself before it nominates or asks to be treated as a bidder. */
public class StandingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable BodyForm form;
    private @Nullable ParishPlace place;
    private boolean activeHere;
    private boolean surplusStays;
    private boolean surplusHere;
    private @Nullable Integer localMembers;

    /** Begins with what the body's kind says already. */
    void suggest(OrganisationKind kind) {
        form = switch (kind) {
            case PARISH_COUNCIL -> BodyForm.PARISH_COUNCIL;
            case CHARITY -> BodyForm.CHARITY;
            case CO_OPERATIVE -> BodyForm.SOCIETY;
            case STAFF_MUTUAL -> BodyForm.COMMUNITY_INTEREST_COMPANY;
            case COMMUNITY_GROUP -> BodyForm.UNINCORPORATED;
            case COMPANY, COUNCIL -> null;
        };
    }

    /** Null as long as the form, or a parish council's place, is not chosen. */
    @Nullable
    Standing standing() {
        if (form == null || (form == BodyForm.PARISH_COUNCIL && place == null)) {
            return null;
        }
        if (form == BodyForm.PARISH_COUNCIL) {
            return Standing.ofParish(place == null ? ParishPlace.ELSEWHERE : place);
        }
        int members = localMembers == null ? 0 : localMembers;
        return new Standing(form, null, activeHere, surplusStays, surplusHere, members);
    }

    /** As a visitor's body would be registered. */
    OrganisationKind kind() {
        return form == BodyForm.PARISH_COUNCIL ? OrganisationKind.PARISH_COUNCIL : OrganisationKind.COMMUNITY_GROUP;
    }

    public BodyForm[] getForms() {
        return BodyForm.values();
    }

    public ParishPlace[] getPlaces() {
        return ParishPlace.values();
    }

    public @Nullable BodyForm getForm() {
        return form;
    }

    public void setForm(@Nullable BodyForm form) {
        this.form = form;
    }

    public @Nullable ParishPlace getPlace() {
        return place;
    }

    public void setPlace(@Nullable ParishPlace place) {
        this.place = place;
    }

    public boolean isActiveHere() {
        return activeHere;
    }

    public void setActiveHere(boolean activeHere) {
        this.activeHere = activeHere;
    }

    public boolean isSurplusStays() {
        return surplusStays;
    }

    public void setSurplusStays(boolean surplusStays) {
        this.surplusStays = surplusStays;
    }

    public boolean isSurplusHere() {
        return surplusHere;
    }

    public void setSurplusHere(boolean surplusHere) {
        this.surplusHere = surplusHere;
    }

    public @Nullable Integer getLocalMembers() {
        return localMembers;
    }

    public void setLocalMembers(@Nullable Integer localMembers) {
        this.localMembers = localMembers;
    }
}
