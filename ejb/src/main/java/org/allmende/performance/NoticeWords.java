package org.allmende.performance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a notice of breach or poor performance must tell (Procurement Regulations 2024 reg 39(7)(g)-(m), read in the text).
 *
 * @param appliedOn the day of the part termination, the award or the settlement; or on which the authority considered that performance had
 *     not improved (reg 39(7)(h)-(i)): day 1 of 30
 * @param obligation the obligation that is breached or not performed (j)
 * @param nature the nature of the breach or failure (k)
 * @param impact its consequences (k)(i)
 * @param since since when it lasts (k)(ii)
 * @param ongoing whether it still does (k)(ii)
 * @param mitigation what the supplier did against the consequences (k)(iii)
 * @param warnings how the authority told the supplier and what opportunity it gave to improve (k)(iv)
 * @param improvement what the supplier did to improve, and why that was not enough (k)(v)
 * @param amount of damages or other money in pounds (m); null for none
 * @param basis on what it was awarded or paid (m)(iii)
 */
public record NoticeWords(
        @NotNull NoticeGround ground,
        @NotNull LocalDate appliedOn,
        @NotBlank @Size(max = 4000) String obligation,
        @NotBlank @Size(max = 4000) String nature,
        @NotBlank @Size(max = 4000) String impact,
        @NotNull LocalDate since,
        boolean ongoing,
        @NotBlank @Size(max = 4000) String mitigation,
        @NotBlank @Size(max = 4000) String warnings,
        @NotBlank @Size(max = 4000) String improvement,
        @Nullable Money amount,
        @Size(max = 1000) @Nullable String basis) {}
