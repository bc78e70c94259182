package org.allmende.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.allmende.tender.extension.ExtensionOption;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed of how a contract may go on and be ended early.
 *
 * @param extension as the notice has published it, or null
 * @param breaks who may end it early
 * @param stepIn whether the council may take over a milestone whose remedy has failed
 */
public record TermClauses(
        @Nullable ExtensionOption extension, @NotNull @Valid List<BreakTerms> breaks, boolean stepIn) {

    public static TermClauses none() {
        return new TermClauses(null, List.of(), false);
    }
}
