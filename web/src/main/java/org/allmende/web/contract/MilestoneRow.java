package org.allmende.web.contract;

import java.io.Serializable;
import java.time.LocalDate;
import org.allmende.contract.MilestoneTerms;
import org.jspecify.annotations.Nullable;

/** A milestone as a form holds it. */
public class MilestoneRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title = "";
    private LocalDate due;
    private int metric = 1;
    private long quantity = 1;
    private boolean payment = true;

    MilestoneRow(LocalDate day) {
        due = day;
    }

    MilestoneRow(MilestoneTerms terms) {
        title = terms.title();
        due = terms.due();
        metric = terms.metric();
        quantity = terms.quantity();
        payment = terms.payment();
    }

    MilestoneTerms terms() {
        return new MilestoneTerms(title, due, metric, quantity, payment);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String value) {
        title = value == null ? "" : value;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate value) {
        due = value;
    }

    public int getMetric() {
        return metric;
    }

    public void setMetric(int value) {
        metric = value;
    }

    public long getQuantity() {
        return quantity;
    }

    public void setQuantity(long value) {
        quantity = value;
    }

    public boolean isPayment() {
        return payment;
    }

    public void setPayment(boolean value) {
        payment = value;
    }
}
