package org.allmende.web.challenge;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.assistance.BeginAssisted;
import org.allmende.challenge.assistance.Consent;
import org.allmende.identity.Access;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Me;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** An officer, or an organiser, begins to enter what came on paper: whom they help, who agreed and when it came. */
@Named
@ViewScoped
@Page(view = "/challenge/assist", access = PageAccess.REQUIRES, permission = Permission.ASSIST_EXPRESSION)
public class AssistPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** At which field a problem is shown; all else stands in the summary. */
    private static final Map<String, String> FIELDS = Map.of(
            "ASSIST_CONSENT_NAME", "agreed",
            "ASSIST_DAY_AHEAD", "received",
            "ASSIST_DAY_LONG_AGO", "received",
            "ORGANISATION_NAME_MISSING", "name");

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Services services;

    @Inject
    private Expressions expressions;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Me me;

    @Inject
    private BeginAssisted beginAssisted;

    private @Nullable String body;
    private @Nullable String name;
    private OrganisationKind kind = OrganisationKind.COMMUNITY_GROUP;
    private final ConsentForm consent = new ConsentForm();
    private @Nullable LocalDate received;

    public Service getService() {
        return services.byReference(Objects.requireNonNullElse(reference, "")).orElseThrow(NotFound::new);
    }

    /** Whether the reader is an officer of the service's council, who may help any body and put in one that is new. */
    public boolean isOfficer() {
        return access.may(Permission.ASSIST_EXPRESSION, getService().council());
    }

    /** Those whom the reader helps as an organiser. */
    public List<Organisation> getHelped() {
        return me.getOrganisations().stream()
                .filter(mine -> mine.kind() != OrganisationKind.COUNCIL)
                .filter(mine -> access.may(Permission.ASSIST_EXPRESSION, mine.id()))
                .toList();
    }

    public List<OrganisationKind> getKinds() {
        return Arrays.stream(OrganisationKind.values())
                .filter(one -> one != OrganisationKind.COUNCIL && one != OrganisationKind.COMPANY)
                .toList();
    }

    public void begin() {
        Consent agreed = consent.read();
        if (agreed == null) {
            return;
        }
        try {
            EoiId eoi = beginAssisted.begin(new BeginAssisted.Command(
                    getService().id(),
                    chosen(),
                    new BeginAssisted.NewBody(Objects.requireNonNullElse(name, ""), kind),
                    agreed,
                    received));
            Problems.done("challenge.assist.begun");
            Faces.redirect("challenge/write/%s", expressions.get(eoi).reference());
        } catch (DomainProblem problem) {
            String field = FIELDS.get(problem.code());
            if (field == null) {
                Problems.show(problem);
            } else {
                Problems.at(field, problem);
            }
        }
    }

    private @Nullable OrganisationId chosen() {
        if (isOfficer()) {
            String typed = Objects.requireNonNullElse(body, "").strip();
            return typed.isEmpty()
                    ? null
                    : organisations
                            .byReference(typed)
                            .map(Organisation::id)
                            .orElseThrow(() -> new DomainProblem("ORGANISATION_UNKNOWN", typed));
        }
        return new OrganisationId(UUID.fromString(Objects.requireNonNull(body)));
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public OrganisationKind getKind() {
        return kind;
    }

    public void setKind(OrganisationKind kind) {
        this.kind = kind;
    }

    public ConsentForm getConsent() {
        return consent;
    }

    public @Nullable LocalDate getReceived() {
        return received;
    }

    public void setReceived(@Nullable LocalDate received) {
        this.received = received;
    }
}
