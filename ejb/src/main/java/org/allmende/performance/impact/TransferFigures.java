package org.allmende.performance.impact;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One figure of a service before its transfer and after it.
 *
 * @param name what is measured, the same before and after
 * @param unit of both values
 * @param beforeOn the day for which the first value holds, before that of the second
 * @param beforeSource where it comes from, for anybody to look up
 */
public record TransferFigures(
        @NotNull TransferAspect aspect,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 100) String unit,
        @NotNull @Digits(integer = 13, fraction = 4) BigDecimal before,
        @NotNull LocalDate beforeOn,
        @NotBlank @Size(min = 3, max = 1000) String beforeSource,
        @NotNull @Digits(integer = 13, fraction = 4) BigDecimal after,
        @NotNull LocalDate afterOn,
        @NotBlank @Size(min = 3, max = 1000) String afterSource) {}
