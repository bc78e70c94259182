package org.allmende.web.mutual;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.Mutuals;
import org.allmende.mutual.StartCircle;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Somebody begins a circle. */
@Named
@ViewScoped
@Page(view = "/mutual/start", access = PageAccess.SIGNED_IN)
public class MutualStartPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    @Inject
    @Param(name = "service")
    private @Nullable String asked;

    @Inject
    private Services services;

    @Inject
    private Mutuals mutuals;

    @Inject
    private StartCircle startCircle;

    private @Nullable String service;
    private @Nullable String name;
    private @Nullable String idea;

    public List<Service> getServices() {
        return services.search("", 0, MOST);
    }

    public void start() {
        Service chosen = service == null ? null : services.byReference(service).orElse(null);
        if (chosen == null) {
            Problems.at("service", "layout.required.choice");
            return;
        }
        MutualId id = startCircle.start(
                new StartCircle.Command(chosen.id(), name == null ? "" : name, idea == null ? "" : idea));
        Problems.done("mutual.started");
        Faces.redirect(Faces.getRequestContextPath() + mutuals.get(id).link());
    }

    public @Nullable String getService() {
        return service == null ? asked : service;
    }

    public void setService(@Nullable String service) {
        this.service = service;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getIdea() {
        return idea;
    }

    public void setIdea(@Nullable String idea) {
        this.idea = idea;
    }
}
