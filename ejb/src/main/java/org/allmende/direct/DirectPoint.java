package org.allmende.direct;

/** One thing that a ground for direct award demands; each must be so, and the council says why (Procurement Act 2023 s.43, Sch 5). */
public enum DirectPoint {
    PROTOTYPE_NOVEL("Sch 5 para 3"),
    PROTOTYPE_PURPOSE("Sch 5 para 2(a)-(c)"),
    ART_UNIQUE("Sch 5 para 4"),
    RIGHTS_ONLY("Sch 5 para 5(a)"),
    RIGHTS_NO_ALTERNATIVE("Sch 5 para 5(b)"),
    TECHNICAL_ONLY("Sch 5 para 6(a)"),
    TECHNICAL_NO_ALTERNATIVE("Sch 5 para 6(b)"),
    ADDITIONAL_EXISTING("Sch 5 paras 7, 9"),
    ADDITIONAL_EXTENDS("Sch 5 para 7"),
    ADDITIONAL_INCOMPATIBLE("Sch 5 para 7(a)"),
    ADDITIONAL_DIFFICULT("Sch 5 para 7(b)"),
    REPEAT_EXISTING("Sch 5 paras 8, 9"),
    REPEAT_SIMILAR("Sch 5 para 8"),
    REPEAT_COMPETED("Sch 5 para 8(a)"),
    REPEAT_ANNOUNCED("Sch 5 para 8(b)"),
    INSOLVENCY_PROCEEDINGS("Sch 5 para 12"),
    INSOLVENCY_TERMS("Sch 5 para 11"),
    URGENCY_NECESSARY("Sch 5 para 13(a)"),
    URGENCY_NO_TIME("Sch 5 para 13(b)"),
    URGENCY_NOT_CAUSED("Sch 5 para 14(a)"),
    URGENCY_NOT_FORESEEN("Sch 5 para 14(b)"),
    SWITCH_UNSUITABLE("s.43(1)(b), (2)"),
    SWITCH_NOT_POSSIBLE("s.43(1)(c)"),
    SWITCH_SUPPLIER("s.43(6)(b)");

    private final String place;

    DirectPoint(String place) {
        this.place = place;
    }

    public String law() {
        return "Procurement Act 2023 " + place;
    }

    public String messageKey() {
        return "direct.point." + name();
    }
}
