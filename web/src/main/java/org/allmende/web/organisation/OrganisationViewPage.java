package org.allmende.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmende.contract.SigningRule;
import org.allmende.contract.SigningRules;
import org.allmende.identity.Access;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What an organisation tells of itself, in public. Members are named to members only. */
@Named
@RequestScoped
@Page(access = PageAccess.PUBLIC)
public class OrganisationViewPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private SigningRules rules;

    @SuppressWarnings("NullAway.Init")
    private Organisation organisation;

    private boolean signedByTwo;

    @PostConstruct
    void read() {
        organisation = organisations.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        signedByTwo = rules.of(organisation.id()).map(SigningRule::demandsTwo).orElse(false);
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    public boolean isMine() {
        return access.may(Permission.MANAGE_ORGANISATION, organisation.id());
    }

    /** Whether two people sign its contracts. */
    public boolean isSignedByTwo() {
        return signedByTwo;
    }

    public boolean isDescribed() {
        return organisation.purpose().isPresent();
    }
}
