package org.allmende.web.performance;

import java.io.Serializable;
import org.allmende.performance.KpiTerms;
import org.jspecify.annotations.Nullable;

/** A key performance indicator as a form holds it. */
public class KpiRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private String measured = "";
    private String target = "";
    private String rated = "";

    KpiRow() {}

    KpiRow(KpiTerms terms) {
        name = terms.name();
        measured = terms.measured();
        target = terms.target();
        rated = terms.rated();
    }

    KpiTerms terms() {
        return new KpiTerms(name, measured, target, rated);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String words) {
        name = words == null ? "" : words;
    }

    public String getMeasured() {
        return measured;
    }

    public void setMeasured(@Nullable String words) {
        measured = words == null ? "" : words;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String words) {
        target = words == null ? "" : words;
    }

    public String getRated() {
        return rated;
    }

    public void setRated(@Nullable String words) {
        rated = words == null ? "" : words;
    }
}
