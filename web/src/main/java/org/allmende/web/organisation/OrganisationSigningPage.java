package org.allmende.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.contract.SetSigningRule;
import org.allmende.contract.SigningRule;
import org.allmende.contract.SigningRules;
import org.allmende.identity.Access;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Whether one or two authorised people sign the organisation's contracts; said by its owners. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.MANAGE_ORGANISATION)
public class OrganisationSigningPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private SigningRules rules;

    @Inject
    private SetSigningRule setSigningRule;

    private UUID id;
    private boolean two;

    @SuppressWarnings("NullAway.Init")
    public OrganisationSigningPage() {}

    @PostConstruct
    void load() {
        Organisation found =
                organisations.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.MANAGE_ORGANISATION, found.id());
        id = found.id().value();
        two = rules.of(found.id()).map(SigningRule::demandsTwo).orElse(false);
    }

    public void set() {
        setSigningRule.set(new SetSigningRule.Command(new OrganisationId(id), two));
        Problems.done("organisation.signing.done");
        Faces.redirect("organisation/signing/%s", getOrganisation().reference());
    }

    public Organisation getOrganisation() {
        return organisations.get(new OrganisationId(id));
    }

    /** End of the key that says by which role one may sign. */
    public String getWho() {
        return getOrganisation().kind() == OrganisationKind.COUNCIL ? "COUNCIL" : "other";
    }

    public List<String> getAuthorised() {
        return rules.authorised(getOrganisation()).stream().map(Person::name).toList();
    }

    /** What holds, with who said it and when; null where nothing was said. */
    public @Nullable SigningRule getRule() {
        return rules.of(new OrganisationId(id)).orElse(null);
    }

    public String setter(SigningRule rule) {
        return people.get(rule.setBy()).name();
    }

    public boolean isTwo() {
        return two;
    }

    public void setTwo(boolean chosen) {
        two = chosen;
    }
}
