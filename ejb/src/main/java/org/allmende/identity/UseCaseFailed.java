package org.allmende.identity;

import java.util.List;
import java.util.UUID;

/**
 * A use case came to nothing for somebody who was allowed to try; its transaction is about to be undone. Whoever keeps a record
 * of it writes in a transaction of their own.
 *
 * @param useCase simple name of the class
 * @param things all ids in the command
 * @param code of the problem; {@link #FAULT} where the portal itself failed
 */
public record UseCaseFailed(String useCase, List<UUID> things, String code) {

    public static final String FAULT = "FAULT";

    public UseCaseFailed {
        things = List.copyOf(things);
    }
}
