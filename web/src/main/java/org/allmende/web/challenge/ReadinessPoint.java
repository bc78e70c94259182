package org.allmende.web.challenge;

import java.util.Locale;

/** What a group asks itself before it challenges. Its texts are {@code readiness.<name>}, {@code .why} and {@code .help}. */
public enum ReadinessPoint {
    PEOPLE(Area.CAPACITY, "S.I. 2012/1313 Sch 1 para 3"),
    EXPERIENCE(Area.CAPACITY, "S.I. 2012/1313 Sch 1 para 3"),
    PLACES(Area.CAPACITY, ""),
    COST(Area.MONEY, ""),
    TABLE(Area.MONEY, "S.I. 2012/1313 Sch 1 para 2"),
    WAGES(Area.MONEY, ""),
    USERS(Area.PARTNERS, "S.I. 2012/1313 Sch 1 para 5(b)"),
    STAFF(Area.PARTNERS, ""),
    OTHERS(Area.PARTNERS, "S.I. 2012/1313 Sch 1 paras 2 and 3"),
    BODY(Area.GOVERNANCE, "Localism Act 2011 s.81(6)"),
    SIGNING(Area.GOVERNANCE, ""),
    POLICIES(Area.GOVERNANCE, "");

    /** The four things that a self-check looks at. */
    public enum Area {
        CAPACITY,
        MONEY,
        PARTNERS,
        GOVERNANCE;

        public String titleKey() {
            return "readiness.area." + name();
        }
    }

    private final Area area;
    private final String law;

    ReadinessPoint(Area area, String law) {
        this.area = area;
        this.law = law;
    }

    public Area area() {
        return area;
    }

    /** The rule that will ask for it, where one does; else empty. */
    public String law() {
        return law;
    }

    public String textKey() {
        return "readiness." + name();
    }

    public String helpKey() {
        return textKey() + ".help";
    }

    /** Name of the answer in the address of the page. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
