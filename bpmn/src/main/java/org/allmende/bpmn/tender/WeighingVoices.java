package org.allmende.bpmn.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.allmende.tender.weighing.WeighingId;
import org.allmende.tender.weighing.Weighings;

/** Tells the diagram who is asked to weigh. */
@Named("weighingVoices")
@ApplicationScoped
public class WeighingVoices {

    @Inject
    private Weighings weighings;

    /** One turn for each of them. */
    public List<String> of(String weighingId) {
        return weighings.get(new WeighingId(UUID.fromString(weighingId))).voices().stream()
                .map(voice -> voice.person().value().toString())
                .toList();
    }
}
