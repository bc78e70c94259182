package org.allmende.challenge;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.allmende.register.LightTouchServices;
import org.allmende.register.Service;

/** What the law lets a council do so that a challenger has a fair chance in the competition that an acceptance opens. */
public enum ProtectiveRoute {
    /** Reserved to public service mutuals, for at most five years. */
    RESERVED("Procurement Act 2023 s.33; S.I. 2024/692 Sch 1") {
        @Override
        boolean isOpenFor(String cpv, LightTouchServices services) {
            return services.isReservable(cpv);
        }
    },
    /** Light touch: no least periods, and the views of those who use the service may count. */
    LIGHT_TOUCH("Procurement Act 2023 s.9; S.I. 2024/692 Sch 1") {
        @Override
        boolean isOpenFor(String cpv, LightTouchServices services) {
            return services.contains(cpv);
        }
    },
    /** The council considers lots, and gives reasons where it makes none. */
    LOTS("Procurement Act 2023 s.18"),
    /** Wellbeing of the area is considered before the procurement, and in it. */
    SOCIAL_VALUE("Localism Act 2011 s.83(9); Public Services (Social Value) Act 2012 s.1"),
    /** The time between the acceptance and the tender, which the council publishes, is there to prepare in. */
    TIME("Localism Act 2011 s.83(2)-(7)");

    private final String law;

    ProtectiveRoute(String law) {
        this.law = law;
    }

    /** Those that are open for this service by the list in force on this day. */
    public static List<ProtectiveRoute> of(Service service, LocalDate day) {
        return of(service.cpv(), day);
    }

    static List<ProtectiveRoute> of(String cpv, LocalDate day) {
        LightTouchServices services = LightTouchServices.on(day);
        return Arrays.stream(values())
                .filter(route -> route.isOpenFor(cpv, services))
                .toList();
    }

    boolean isOpenFor(String cpv, LightTouchServices services) {
        return true;
    }

    public String law() {
        return law;
    }

    public String messageKey() {
        return "challenge.route." + name();
    }
}
