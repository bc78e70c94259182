package org.allmende.web.performance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.performance.Kpi;
import org.allmende.performance.KpiDuty;
import org.allmende.performance.KpiExemption;
import org.allmende.performance.KpiLaw;
import org.allmende.performance.Kpis;
import org.allmende.performance.PerformanceNotice;
import org.allmende.performance.PerformanceNotices;
import org.allmende.performance.PerformanceReview;
import org.allmende.performance.PerformanceReviews;
import org.allmende.performance.ReviewStatus;
import org.allmende.publicnotice.NoticeKind;
import org.allmende.publicnotice.PublicNotice;
import org.allmende.publicnotice.PublicNotices;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** How a contract is performed, for everybody: indicators, published reviews with the provider's reply, notices. */
@Named
@RequestScoped
@Page(view = "/contract/performance", access = PageAccess.PUBLIC)
public class ContractPerformancePage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Kpis kpis;

    @Inject
    private KpiLaw law;

    @Inject
    private PerformanceReviews reviews;

    @Inject
    private PerformanceNotices notices;

    @Inject
    private Formats formats;

    private Contract contract;
    private List<Kpi> indicators;
    private List<PerformanceReview> all;

    @SuppressWarnings("NullAway.Init")
    public ContractPerformancePage() {}

    @PostConstruct
    void load() {
        contract = contracts
                .byReference(String.valueOf(reference))
                .filter(found -> found.isPublic() || isParty(found))
                .orElseThrow(NotFound::new);
        indicators = kpis.of(contract.id());
        all = reviews.of(contract.id());
    }

    private boolean isParty(Contract found) {
        return access.may(Permission.READ_COUNCIL_FILES, found.councilId())
                || access.may(Permission.READ_ORGANISATION_FILES, found.providerId());
    }

    public Contract getContract() {
        return contract;
    }

    public String getProvider() {
        return organisations.get(contract.providerId()).name();
    }

    public String getCouncil() {
        return organisations.get(contract.councilId()).name();
    }

    public List<Kpi> getKpis() {
        return indicators;
    }

    public @Nullable KpiExemption getExemption() {
        return kpis.exemption(contract.id()).orElse(null);
    }

    public KpiDuty getDuty() {
        return law.duty(contract);
    }

    public boolean isLightTouch() {
        return law.isLightTouch(contract);
    }

    /** The published ones, the newest first. */
    public List<ReviewView> getReviews() {
        return all.stream()
                .filter(PerformanceReview::isPublic)
                .map(review -> ReviewView.of(review, contract, indicators, formats.getNow()))
                .toList();
    }

    /** The one that is not yet public; null for none. */
    public @Nullable PerformanceReview getCurrent() {
        return all.stream().filter(review -> !review.isPublic()).findFirst().orElse(null);
    }

    /** Whether the current review is past the last day that the law leaves. */
    public boolean isOverdue() {
        PerformanceReview current = getCurrent();
        return current != null && current.isLate(formats.getNow());
    }

    public List<PerformanceNotice> getNotices() {
        return notices.of(contract.id()).stream()
                .filter(PerformanceNotice::isPublic)
                .toList();
    }

    /** Whether a published notice came after the 30 days. */
    public boolean isLate(PerformanceNotice notice) {
        return notice.isLate(formats.getNow());
    }

    public boolean isManager() {
        return access.may(Permission.REVIEW_PERFORMANCE, contract.councilId());
    }

    public boolean isKpisOpen() {
        return isManager() && law.mayChange(contract);
    }

    /** Whether the reader has something to do or to read in the current review. */
    public boolean isReviewMine() {
        PerformanceReview current = getCurrent();
        boolean mayReply = current != null
                && current.status() == ReviewStatus.ASSESSED
                && access.may(Permission.REPLY_TO_REVIEW, contract.providerId());
        return current != null && (mayReply || isManager());
    }

    public PublicNotice getUk9() {
        return PublicNotices.of(NoticeKind.CONTRACT_PERFORMANCE, law.began(contract));
    }
}
