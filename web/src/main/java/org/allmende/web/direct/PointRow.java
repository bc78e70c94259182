package org.allmende.web.direct;

import java.io.Serializable;
import org.allmende.direct.DirectContent;
import org.allmende.direct.DirectPoint;
import org.jspecify.annotations.Nullable;

/** One demand of the ground, with what the form says to it. */
public class PointRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DirectPoint point;
    private boolean met;
    private @Nullable String words;

    PointRow(DirectPoint point, boolean met, String words) {
        this.point = point;
        this.met = met;
        this.words = words;
    }

    DirectContent.Point said() {
        return new DirectContent.Point(point, met, words == null ? "" : words);
    }

    public DirectPoint getPoint() {
        return point;
    }

    public boolean isMet() {
        return met;
    }

    public void setMet(boolean so) {
        met = so;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String why) {
        words = why;
    }
}
