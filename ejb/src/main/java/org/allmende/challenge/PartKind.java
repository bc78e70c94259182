package org.allmende.challenge;

import java.util.Arrays;
import java.util.List;
import org.allmende.identity.OrganisationKind;

/** The parts that an expression of interest must have. Source: S.I. 2012/1313 Schedule 1. */
public enum PartKind {
    /** Financial resources of the body, of each consortium member and each subcontractor. */
    FINANCES("S.I. 2012/1313 Sch 1 para 2"),
    /** That by the time of any procurement the body, each member and each subcontractor will be capable. */
    CAPABILITY("S.I. 2012/1313 Sch 1 para 3"),
    /** The service and the area, enough to identify them. */
    SERVICE_AND_AREA("S.I. 2012/1313 Sch 1 para 4"),
    /** How the social, economic or environmental wellbeing of the area gains. */
    WELLBEING("S.I. 2012/1313 Sch 1 para 5(a)"),
    /** How the users' needs will be met. */
    USERS_NEEDS("S.I. 2012/1313 Sch 1 para 5(b)"),
    /** Where employees challenge: how the other employees affected will be engaged. */
    EMPLOYEES("S.I. 2012/1313 Sch 1 para 6");

    private final String law;

    PartKind(String law) {
        this.law = law;
    }

    public String law() {
        return law;
    }

    /** Key of the part's title; with {@code .hint} and {@code .question} for what it asks. */
    public String messageKey() {
        return "challenge.part." + name();
    }

    /** Whether the law asks it of a body of this kind. */
    public boolean isAskedOf(OrganisationKind kind) {
        return this != EMPLOYEES || kind == OrganisationKind.STAFF_MUTUAL;
    }

    /** Whether it is asked of each consortium member and each subcontractor too: S.I. 2012/1313 Sch 1 paras 2 and 3. */
    public boolean isAskedOfEach() {
        return this == FINANCES || this == CAPABILITY;
    }

    /** Money and capability are read by the parties and the council alone; all else is public from the receipt. */
    public boolean isConfidential() {
        return isAskedOfEach();
    }

    /** The parts asked of each participant, in the order of the Schedule. */
    public static List<PartKind> askedOfEach() {
        return Arrays.stream(values()).filter(PartKind::isAskedOfEach).toList();
    }

    /** The parts asked of a body of this kind, in the order of the Schedule. */
    public static List<PartKind> askedOf(OrganisationKind kind) {
        return Arrays.stream(values()).filter(part -> part.isAskedOf(kind)).toList();
    }
}
