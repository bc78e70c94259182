package org.allmende.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Stores a weight in one column {@code numeric(7,4)}. */
@Converter(autoApply = true)
public class WeightConverter implements AttributeConverter<@Nullable Weight, @Nullable BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Weight weight) {
        return weight == null ? null : weight.percent();
    }

    @Override
    public @Nullable Weight convertToEntityAttribute(@Nullable BigDecimal percent) {
        return percent == null ? null : new Weight(percent);
    }
}
