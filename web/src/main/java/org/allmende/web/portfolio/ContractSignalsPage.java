package org.allmende.web.portfolio;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.performance.portfolio.Portfolio;
import org.allmende.performance.portfolio.PortfolioOrder;
import org.allmende.performance.portfolio.PortfolioQuestion;
import org.allmende.performance.portfolio.PortfolioRow;
import org.allmende.performance.portfolio.ReportedShare;
import org.allmende.performance.portfolio.ReportedShares;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The data beneath one contract's signals, milestone by milestone. */
@Named
@RequestScoped
@Page(view = "/contract/signals", access = PageAccess.REQUIRES, permission = Permission.READ_PORTFOLIO)
public class ContractSignalsPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private Access access;

    @Inject
    private Portfolio portfolio;

    @Inject
    private ReportedShares shares;

    @Inject
    private Formats formats;

    private Contract contract;

    @SuppressWarnings("NullAway.Init")
    public ContractSignalsPage() {}

    @PostConstruct
    void load() {
        contract = contracts
                .byReference(String.valueOf(reference))
                .filter(found -> access.may(Permission.READ_PORTFOLIO, found.councilId()))
                .orElseThrow(NotFound::new);
    }

    public Contract getContract() {
        return contract;
    }

    /** As the portfolio shows it; null of a cancelled one. */
    public @Nullable PortfolioRow getRow() {
        PortfolioQuestion question =
                new PortfolioQuestion(contract.reference(), "", null, null, PortfolioOrder.SIGNALS);
        return portfolio.rows(List.of(contract.councilId()), question, London.dayOf(formats.getNow()), 1).stream()
                .filter(row -> row.reference().equals(contract.reference()))
                .findFirst()
                .orElse(null);
    }

    public List<ReportedShare> getShares() {
        return shares.of(contract.id());
    }
}
