package org.allmende.termination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.allmende.contract.EndGround;
import org.jspecify.annotations.Nullable;

/**
 * Why, and from when, the council wants to end a contract.
 *
 * @param ground one that is decided, neither performance nor expiry
 * @param endsOn the last day; null where it is set when the provider was heard
 * @param breakNumber of the break clause; 0 for another ground
 * @param milestone number of the missed milestone that was not put right; 0 for another ground
 * @param security whether the exclusion ground is the threat to national security (s.79)
 * @param ministerTold the day on which a Minister was notified; null where s.79 does not apply
 * @param answerBy the last day on which the provider is asked to agree; null for another ground
 * @param reasons why: the provider reads them, and everybody once the day is set
 */
public record TerminationTerms(
        @NotNull EndGround ground,
        @Nullable LocalDate endsOn,
        int breakNumber,
        int milestone,
        boolean security,
        @Nullable LocalDate ministerTold,
        @Nullable LocalDate answerBy,
        @NotBlank @Size(max = 4000) String reasons) {}
