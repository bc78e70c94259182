package org.allmende.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Role;
import org.allmende.identity.membership.AcceptInvitation;
import org.allmende.identity.membership.Invitation;
import org.allmende.identity.membership.Invitations;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Where an invitation's mail leads: what one would become a member of, and as what. */
@Named
@ViewScoped
@Page(view = "/invitation", access = PageAccess.SIGNED_IN)
public class InvitationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private @Nullable String token;

    @Inject
    private AcceptInvitation acceptInvitation;

    @Inject
    private Invitations invitations;

    @Inject
    private Organisations organisations;

    private String organisation = "";
    private List<Role> roles = List.of();

    @PostConstruct
    void read() {
        Optional<Invitation> invitation = invitations.bySecret(secret());
        organisation = invitation
                .map(found -> organisations.get(found.organisation()).name())
                .orElse("");
        roles = invitation.map(found -> List.copyOf(found.roles())).orElse(List.of());
    }

    public void accept() {
        OrganisationId id = acceptInvitation.accept(secret());
        Organisation joined = organisations.get(id);
        Problems.done("identity.invitation.done", joined.name());
        Faces.redirect("/organisation/view/" + joined.reference());
    }

    public boolean isKnown() {
        return !organisation.isEmpty();
    }

    public String getOrganisation() {
        return organisation;
    }

    public List<Role> getRoles() {
        return roles;
    }

    private String secret() {
        return Objects.requireNonNullElse(token, "");
    }
}
