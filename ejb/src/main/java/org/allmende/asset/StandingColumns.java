package org.allmende.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** The columns of what a body says about itself. */
@Embeddable
class StandingColumns {

    @Enumerated(EnumType.STRING)
    @Column(name = "body_form")
    private BodyForm form;

    @Enumerated(EnumType.STRING)
    @Column(name = "parish_place")
    private @Nullable ParishPlace parishPlace;

    @Column(name = "active_here")
    private boolean activeHere;

    @Column(name = "surplus_stays")
    private boolean surplusStays;

    @Column(name = "surplus_here")
    private boolean surplusHere;

    @Column(name = "local_members")
    private int localMembers;

    @SuppressWarnings("NullAway.Init")
    protected StandingColumns() {}

    StandingColumns(Standing standing) {
        this.form = standing.form();
        this.parishPlace = standing.parishPlace();
        this.activeHere = standing.activeHere();
        this.surplusStays = standing.surplusStays();
        this.surplusHere = standing.surplusHere();
        this.localMembers = standing.localMembers();
    }

    Standing standing() {
        return new Standing(form, parishPlace, activeHere, surplusStays, surplusHere, localMembers);
    }
}
