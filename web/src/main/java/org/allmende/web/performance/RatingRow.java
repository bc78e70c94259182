package org.allmende.web.performance;

import java.io.Serializable;
import java.util.UUID;
import org.allmende.performance.Assessment;
import org.allmende.performance.Kpi;
import org.allmende.performance.KpiId;
import org.allmende.performance.KpiRating;
import org.jspecify.annotations.Nullable;

/** An indicator as the form of a review holds it. */
public class RatingRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID kpi;
    private final int number;
    private final String name;
    private final String target;
    private final String rated;
    private @Nullable KpiRating rating;
    private String reasons = "";
    private boolean material;

    RatingRow(Kpi kpi, boolean material) {
        this.kpi = kpi.id().value();
        this.number = kpi.number();
        this.name = kpi.name();
        this.target = kpi.target();
        this.rated = kpi.rated();
        this.material = material;
    }

    Assessment assessment() {
        return new Assessment(new KpiId(kpi), rating == null ? KpiRating.OTHER : rating, reasons, material);
    }

    public int getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public String getTarget() {
        return target;
    }

    public String getRated() {
        return rated;
    }

    public @Nullable KpiRating getRating() {
        return rating;
    }

    public void setRating(@Nullable KpiRating chosen) {
        rating = chosen;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String words) {
        reasons = words == null ? "" : words;
    }

    public boolean isMaterial() {
        return material;
    }

    public void setMaterial(boolean chosen) {
        material = chosen;
    }
}
