package org.allmende.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Stores an amount in one column {@code numeric(15,2)} in pounds, the currency of the first rule set.
 *
 * <p>Errors: {@code MONEY_CURRENCY_NOT_STORED(currency)} for any other, instead of storing a number that would come back
 * as pounds.
 */
@Converter(autoApply = true)
public class MoneyConverter implements AttributeConverter<@Nullable Money, @Nullable BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Money money) {
        if (money == null) {
            return null;
        }
        if (money.currency() != Money.Currency.GBP) {
            throw new DomainProblem("MONEY_CURRENCY_NOT_STORED", money.currency());
        }
        return money.amount();
    }

    @Override
    public @Nullable Money convertToEntityAttribute(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.pounds(amount);
    }
}
