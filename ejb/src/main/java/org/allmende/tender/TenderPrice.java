package org.allmende.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.allmende.evaluation.scoring.PriceFormula;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** How a price becomes points. */
@Embeddable
class TenderPrice {

    @Enumerated(EnumType.STRING)
    @Column(name = "price_method")
    private PriceMethod method;

    @Column(name = "price_figure")
    private @Nullable Money figure;

    @SuppressWarnings("NullAway.Init")
    protected TenderPrice() {}

    TenderPrice(TenderContent.PricePart part) {
        method = part.method();
        figure = method.hasFigure() ? part.figure() : null;
    }

    PriceMethod method() {
        return method;
    }

    /** The ceiling or the fixed price in pounds with VAT, where the method has one. */
    Optional<Money> figure() {
        return Optional.ofNullable(figure);
    }

    /** As the evaluation computes with it; refused while a draft lacks its ceiling. */
    PriceFormula formula() {
        return new PriceFormula(method, figure().map(Money::amount));
    }
}
