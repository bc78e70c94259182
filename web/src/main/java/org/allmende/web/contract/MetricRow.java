package org.allmende.web.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import org.allmende.contract.MetricTerms;
import org.allmende.shared.Money;

/** A metric as a form holds it. */
public class MetricRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title = "";
    private String definition = "";
    private String unit = "";
    private BigDecimal baseline = BigDecimal.ZERO;
    private BigDecimal withoutService = BigDecimal.ZERO;
    private BigDecimal target = BigDecimal.ZERO;
    private BigDecimal price = BigDecimal.ZERO;
    private BigDecimal cap = BigDecimal.ZERO;

    MetricRow() {}

    MetricRow(MetricTerms terms) {
        title = terms.title();
        definition = terms.definition();
        unit = terms.unit();
        baseline = ContractForm.plain(terms.baseline());
        withoutService = ContractForm.plain(terms.withoutService());
        target = ContractForm.plain(terms.target());
        price = ContractForm.plain(terms.price().amount());
        cap = ContractForm.plain(terms.cap().amount());
    }

    MetricTerms terms() {
        return new MetricTerms(
                title, definition, unit, baseline, withoutService, target, Money.pounds(price), Money.pounds(cap));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String value) {
        title = value;
    }

    public String getDefinition() {
        return definition;
    }

    public void setDefinition(String value) {
        definition = value;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String value) {
        unit = value;
    }

    public BigDecimal getBaseline() {
        return baseline;
    }

    public void setBaseline(BigDecimal value) {
        baseline = value;
    }

    public BigDecimal getWithoutService() {
        return withoutService;
    }

    public void setWithoutService(BigDecimal value) {
        withoutService = value;
    }

    public BigDecimal getTarget() {
        return target;
    }

    public void setTarget(BigDecimal value) {
        target = value;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal value) {
        price = value;
    }

    public BigDecimal getCap() {
        return cap;
    }

    public void setCap(BigDecimal value) {
        cap = value;
    }
}
