package org.allmende.web.mutual;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualStatus;
import org.allmende.mutual.plan.PlanSection;
import org.allmende.mutual.plan.PlanVersion;
import org.allmende.mutual.plan.Plans;
import org.allmende.mutual.plan.SavePlanSection;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The circle's business case: read as a whole, written section by section, with every version. */
@Named
@ViewScoped
@Page(view = "/mutual/plan", access = PageAccess.SIGNED_IN)
public class MutualPlanPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param
    private @Nullable String section;

    @Inject
    @Param
    private @Nullable Integer version;

    @Inject
    private MutualReader reader;

    @Inject
    private Plans plans;

    @Inject
    private SavePlanSection savePlanSection;

    private @Nullable String words;
    private long saves;
    private @Nullable Instant savedAt;
    private @Nullable String savedBy;
    private transient @Nullable Mutual mutual;
    private transient @Nullable Map<PlanSection, PlanVersion> newest;

    @PostConstruct
    void read() {
        getMutual();
        if (section != null) {
            PlanVersion found = getNewest().get(getChosen());
            words = found == null ? "" : found.words();
            remember(found);
        }
    }

    private void remember(@Nullable PlanVersion found) {
        saves = found == null ? 0 : found.saves();
        savedAt = found == null ? null : found.savedAt();
        savedBy = found == null ? null : found.savedBy();
    }

    public Mutual getMutual() {
        if (mutual == null) {
            mutual = reader.ofCircle(reference);
        }
        return mutual;
    }

    public boolean isGoingOn() {
        return getMutual().status() != MutualStatus.ENDED;
    }

    public List<PlanSection> getSections() {
        return Arrays.asList(PlanSection.values());
    }

    private Map<PlanSection, PlanVersion> getNewest() {
        if (newest == null) {
            newest = plans.newest(getMutual().id());
        }
        return newest;
    }

    /** Its newest version; null where nobody has written yet. */
    public @Nullable PlanVersion newest(PlanSection of) {
        return getNewest().get(of);
    }

    public boolean isOneSection() {
        return section != null;
    }

    public PlanSection getChosen() {
        return Arrays.stream(PlanSection.values())
                .filter(known -> known.name().equals(section))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** All versions of the chosen section, the newest first. */
    public List<PlanVersion> getVersions() {
        return plans.versions(getMutual().id(), getChosen());
    }

    /** The older version that is looked at; null: none. */
    public @Nullable PlanVersion getOlder() {
        return version == null
                ? null
                : getVersions().stream()
                        .filter(known -> known.number() == version)
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    /** While somebody writes. */
    public void autosave() {
        PlanVersion saved = savePlanSection.save(
                new SavePlanSection.Command(getMutual().id(), getChosen(), words == null ? "" : words, saves));
        newest = null;
        remember(saved);
    }

    public void save() {
        autosave();
        Problems.done("mutual.plan.saved");
        Faces.redirect(Faces.getRequestContextPath() + "/mutual/plan/" + reference);
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable Instant getSavedAt() {
        return savedAt;
    }

    public @Nullable String getSavedBy() {
        return savedBy;
    }
}
