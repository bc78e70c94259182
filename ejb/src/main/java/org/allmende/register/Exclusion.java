package org.allmende.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a service is excluded from the right to challenge. Source: S.I. 2012/1313 reg 4 and Sch 2. */
public enum Exclusion {
    /** Commissioned in conjunction with health services, jointly or under a partnership arrangement. */
    WITH_HEALTH_SERVICE("S.I. 2012/1313 Sch 2 para 2", LocalDate.of(2014, 4, 1)),
    /** Commissioned by an NHS body on behalf of the authority. */
    BY_NHS_BODY("S.I. 2012/1313 Sch 2 para 3", LocalDate.of(2014, 4, 1)),
    /** Commissioned or provided for a named person with complex individual health or social care needs. */
    COMPLEX_NEEDS("S.I. 2012/1313 Sch 2 para 4", null);

    private final String law;
    private final @Nullable LocalDate ceased;

    Exclusion(String law, @Nullable LocalDate ceased) {
        this.law = law;
        this.ceased = ceased;
    }

    public String law() {
        return law;
    }

    /** Whether it excludes on this day: two of the three ceased to have effect on 1 April 2014 (reg 4(2)). */
    public boolean isInForce(LocalDate day) {
        return ceased == null || day.isBefore(ceased);
    }

    /** Those that exclude on this day. */
    public static List<Exclusion> inForce(LocalDate day) {
        return Arrays.stream(values()).filter(one -> one.isInForce(day)).toList();
    }

    public String messageKey() {
        return "services.exclusion." + name();
    }
}
