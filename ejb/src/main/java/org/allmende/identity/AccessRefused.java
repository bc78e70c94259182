package org.allmende.identity;

import jakarta.ejb.ApplicationException;
import org.allmende.shared.DomainProblem;

/** The acting person lacks, on this instance, the permission that the use case needs. Becomes 403 at the edge. */
@ApplicationException(rollback = true)
public class AccessRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    public AccessRefused(Permission permission) {
        super("ACCESS_REFUSED", permission.name());
    }
}
