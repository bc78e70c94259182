package org.allmende.asset;

import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.allmende.register.ServiceId;

/** The columns of a nomination's texts. */
@Embeddable
class NominationText {

    private String name = "";

    private String place = "";

    private String boundaries = "";

    private String occupants = "";

    private String owners = "";

    private String reasons = "";

    private String evidence = "";

    protected NominationText() {}

    void take(NominationFacts facts) {
        name = facts.name();
        place = facts.place();
        boundaries = facts.boundaries();
        occupants = facts.occupants();
        owners = facts.owners();
        reasons = facts.reasons();
        evidence = facts.evidence();
    }

    NominationFacts facts(Optional<ServiceId> service) {
        return new NominationFacts(name, place, boundaries, occupants, owners, reasons, evidence, service.orElse(null));
    }
}
