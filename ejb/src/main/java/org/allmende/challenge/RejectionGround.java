package org.allmende.challenge;

/**
 * The grounds on which alone an expression of interest may be rejected. Source: S.I. 2012/1647 Schedule, exhaustive
 * (Localism Act 2011 s.83(11)).
 */
public enum RejectionGround {
    /** Not compliant with section 81(1) or with the regulations. */
    NOT_COMPLIANT(1, false),
    /** Information materially inadequate or inaccurate. */
    INFORMATION_INADEQUATE(2, false),
    /** The body, a consortium member or a subcontractor is not suitable. */
    NOT_SUITABLE(3, false),
    /** A decision, evidenced in writing, to stop the service was already taken. */
    SERVICE_TO_STOP(4, true),
    /** Integrated with an NHS service, and continued integration critical to the users' wellbeing. */
    INTEGRATED_WITH_NHS(5, false),
    /** The service is already the subject of a procurement exercise. */
    IN_PROCUREMENT(6, true),
    /** Negotiations with a third party, at least partly in writing. */
    IN_NEGOTIATION(7, true),
    /** The authority has published that it considers a body which two or more specified employees propose. */
    EMPLOYEES_CONSIDERED(8, true),
    /** Frivolous or vexatious. */
    FRIVOLOUS(9, false),
    /** Acceptance would be likely to contravene an enactment or a rule of law, including a statutory duty. */
    UNLAWFUL(10, false);

    private final int number;
    private final boolean needsDocument;

    RejectionGround(int number, boolean needsDocument) {
        this.number = number;
        this.needsDocument = needsDocument;
    }

    /** Paragraph of the Schedule. */
    public int number() {
        return number;
    }

    /** Whether it is a fact that a document dated before the decision must show. */
    public boolean needsDocument() {
        return needsDocument;
    }

    public String law() {
        return "S.I. 2012/1647 Sch para " + number;
    }

    /** Key of the ground in plain words. */
    public String messageKey() {
        return "challenge.ground." + name();
    }
}
