package org.allmende.web.layout;

import java.math.BigDecimal;
import org.allmende.shared.Money;

/** Numbers in a field as people type them: without zeros that say nothing, and never as 1E+3. */
public final class Plain {

    private Plain() {}

    public static BigDecimal of(BigDecimal exact) {
        BigDecimal stripped = exact.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Its pounds. */
    public static BigDecimal of(Money money) {
        return of(money.amount());
    }
}
