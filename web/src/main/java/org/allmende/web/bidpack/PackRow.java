package org.allmende.web.bidpack;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.pack.FieldDifference;
import org.allmende.bid.pack.FileDifference;
import org.allmende.bid.pack.PackKey;
import org.jspecify.annotations.Nullable;

/** One choice of the page: which field or file, and what its member wants. Holds no word of what is in it. */
public class PackRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PackKey.@Nullable Kind kind;
    private final @Nullable UUID id;
    private final int index;
    private final String change;
    private @Nullable Boolean taken;

    private PackRow(PackKey.@Nullable Kind kind, @Nullable UUID id, int index, String change, @Nullable Boolean taken) {
        this.kind = kind;
        this.id = id;
        this.index = index;
        this.change = change;
        this.taken = taken;
    }

    /** What was changed in the form alone is taken unless somebody says otherwise, what was changed in the portal alone is not. */
    static PackRow of(FieldDifference field) {
        Boolean taken =
                switch (field.change()) {
                    case OFFLINE -> Boolean.TRUE;
                    case ONLINE -> Boolean.FALSE;
                    case BOTH, FAULTY -> null;
                };
        return new PackRow(
                field.key().kind(), field.key().id(), 0, field.change().name(), taken);
    }

    static PackRow of(FileDifference file) {
        Boolean taken =
                switch (file.change()) {
                    case FRESH, OTHER -> Boolean.TRUE;
                    case REMOVED_ONLINE -> Boolean.FALSE;
                    case BOTH, MISSING, FAULTY -> null;
                };
        return new PackRow(null, null, file.index(), file.change().name(), taken);
    }

    Optional<PackKey> key() {
        return kind == null || id == null ? Optional.empty() : Optional.of(new PackKey(kind, id));
    }

    Optional<Integer> file() {
        return kind == null ? Optional.of(index) : Optional.empty();
    }

    public boolean isFile() {
        return kind == null;
    }

    public boolean isWords() {
        return kind == PackKey.Kind.ANSWER || kind == PackKey.Kind.SHOWN;
    }

    /** Who has changed it: end of the key of its words. */
    public String getChange() {
        return change;
    }

    boolean isTaken() {
        return Boolean.TRUE.equals(taken);
    }

    public @Nullable Boolean getTaken() {
        return taken;
    }

    public void setTaken(@Nullable Boolean wanted) {
        taken = wanted;
    }
}
