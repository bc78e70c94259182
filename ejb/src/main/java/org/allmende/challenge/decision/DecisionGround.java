package org.allmende.challenge.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.allmende.challenge.GroundFinding;
import org.allmende.challenge.RejectionGround;
import org.jspecify.annotations.Nullable;

/** A ground of a decision as it is kept. */
@Embeddable
public class DecisionGround {

    @Enumerated(EnumType.STRING)
    private RejectionGround ground;

    private @Nullable String substance;

    @Column(name = "document_title")
    private @Nullable String documentTitle;

    @Column(name = "document_date")
    private @Nullable LocalDate documentDate;

    @SuppressWarnings("NullAway.Init")
    protected DecisionGround() {}

    DecisionGround(GroundFinding finding) {
        this.ground = finding.ground();
        this.substance = finding.substance();
        this.documentTitle = finding.documentTitle();
        this.documentDate = finding.documentDate();
    }

    GroundFinding finding() {
        return new GroundFinding(ground, substance, documentTitle, documentDate);
    }
}
