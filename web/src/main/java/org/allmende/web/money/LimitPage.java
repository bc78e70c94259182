package org.allmende.web.money;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.allmende.identity.Access;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.money.SecondApprovals;
import org.allmende.money.SetPaymentLimit;
import org.allmende.shared.Money;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.omnifaces.util.Faces;

/** Above which amount two people approve a payment; set by the monitoring officer. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.SET_PAYMENT_LIMIT, view = "/payment/limit")
public class LimitPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private SecondApprovals approvals;

    @Inject
    private SetPaymentLimit setPaymentLimit;

    private UUID council;
    private BigDecimal amount;

    @SuppressWarnings("NullAway.Init")
    public LimitPage() {}

    @PostConstruct
    void load() {
        OrganisationId id = organisations.ofKind(OrganisationKind.COUNCIL).stream()
                .map(Organisation::id)
                .filter(one -> access.may(Permission.SET_PAYMENT_LIMIT, one))
                .findFirst()
                .orElseThrow(NotFound::new);
        council = id.value();
        amount = approvals.limit(id).amount().amount();
    }

    public void set() {
        setPaymentLimit.set(new SetPaymentLimit.Command(new OrganisationId(council), Money.pounds(amount)));
        Problems.done("money.limit.done");
        Faces.redirect("payment/limit");
    }

    public Organisation getCouncil() {
        return organisations.get(new OrganisationId(council));
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal pounds) {
        amount = pounds;
    }
}
