package org.allmende.web.servicedata;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.DataTiming;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.register.data.AskForData;
import org.allmende.register.data.DataRequest;
import org.allmende.register.data.DataRequestId;
import org.allmende.register.data.DataRequests;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Anybody with an account asks a council for data that the page of its service lacks. */
@Named
@ViewScoped
@Page(view = "/services/askdata", access = PageAccess.SIGNED_IN)
public class AskDataPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SELF = "self";

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private DataReader reader;

    @Inject
    private DataRequests requests;

    @Inject
    private Organisations organisations;

    @Inject
    private WorkingDays calendar;

    @Inject
    private Clock clock;

    @Inject
    private AskForData askForData;

    private @Nullable String missing;
    private @Nullable String purpose;
    private @Nullable String asker = SELF;

    public Service getService() {
        return reader.serviceNamed(reference);
    }

    /** The last day for the answer, were it asked now. */
    public LocalDate getDue() {
        return DataTiming.answer(London.dayOf(clock.instant()), calendar).lastDay();
    }

    /** Those in whose name the reader may ask, by name. */
    public List<Organisation> getOrganisations() {
        Actor actor = Acting.current();
        return organisations
                .all(actor.roles().keySet().stream()
                        .filter(id -> actor.may(Permission.SPEAK_FOR_ORGANISATION, id))
                        .toList())
                .values()
                .stream()
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    public String getSelf() {
        return SELF;
    }

    public void ask() {
        DataRequestId id;
        try {
            id = askForData.ask(
                    new AskForData.Command(getService().id(), organisation(), plain(missing), plain(purpose)));
        } catch (DomainProblem problem) {
            Problems.at(problem.code().equals("DATA_PURPOSE_LENGTH") ? "purpose" : "missing", problem);
            return;
        }
        DataRequest request = requests.get(id);
        Problems.done("data.ask.done", request.reference());
        Faces.redirect(Faces.getRequestContextPath() + request.link());
    }

    private @Nullable OrganisationId organisation() {
        return asker == null || asker.equals(SELF) ? null : new OrganisationId(UUID.fromString(asker));
    }

    static String plain(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public @Nullable String getMissing() {
        return missing;
    }

    public void setMissing(@Nullable String missing) {
        this.missing = missing;
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose;
    }

    public @Nullable String getAsker() {
        return asker;
    }

    public void setAsker(@Nullable String asker) {
        this.asker = asker;
    }
}
