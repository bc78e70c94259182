package org.allmende.web.direct;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.direct.DirectAwardId;
import org.allmende.direct.DirectAwards;
import org.allmende.direct.DirectContent;
import org.allmende.direct.DraftDirectAward;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A council begins a direct award: for a service of the register, or after a tender without suitable tenders. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.PREPARE_TENDER)
public class DirectStartPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** From the page of the service. */
    @Inject
    @Param(name = "service")
    private @Nullable String about;

    @Inject
    private DirectAwards awards;

    @Inject
    private Services services;

    @Inject
    private Tenders tenders;

    @Inject
    private DraftDirectAward draftDirectAward;

    private @Nullable String title;
    private @Nullable String service;
    private @Nullable String former;

    @PostConstruct
    void load() {
        chosen(about).ifPresent(known -> {
            service = known.reference();
            title = known.title();
        });
    }

    public List<Service> getServices() {
        return services.ofCouncil(council());
    }

    /** The council's tenders that ended without suitable tenders. */
    public List<Tender> getFormers() {
        return tenders.ofCouncil(council(), TenderStatus.UNSUCCESSFUL);
    }

    public void start() {
        Service known = chosen(service).orElse(null);
        Tender tender = former == null || former.isBlank()
                ? null
                : tenders.byReference(former)
                        .filter(found -> found.councilId().equals(council()))
                        .orElseThrow(NotFound::new);
        UUID id = known == null ? null : known.id().value();
        TenderId before = tender == null ? null : tender.id();
        String cpv = tender == null ? (known == null ? "" : known.cpv()) : tender.cpv();
        DirectAwardId made = draftDirectAward.draft(new DraftDirectAward.Command(
                council(), id, before, DirectContent.begin(title == null ? "" : title, cpv)));
        Faces.redirect("direct/edit/%s", awards.get(made).reference());
    }

    private Optional<Service> chosen(@Nullable String reference) {
        return reference == null || reference.isBlank()
                ? Optional.empty()
                : services.byReference(reference)
                        .filter(found -> found.council().equals(council()));
    }

    private static OrganisationId council() {
        Actor actor = Acting.current();
        return actor.roles().keySet().stream()
                .filter(organisation -> actor.may(Permission.PREPARE_TENDER, organisation))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String words) {
        title = words;
    }

    public @Nullable String getService() {
        return service;
    }

    public void setService(@Nullable String reference) {
        service = reference;
    }

    public @Nullable String getFormer() {
        return former;
    }

    public void setFormer(@Nullable String reference) {
        former = reference;
    }
}
