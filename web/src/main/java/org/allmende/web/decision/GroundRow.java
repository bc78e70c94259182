package org.allmende.web.decision;

import java.io.Serializable;
import java.time.LocalDate;
import org.allmende.challenge.GroundFinding;
import org.allmende.challenge.RejectionGround;
import org.jspecify.annotations.Nullable;

/** One of the ten grounds in the form: whether it is named, and what it needs. */
public class GroundRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RejectionGround ground;
    private boolean chosen;
    private @Nullable String substance;
    private @Nullable String documentTitle;
    private @Nullable LocalDate documentDate;

    GroundRow(RejectionGround ground) {
        this.ground = ground;
    }

    GroundFinding finding() {
        return new GroundFinding(ground, substance, documentTitle, documentDate);
    }

    public RejectionGround getGround() {
        return ground;
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }

    public @Nullable String getSubstance() {
        return substance;
    }

    public void setSubstance(@Nullable String substance) {
        this.substance = substance;
    }

    public @Nullable String getDocumentTitle() {
        return documentTitle;
    }

    public void setDocumentTitle(@Nullable String documentTitle) {
        this.documentTitle = documentTitle;
    }

    public @Nullable LocalDate getDocumentDate() {
        return documentDate;
    }

    public void setDocumentDate(@Nullable LocalDate documentDate) {
        this.documentDate = documentDate;
    }
}
