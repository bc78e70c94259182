package org.allmende.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.membership.RegisterOrganisation;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Registering an organisation, whose first owner one becomes. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN)
public class OrganisationRegisterPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RegisterOrganisation registerOrganisation;

    @Inject
    private Organisations organisations;

    private String name = "";
    private @Nullable OrganisationKind kind;
    private @Nullable String purpose;
    private @Nullable String area;
    private @Nullable String website;
    private @Nullable String identifierScheme;
    private @Nullable String identifier;

    public void register() {
        OrganisationId id = registerOrganisation.register(new RegisterOrganisation.Command(
                name,
                kind == null ? OrganisationKind.COMMUNITY_GROUP : kind,
                purpose,
                area,
                website,
                identifierScheme,
                identifier));
        Problems.done("organisation.register.done");
        Faces.redirect("/organisation/view/" + organisations.get(id).reference());
    }

    /** All but councils, which do not register themselves. */
    public List<OrganisationKind> getKinds() {
        return Arrays.stream(OrganisationKind.values())
                .filter(each -> each != OrganisationKind.COUNCIL)
                .toList();
    }

    public List<String> getSchemes() {
        return List.of("GB-COH", "GB-CHC", "GB-MPR");
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable OrganisationKind getKind() {
        return kind;
    }

    public void setKind(@Nullable OrganisationKind kind) {
        this.kind = kind;
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose;
    }

    public @Nullable String getArea() {
        return area;
    }

    public void setArea(@Nullable String area) {
        this.area = area;
    }

    public @Nullable String getWebsite() {
        return website;
    }

    public void setWebsite(@Nullable String website) {
        this.website = website;
    }

    public @Nullable String getIdentifierScheme() {
        return identifierScheme;
    }

    public void setIdentifierScheme(@Nullable String identifierScheme) {
        this.identifierScheme = identifierScheme;
    }

    public @Nullable String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(@Nullable String identifier) {
        this.identifier = identifier;
    }
}
