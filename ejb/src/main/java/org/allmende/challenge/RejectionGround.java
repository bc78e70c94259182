package org.allmende.challenge;

/**
 * The grounds on which alone an expression of interest may be rejected. Source: S.I. 2012/1647 Schedule, exhaustive
 * (Localism Act 2011 s.83(11)); the Schedule was read in the primary text, made on 26 June 2012 and not amended since.
 */
public enum RejectionGround {
    /** Not compliant with section 81(1) or with the regulations. */
    NOT_COMPLIANT(1, Need.REASONS),
    /** Information materially inadequate or inaccurate. */
    INFORMATION_INADEQUATE(2, Need.REASONS),
    /** The body, a consortium member or a subcontractor is not suitable. */
    NOT_SUITABLE(3, Need.SUBSTANCE),
    /** A decision, evidenced in writing, to stop the service was already taken. */
    SERVICE_TO_STOP(4, Need.DOCUMENT),
    /** Integrated with an NHS service, and continued integration critical to the users' wellbeing. */
    INTEGRATED_WITH_NHS(5, Need.REASONS),
    /** The service is already the subject of a procurement exercise. */
    IN_PROCUREMENT(6, Need.DOCUMENT),
    /** Negotiations with a third party, at least partly in writing. */
    IN_NEGOTIATION(7, Need.DOCUMENT),
    /** The authority has published that it considers a body which two or more specified employees propose. */
    EMPLOYEES_CONSIDERED(8, Need.DOCUMENT),
    /** Frivolous or vexatious. */
    FRIVOLOUS(9, Need.SUBSTANCE),
    /** Acceptance would be likely to contravene an enactment or a rule of law, including a statutory duty. */
    UNLAWFUL(10, Need.REASONS);

    /** What it needs besides the reasons of the decision. */
    private enum Need {
        REASONS,
        DOCUMENT,
        SUBSTANCE
    }

    private final int number;
    private final Need need;

    RejectionGround(int number, Need need) {
        this.number = number;
        this.need = need;
    }

    /** Paragraph of the Schedule. */
    public int number() {
        return number;
    }

    /** Whether it is a fact that a document dated before the decision must show. */
    public boolean needsDocument() {
        return need == Need.DOCUMENT;
    }

    /** Whether it judges people, so that what it rests on must be said at length. */
    public boolean needsSubstance() {
        return need == Need.SUBSTANCE;
    }

    public String law() {
        return "S.I. 2012/1647 Sch para " + number;
    }

    /** Key of the ground in plain words. */
    public String messageKey() {
        return "challenge.ground." + name();
    }
}
