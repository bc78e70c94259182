package org.allmende.web.planning;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.planning.EarlyNotice;
import org.allmende.planning.EarlyNoticeId;
import org.allmende.planning.EarlyNotices;
import org.allmende.planning.EngagementResponse;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What suppliers have answered to a market engagement, for the council alone. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.PREPARE_TENDER)
public class PlanningResponsesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private EarlyNotices notices;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    private UUID notice;

    @SuppressWarnings("NullAway.Init")
    public PlanningResponsesPage() {}

    @PostConstruct
    void load() {
        EarlyNotice found = notices.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.PREPARE_TENDER, found.councilId());
        notice = found.id().value();
    }

    public EarlyNotice getNotice() {
        return notices.get(new EarlyNoticeId(notice));
    }

    public List<EngagementResponse> getResponses() {
        return notices.responses(new EarlyNoticeId(notice));
    }

    public String name(EngagementResponse response) {
        return organisations.get(response.organisation()).name();
    }
}
