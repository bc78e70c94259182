package org.allmende.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a file of services, in this order when the register is written into one. */
public enum ServiceColumn {
    KEY,
    TITLE,
    SUMMARY,
    AREA,
    CPV,
    USERS,
    VOLUMES,
    COST_STAFF,
    COST_PREMISES,
    COST_SUPPLIES,
    COST_CONTRACT,
    COST_CENTRAL,
    COST_OTHER,
    STAFF,
    ASSETS,
    SUPPLIER,
    CONTRACT_VALUE,
    CONTRACT_END,
    EXTENSION_UNTIL,
    EXTENSION_NOTICE,
    EXCLUSION;

    /** Its name in the head of the file. */
    public String head() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file must have it. */
    public boolean isDemanded() {
        return switch (this) {
            case KEY, TITLE, SUMMARY, AREA, CPV -> true;
            default -> false;
        };
    }

    public static List<String> heads() {
        return Arrays.stream(values()).map(ServiceColumn::head).toList();
    }

    static ServiceColumn of(CostKind kind) {
        return valueOf("COST_" + kind.name());
    }
}
