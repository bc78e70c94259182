package org.allmende.bpmn.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.allmende.identity.Role;
import org.allmende.outcome.Verifier;

/** Who answers a dispute: those of both seats who verify. */
@Named("disputeSeats")
@ApplicationScoped
public class DisputeSeats {

    /** As candidate groups, {@code <organisation>:<role>}. */
    public List<String> of(String council) {
        return Arrays.stream(Verifier.values())
                .map(verifier -> seat(council, verifier))
                .toList();
    }

    static String seat(String council, Verifier verifier) {
        return council + ":"
                + (verifier == Verifier.COUNCIL ? Role.CONTRACT_MANAGER : Role.SERVICE_USER_REPRESENTATIVE);
    }
}
