package org.allmende.challenge.assistance;

/** How somebody agreed to be helped. */
public enum ConsentWay {
    /** On the paper itself, which is kept as a scan. */
    SIGNED,
    /** Face to face. */
    IN_PERSON,
    TELEPHONE;

    /** Key of its name. */
    public String messageKey() {
        return "challenge.consent." + name();
    }
}
