package org.allmende.worklist;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/** Lets a process try a failed step again, once its cause is out of the way. */
@Stateless
@UseCase
@Requires(Permission.RETRY_INCIDENT)
public class RetryIncident {

    @Inject
    private Access access;

    @Inject
    private Incidents incidents;

    /**
     * Tries again.
     *
     * @param id of the {@link Incident}
     */
    public void retry(String id) {
        access.toPortal();
        incidents.retry(id);
    }
}
