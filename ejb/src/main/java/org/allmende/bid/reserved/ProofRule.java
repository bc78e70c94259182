package org.allmende.bid.reserved;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.allmende.calendar.SupportedEmployment;
import org.allmende.tender.reserved.ReserveKind;

/** What the law asks of a supplier in a reserved procedure, each with its section. Read in the primary text. */
public enum ProofRule {
    /** Operates to deliver public services, mainly reservable ones. */
    PURPOSE(ReserveKind.PUBLIC_SERVICE_MUTUALS, "s.33(6)(a)"),
    /** Not for profit, or profits for members only. */
    SURPLUS(ReserveKind.PUBLIC_SERVICE_MUTUALS, "s.33(6)(b)"),
    /** Under the management of its employees: more than half of the board, as the portal reads it. */
    MANAGEMENT(ReserveKind.PUBLIC_SERVICE_MUTUALS, "s.33(6)(c)"),
    /** Under the control of its employees: more than half of the votes, as the portal reads it. */
    CONTROL(ReserveKind.PUBLIC_SERVICE_MUTUALS, "s.33(6)(c)"),
    /** Operates, wholly or partly, to employ disabled or disadvantaged people or to support their employment. */
    EMPLOYMENT(ReserveKind.SUPPORTED_EMPLOYMENT, "s.32(4)"),
    /** They are at least 30 per cent of the workforce. */
    SHARE(ReserveKind.SUPPORTED_EMPLOYMENT, "s.32(4)(a)-(c)");

    /** No comparable contract in the three years ending with the day of the award; asked at the award. */
    public static final String THREE_YEARS = "Procurement Act 2023 s.33(5), (7)";

    private final ReserveKind kind;
    private final String section;

    ProofRule(ReserveKind kind, String section) {
        this.kind = kind;
        this.section = section;
    }

    public String law() {
        return "Procurement Act 2023 " + section;
    }

    /** What is asked in a procedure that is reserved in this way, in the order of the section. */
    public static List<ProofRule> of(ReserveKind kind) {
        return Arrays.stream(values()).filter(rule -> rule.kind == kind).toList();
    }

    /** @param began the day on which the procedure began: that of the tender notice */
    public boolean isMet(ReserveProof proof, LocalDate began) {
        return switch (this) {
            case PURPOSE, EMPLOYMENT -> proof.purpose();
            case SURPLUS -> proof.surplus().isLawful();
            case MANAGEMENT -> 2L * proof.seatsOfEmployees() > proof.seats();
            case CONTROL -> 2L * proof.votesOfEmployees() > proof.votes();
            case SHARE -> SupportedEmployment.on(began).isEnough(proof.supported(), proof.workforce());
        };
    }

    /** The rules of the kind that the proof does not meet. */
    public static List<ProofRule> unmet(ReserveKind kind, ReserveProof proof, LocalDate began) {
        return of(kind).stream().filter(rule -> !rule.isMet(proof, began)).toList();
    }
}
