package org.allmende.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What a change does to a contract's obligations; one that is altered falls away and is added anew.
 *
 * @param dropped numbers of those that fall away
 * @param added those that are added
 */
public record ObligationChanges(
        @NotNull List<Integer> dropped, @NotNull List<@Valid ObligationTerms> added) {

    public static ObligationChanges none() {
        return new ObligationChanges(List.of(), List.of());
    }

    public boolean isEmpty() {
        return dropped.isEmpty() && added.isEmpty();
    }
}
