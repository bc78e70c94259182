package org.allmende.web.money;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.money.late.ComplianceFigures;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PhaseMemo;

/** How soon councils pay, for everybody. */
@Named("paymentCompliancePage")
@RequestScoped
@Page(access = PageAccess.PUBLIC, view = "/payment/compliance")
public class CompliancePage {

    @Inject
    private ComplianceTable table;

    public List<ComplianceTable.OfCouncil> getCouncils() {
        return PhaseMemo.once("payment-compliance", "all", table::read);
    }

    public boolean isRunning(ComplianceFigures figures) {
        return table.isRunning(figures.half());
    }
}
