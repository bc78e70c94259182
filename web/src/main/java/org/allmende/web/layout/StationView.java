package org.allmende.web.layout;

import org.jspecify.annotations.Nullable;

/** One station of a case's path: its state, name, when and who, in words. For {@code a:path}. */
public record StationView(
        State state,
        String name,
        @Nullable String when,
        @Nullable String who,
        @Nullable String law) {

    /** Where the case stands as to this station. */
    public enum State {
        DONE,
        NOW,
        TO_COME
    }

    public static StationView done(String name, @Nullable String when, @Nullable String who) {
        return new StationView(State.DONE, name, when, who, null);
    }

    public static StationView now(String name, @Nullable String when, @Nullable String who) {
        return new StationView(State.NOW, name, when, who, null);
    }

    public static StationView toCome(String name, @Nullable String when, @Nullable String who) {
        return new StationView(State.TO_COME, name, when, who, null);
    }

    public StationView by(String source) {
        return new StationView(state, name, when, who, source);
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean isNow() {
        return state == State.NOW;
    }
}
