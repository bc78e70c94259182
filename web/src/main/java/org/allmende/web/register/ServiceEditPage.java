package org.allmende.web.register;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.register.CostKind;
import org.allmende.register.Exclusion;
import org.allmende.register.PublishService;
import org.allmende.register.ReviseService;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.web.challenge.Councils;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A commissioning officer publishes a service, or corrects what is said about one. */
@Named
@ViewScoped
@Page(view = "/services/edit", access = PageAccess.REQUIRES, permission = Permission.PUBLISH_SERVICE)
public class ServiceEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Services services;

    @Inject
    private Councils councils;

    @Inject
    private Access access;

    @Inject
    private Clock clock;

    @Inject
    private PublishService publishService;

    @Inject
    private ReviseService reviseService;

    private final ServiceForm form = new ServiceForm();
    private long version;

    @PostConstruct
    void read() {
        if (reference != null) {
            Service service = existing();
            access.demand(Permission.PUBLISH_SERVICE, service.council());
            form.show(service);
            version = service.version();
        }
    }

    public void save() {
        ServiceId id;
        if (reference == null) {
            OrganisationId council = councils.whereIMay(Permission.PUBLISH_SERVICE);
            id = publishService.publish(new PublishService.Command(council, form.facts()));
        } else {
            id = existing().id();
            reviseService.revise(new ReviseService.Command(id, version, form.facts()));
        }
        Problems.done("services.saved");
        Faces.redirect(Faces.getRequestContextPath() + services.get(id).link());
    }

    private Service existing() {
        return services.byReference(reference == null ? "" : reference).orElseThrow(NotFound::new);
    }

    public boolean isNew() {
        return reference == null;
    }

    public CostKind[] getCostKinds() {
        return CostKind.values();
    }

    /** The reasons that the law gives today; a lapsed one stays to be seen where it was given before. */
    public List<Exclusion> getExclusions() {
        return Arrays.stream(Exclusion.values())
                .filter(one -> one.isInForce(London.dayOf(clock.instant())) || one == form.getExclusion())
                .toList();
    }

    public ServiceForm getForm() {
        return form;
    }
}
