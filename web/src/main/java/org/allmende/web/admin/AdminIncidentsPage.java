package org.allmende.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.allmende.identity.Permission;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.allmende.worklist.Incident;
import org.allmende.worklist.Incidents;
import org.allmende.worklist.RetryIncident;
import org.omnifaces.util.Faces;

/** Steps of processes that have failed for good, and the way to try them again. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.RETRY_INCIDENT)
public class AdminIncidentsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Incidents incidents;

    @Inject
    private RetryIncident retryIncident;

    private List<Incident> rows = List.of();

    @PostConstruct
    void read() {
        rows = incidents.list();
    }

    public void retry(String id) {
        retryIncident.retry(id);
        Problems.done("admin.incidents.done");
        Faces.redirect("/admin/incidents");
    }

    public List<Incident> getRows() {
        return rows;
    }
}
