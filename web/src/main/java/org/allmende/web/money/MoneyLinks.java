package org.allmende.web.money;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmende.identity.Access;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Permission;

/** Which pages about money an organisation's own page leads its people to. */
@Named
@RequestScoped
public class MoneyLinks {

    @Inject
    private Access access;

    public boolean bank(Organisation organisation) {
        return access.may(Permission.KEEP_BANK_DETAILS, organisation.id());
    }

    public boolean runs(Organisation organisation) {
        return organisation.kind() == OrganisationKind.COUNCIL
                && access.may(Permission.MAKE_PAY_RUN, organisation.id());
    }

    public boolean limit(Organisation organisation) {
        return organisation.kind() == OrganisationKind.COUNCIL
                && access.may(Permission.SET_PAYMENT_LIMIT, organisation.id());
    }
}
