package org.allmende.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.calendar.London;
import org.allmende.challenge.ChallengePeriods;
import org.allmende.challenge.CouncilPeriods;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Access;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.register.CostKind;
import org.allmende.register.LightTouchServices;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.register.YearlyCost;
import org.allmende.shared.Money;
import org.allmende.web.challenge.ExpressionRow;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** One service: what it is, what it costs, when its contract ends, who challenged for it, and the way to challenge it. */
@Named
@RequestScoped
@Page(view = "/services/view", access = PageAccess.PUBLIC)
public class ServiceViewPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Services services;

    @Inject
    private Organisations organisations;

    @Inject
    private CouncilPeriods councilPeriods;

    @Inject
    private Expressions expressions;

    @Inject
    private Access access;

    @Inject
    private Clock clock;

    private @Nullable Service service;
    private @Nullable List<ExpressionRow> challenges;

    public Service getService() {
        if (service == null) {
            service = services.byReference(reference == null ? "" : reference).orElseThrow(NotFound::new);
        }
        return service;
    }

    public String getCouncil() {
        return organisations.get(getService().council()).name();
    }

    public @Nullable ChallengePeriods getPeriods() {
        return councilPeriods.of(getService()).orElse(null);
    }

    public List<ExpressionRow> getChallenges() {
        if (challenges == null) {
            List<ExpressionOfInterest> found = expressions.publicOf(getService().id());
            Map<OrganisationId, Organisation> bodies = organisations.all(
                    found.stream().map(ExpressionOfInterest::organisation).toList());
            challenges = found.stream()
                    .map(expression -> ExpressionRow.of(
                            expression,
                            getService().title(),
                            Objects.requireNonNull(bodies.get(expression.organisation()))
                                    .name()))
                    .toList();
        }
        return challenges;
    }

    /** Excluded from the right to challenge today. */
    public boolean isExcluded() {
        return getService().isExcluded(London.dayOf(clock.instant()));
    }

    public boolean isLightTouch() {
        return LightTouchServices.on(London.dayOf(clock.instant()))
                .contains(getService().cpv());
    }

    /** What the money is spent on, the most first. */
    public List<CostLine> getCosts() {
        YearlyCost cost = getService().cost();
        BigDecimal most = cost.spent().values().stream()
                .map(Money::amount)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        return cost.spent().entrySet().stream()
                .sorted(Map.Entry.<CostKind, Money>comparingByValue().reversed())
                .map(one -> new CostLine(
                        one.getKey().messageKey(),
                        one.getValue(),
                        one.getValue()
                                .amount()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(most, 0, RoundingMode.HALF_UP)
                                .intValueExact()))
                .toList();
    }

    /**
     * One kind of cost.
     *
     * @param share of the largest kind, 0 to 100
     */
    public record CostLine(String labelKey, Money amount, int share) {}

    /** Whether the reader may award a contract for it directly. */
    public boolean isProcuring() {
        return access.may(Permission.PREPARE_TENDER, getService().council());
    }

    public boolean isEditable() {
        return access.may(Permission.PUBLISH_SERVICE, getService().council());
    }
}
