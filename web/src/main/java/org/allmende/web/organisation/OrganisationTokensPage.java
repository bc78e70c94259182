package org.allmende.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.identity.Access;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.identity.token.ApiToken;
import org.allmende.identity.token.ApiTokenId;
import org.allmende.identity.token.ApiTokens;
import org.allmende.identity.token.EndApiToken;
import org.allmende.identity.token.MakeApiToken;
import org.allmende.notification.Letters;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The tokens of an organisation's programs, for its owners: made, shown once, ended. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.MANAGE_ORGANISATION)
public class OrganisationTokensPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 180;

    /** A token with the name of its maker. */
    public record Row(ApiToken token, String maker, boolean good) {}

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
    private ApiTokens tokens;

    @Inject
    private MakeApiToken makeApiToken;

    @Inject
    private EndApiToken endApiToken;

    @Inject
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    private UUID organisation;

    private String organisationName = "";
    private String name = "";
    private int days = USUAL_DAYS;
    private String made = "";

    @PostConstruct
    void read() {
        Organisation found =
                organisations.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.MANAGE_ORGANISATION, found.id());
        organisation = found.id().value();
        organisationName = found.name();
    }

    public List<Row> getRows() {
        List<ApiToken> all = tokens.of(new OrganisationId(organisation));
        Map<PersonId, Person> makers =
                people.all(all.stream().map(ApiToken::person).distinct().toList());
        Instant now = clock.instant();
        return all.stream()
                .map(token -> new Row(token, name(makers.get(token.person())), token.isGood(now)))
                .toList();
    }

    private static String name(@Nullable Person person) {
        return person == null ? "" : person.name();
    }

    /** The secret stays on this page until it is left, and is nowhere else. */
    public void make() {
        made = makeApiToken.make(new MakeApiToken.Command(new OrganisationId(organisation), name, days));
        name = "";
    }

    public void end(ApiToken token) {
        endApiToken.end(new EndApiToken.Command(new ApiTokenId(token.id().value())));
        Problems.done("organisation.tokens.ended.done", token.name());
        Faces.redirect("organisation/tokens/%s", String.valueOf(reference));
    }

    public @Nullable String getReference() {
        return reference;
    }

    public String getOrganisationName() {
        return organisationName;
    }

    /** The secret that was made just now; empty otherwise. */
    public String getMade() {
        return made;
    }

    /** Under which programs reach the portal. */
    public String getAddress() {
        return Letters.address();
    }

    public int getMostDays() {
        return ApiToken.MOST_DAYS;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String typed) {
        name = typed == null ? "" : typed;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int typed) {
        days = typed;
    }
}
