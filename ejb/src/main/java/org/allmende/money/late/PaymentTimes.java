package org.allmende.money.late;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.allmende.identity.OrganisationId;
import org.allmende.money.late.ComplianceFigures.Paid;
import org.allmende.shared.Money;

/** When invoices came and when they were paid; public. */
@ApplicationScoped
public class PaymentTimes {

    @PersistenceContext
    private EntityManager entityManager;

    /** Of a council's approved payments of more than nothing. */
    public List<Paid> of(OrganisationId council) {
        return entityManager
                .createQuery(
                        "select p.invoiceReceivedOn, p.amount, r.paidOn from Payment p join Contract c on c.id = p.contract"
                                + " left join Remittance r on r.payment = p.id where c.council = :council",
                        Object[].class)
                .setParameter("council", council.value())
                .getResultStream()
                .filter(row -> !((Money) row[1]).isZero())
                .map(row -> new Paid((LocalDate) row[0], (LocalDate) row[2]))
                .toList();
    }
}
