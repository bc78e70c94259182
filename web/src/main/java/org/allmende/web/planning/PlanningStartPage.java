package org.allmende.web.planning;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.planning.DraftEarlyNotice;
import org.allmende.planning.EarlyContent;
import org.allmende.planning.EarlyKind;
import org.allmende.planning.EarlyNotice;
import org.allmende.planning.EarlyNoticeId;
import org.allmende.planning.EarlyNotices;
import org.allmende.planning.EarlyStatus;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** A council begins an early notice, for a service of the register or for something new. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.PREPARE_TENDER)
public class PlanningStartPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EarlyNotices notices;

    @Inject
    private Services services;

    @Inject
    private DraftEarlyNotice draftEarlyNotice;

    private @Nullable EarlyKind kind;
    private @Nullable String service;
    private @Nullable String title;

    public List<EarlyKind> getKinds() {
        return Arrays.asList(EarlyKind.values());
    }

    public List<Service> getServices() {
        return services.ofCouncil(council());
    }

    public List<EarlyNotice> getDrafts() {
        return notices.ofCouncil(council(), EarlyStatus.DRAFT);
    }

    public void start() {
        if (kind == null) {
            Problems.at("kind", "layout.required.choice");
            return;
        }
        Service chosen = service == null || service.isBlank()
                ? null
                : services.byReference(service)
                        .filter(found -> found.council().equals(council()))
                        .orElseThrow(NotFound::new);
        UUID id = chosen == null ? null : chosen.id().value();
        EarlyNoticeId made = draftEarlyNotice.draft(new DraftEarlyNotice.Command(council(), kind, id, content(chosen)));
        Faces.redirect("planning/edit/%s", notices.get(made).reference());
    }

    private EarlyContent content(@Nullable Service known) {
        return new EarlyContent(
                title == null ? "" : title,
                known == null ? "" : known.summary(),
                "",
                known == null ? "" : known.cpv(),
                known == null ? "" : known.area(),
                null,
                null,
                "",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static OrganisationId council() {
        Actor actor = Acting.current();
        return actor.roles().keySet().stream()
                .filter(organisation -> actor.may(Permission.PREPARE_TENDER, organisation))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public @Nullable EarlyKind getKind() {
        return kind;
    }

    public void setKind(@Nullable EarlyKind chosen) {
        kind = chosen;
    }

    public @Nullable String getService() {
        return service;
    }

    public void setService(@Nullable String chosen) {
        service = chosen;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String words) {
        title = words;
    }
}
