package org.allmende.result;

/** Why a person's key is erased on request: UK GDPR art.17(1). */
public enum ErasureGround {
    /** (a): no longer needed for what it was collected for. */
    NOT_NEEDED("a"),
    /** (b): the person has withdrawn consent, and nothing else allows to keep it. */
    CONSENT("b"),
    /** (c): the person objects, and no reason to keep it outweighs that. */
    OBJECTION("c"),
    /** (d): it was kept unlawfully. */
    UNLAWFUL("d");

    private final String letter;

    ErasureGround(String letter) {
        this.letter = letter;
    }

    /** Of art.17(1). */
    public String letter() {
        return letter;
    }
}
