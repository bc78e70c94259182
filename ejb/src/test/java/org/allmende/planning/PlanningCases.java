package org.allmende.planning;

import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.UUID;
import org.allmende.casefile.CaseFile;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.Ids;

/** Cases of tests' own. */
final class PlanningCases {

    private PlanningCases() {}

    static CaseFile open() {
        try {
            Constructor<CaseFile> constructor = CaseFile.class.getDeclaredConstructor(
                    String.class, String.class, OrganisationId.class, UUID.class, Instant.class);
            constructor.setAccessible(true);
            return constructor.newInstance(
                    "ocds-test", "Reading rooms", new OrganisationId(Ids.next()), Ids.next(), Instant.EPOCH);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
