package org.allmende.web.follow;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.partner.LookForPartners;
import org.allmende.partner.PartnerSearchId;
import org.allmende.partner.Partners;
import org.allmende.partner.StopLookingForPartners;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A group says that it looks for partners for a service, or takes it back. */
@Named
@ViewScoped
@Page(view = "/partners/look", access = PageAccess.SIGNED_IN)
public class PartnersLookPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Services services;

    @Inject
    private Partners partners;

    @Inject
    private Speaking speaking;

    @Inject
    private Clock clock;

    @Inject
    private LookForPartners lookForPartners;

    @Inject
    private StopLookingForPartners stopLookingForPartners;

    private @Nullable String group;
    private @Nullable String brings;
    private @Nullable String needs;

    /** One of the reader's groups that looks for partners. */
    public record Line(String id, String group, String brings, LocalDate until) implements Serializable {}

    public Service getService() {
        return services.byReference(reference == null ? "" : reference).orElseThrow(NotFound::new);
    }

    public List<Organisation> getGroups() {
        return speaking.groups();
    }

    public List<Line> getLines() {
        Service service = getService();
        return getGroups().stream()
                .flatMap(known -> partners.openOf(service.id(), known.id()).stream()
                        .filter(search -> search.isLooking(clock.instant()))
                        .map(search -> new Line(
                                search.id().value().toString(), known.name(), search.brings(), search.until())))
                .toList();
    }

    public void look() {
        OrganisationId chosen = Speaking.chosen(group);
        if (chosen == null) {
            Problems.at("group", "layout.required.choice");
            return;
        }
        try {
            lookForPartners.look(new LookForPartners.Command(
                    getService().id(), chosen, Speaking.plain(brings), Speaking.plain(needs)));
        } catch (DomainProblem problem) {
            Problems.at(problem.code().equals("PARTNER_NEEDS_LENGTH") ? "needs" : "brings", problem);
            return;
        }
        Problems.done("partner.look.done");
        Faces.redirect(Faces.getRequestContextPath() + getService().link());
    }

    /** @param id of the search, as text */
    public void stop(String id) {
        stopLookingForPartners.stop(new StopLookingForPartners.Command(new PartnerSearchId(UUID.fromString(id))));
        Problems.done("partner.stopped");
        Faces.redirect(Faces.getRequestContextPath() + getService().link());
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    public @Nullable String getBrings() {
        return brings;
    }

    public void setBrings(@Nullable String brings) {
        this.brings = brings;
    }

    public @Nullable String getNeeds() {
        return needs;
    }

    public void setNeeds(@Nullable String needs) {
        this.needs = needs;
    }
}
