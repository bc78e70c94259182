package org.allmende.direct;

import static org.allmende.direct.DirectPoint.*;

import java.util.Arrays;
import java.util.List;

/**
 * By what the law allows a contract without a competition: the direct award justifications of Procurement Act 2023 Sch 5, the
 * regulations of s.42 and the switch of s.43, read in the primary text. Grounds without points are listed so that nobody looks for
 * them in vain; why they cannot be used here is a text.
 */
public enum DirectGround {
    /** A prototype, or other novel services, to be tested, researched or developed. */
    PROTOTYPE("Sch 5 paras 2-3", PROTOTYPE_NOVEL, PROTOTYPE_PURPOSE),
    /** A unique work of art or artistic performance. */
    ART("Sch 5 para 4", ART_UNIQUE),
    /** Only one supplier has the exclusive rights. */
    EXCLUSIVE_RIGHTS("Sch 5 para 5", RIGHTS_ONLY, RIGHTS_NO_ALTERNATIVE),
    /** Only one supplier can, for technical reasons. */
    TECHNICAL("Sch 5 para 6", TECHNICAL_ONLY, TECHNICAL_NO_ALTERNATIVE),
    /** An extension or partial replacement by the supplier that is there. */
    ADDITIONAL(
            "Sch 5 paras 7, 9", ADDITIONAL_EXISTING, ADDITIONAL_EXTENDS, ADDITIONAL_INCOMPATIBLE, ADDITIONAL_DIFFICULT),
    /** Similar services again, which an earlier tender announced within five years. */
    REPEAT("Sch 5 paras 8-9", REPEAT_EXISTING, REPEAT_SIMILAR, REPEAT_COMPETED, REPEAT_ANNOUNCED),
    /** Goods of a commodity market: the portal is about services. */
    COMMODITY("Sch 5 para 10"),
    /** Particularly advantageous terms, because a supplier is insolvent. */
    INSOLVENCY("Sch 5 paras 11-12", INSOLVENCY_PROCEEDINGS, INSOLVENCY_TERMS),
    /** Extreme and unavoidable urgency. */
    URGENCY("Sch 5 paras 13-14", URGENCY_NECESSARY, URGENCY_NO_TIME, URGENCY_NOT_CAUSED, URGENCY_NOT_FORESEEN),
    /** Services for one individual who has a say in who gives them: no notice is due (ss.44(3), 50(6)(b)), and none is wanted. */
    USER_CHOICE("Sch 5 paras 15-17"),
    /** Of the armed forces and their suppliers. */
    DEFENCE("Sch 5 paras 18-20"),
    /** To protect life, by regulations that a Minister makes. */
    PROTECT_LIFE("s.42"),
    /** After a competition without suitable tenders. */
    SWITCH("s.43", SWITCH_UNSUITABLE, SWITCH_NOT_POSSIBLE, SWITCH_SUPPLIER);

    private final String place;
    private final List<DirectPoint> points;

    DirectGround(String place, DirectPoint... points) {
        this.place = place;
        this.points = List.of(points);
    }

    /** Those that can be used here. */
    public static List<DirectGround> usable() {
        return Arrays.stream(values()).filter(DirectGround::isUsable).toList();
    }

    /** Those that the law has and the portal has not. */
    public static List<DirectGround> others() {
        return Arrays.stream(values()).filter(ground -> !ground.isUsable()).toList();
    }

    public boolean isUsable() {
        return !points.isEmpty();
    }

    public String law() {
        return "Procurement Act 2023 " + place;
    }

    /** What it demands, all of it. */
    public List<DirectPoint> points() {
        return points;
    }

    /** Whether it looks back at a contract that the council has with the supplier. */
    public boolean hasEarlierContract() {
        return this == ADDITIONAL || this == REPEAT;
    }

    /** Whether s.51(3)(a) lifts the mandatory standstill. */
    public boolean isWithoutStandstill() {
        return this == URGENCY;
    }

    public String messageKey() {
        return "direct.ground." + name();
    }
}
