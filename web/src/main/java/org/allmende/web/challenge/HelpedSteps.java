package org.allmende.web.challenge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.assistance.Assistances;
import org.allmende.challenge.assistance.AssistedStep;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Organisations;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.PhaseMemo;
import org.jspecify.annotations.Nullable;

/** What was done for a body after the receipt, with help: {@code #{helpedSteps.of(eoi, question)}}. Consent and scans are for the parties. */
@Named
@RequestScoped
public class HelpedSteps {

    @Inject
    private Assistances assistances;

    @Inject
    private Documents documents;

    @Inject
    private Organisations organisations;

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    /** @param subject the question, the decision or the case; null where the body did it itself */
    public @Nullable AssistedStep of(EoiId eoi, UUID subject) {
        return all(eoi).stream()
                .filter(step -> step.subject().equals(subject))
                .findFirst()
                .orElse(null);
    }

    private List<AssistedStep> all(EoiId eoi) {
        return PhaseMemo.once("helped-steps", eoi, () -> assistances.stepsOf(eoi));
    }

    /** Who entered it, in whose name and when. */
    public String by(AssistedStep step) {
        return messages.of(
                "challenge.helped.by",
                step.helperName(),
                organisations.get(step.helperOrganisation()).name(),
                formats.date(step.recordedAt()));
    }

    /** Who of the body agreed to it. */
    public String agreed(AssistedStep step) {
        return messages.of(
                "challenge.helped.agreed",
                step.consent().by(),
                messages.get(step.consent().way().messageKey()),
                formats.fullDate(step.consent().on()));
    }

    /** Scans that are with the question, the offer or the case. */
    public List<DocumentView> scans(UUID subject) {
        return PhaseMemo.once(
                "helped-scans", subject, () -> documents.ofAll(List.of(subject)).getOrDefault(subject, List.of()));
    }

    /** Scans of all steps at once, by what they are with. */
    public List<DocumentView> scansOf(AssistedStep step) {
        Map<UUID, List<DocumentView>> read = PhaseMemo.once(
                "helped-scans-all",
                step.eoi(),
                () -> documents.ofAll(
                        all(step.eoi()).stream().map(AssistedStep::subject).toList()));
        return read.getOrDefault(step.subject(), List.of());
    }
}
