package org.allmende.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.audit.AuditEntry;
import org.allmende.audit.AuditLog;
import org.allmende.identity.Permission;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Who did what, on what, and how it ended: newest first. */
@Named
@RequestScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.READ_AUDIT)
public class AdminAuditPage {

    private static final int SIZE = 50;

    @Inject
    @Param(name = "page")
    private @Nullable Integer page;

    @Inject
    private AuditLog auditLog;

    private List<AuditEntry> rows = List.of();
    private boolean more;

    @PostConstruct
    void read() {
        List<AuditEntry> found = auditLog.newest((getNumber() - 1) * SIZE, SIZE + 1);
        more = found.size() > SIZE;
        rows = more ? found.subList(0, SIZE) : found;
    }

    public List<AuditEntry> getRows() {
        return rows;
    }

    public int getNumber() {
        return page == null || page < 1 ? 1 : page;
    }

    public boolean isMore() {
        return more;
    }
}
