package org.allmende.web.performance;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.performance.KpiLaw;
import org.allmende.performance.NoticeGround;
import org.allmende.performance.PerformanceNotice;
import org.allmende.performance.PerformanceNotices;
import org.allmende.performance.PublishPerformanceNotice;
import org.allmende.performance.RecordPerformanceNotice;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The contract manager records breach or poor performance, sees the 30 days run, and publishes the notice. */
@Named
@ViewScoped
@Page(view = "/contract/notice", access = PageAccess.REQUIRES, permission = Permission.REVIEW_PERFORMANCE)
public class ContractNoticePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private Access access;

    @Inject
    private KpiLaw law;

    @Inject
    private Formats formats;

    @Inject
    private PerformanceNotices notices;

    @Inject
    private RecordPerformanceNotice recordPerformanceNotice;

    @Inject
    private PublishPerformanceNotice publishPerformanceNotice;

    private UUID id;
    private NoticeForm form;

    @SuppressWarnings("NullAway.Init")
    public ContractNoticePage() {}

    @PostConstruct
    void load() {
        Contract contract = contracts.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.REVIEW_PERFORMANCE, contract.councilId());
        id = contract.id().value();
        form = new NoticeForm(London.dayOf(formats.getNow()));
    }

    public void record() {
        try {
            recordPerformanceNotice.record(new RecordPerformanceNotice.Command(new ContractId(id), form.words()));
        } catch (DomainProblem problem) {
            Problems.show(problem);
            return;
        }
        Problems.done("performance.notice.recorded");
        Faces.redirect("contract/notice/%s", getContract().reference());
    }

    public void publish(PerformanceNotice notice) {
        publishPerformanceNotice.publish(new PublishPerformanceNotice.Command(notice.id()));
        Problems.done("performance.notice.done");
        Faces.redirect("contract/performance/%s", getContract().reference());
    }

    public Contract getContract() {
        return contracts.get(new ContractId(id));
    }

    public boolean isLightTouch() {
        return law.isLightTouch(getContract());
    }

    public boolean isOpen() {
        return getContract().isPublic() && !isLightTouch();
    }

    /** Recorded, and not yet public. */
    public List<PerformanceNotice> getWaiting() {
        return notices.of(new ContractId(id)).stream()
                .filter(notice -> !notice.isPublic())
                .toList();
    }

    public boolean isLate(PerformanceNotice notice) {
        return notice.isLate(formats.getNow());
    }

    public NoticeGround[] getGrounds() {
        return NoticeGround.values();
    }

    public NoticeForm getForm() {
        return form;
    }
}
