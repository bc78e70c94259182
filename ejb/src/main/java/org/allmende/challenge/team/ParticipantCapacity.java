package org.allmende.challenge.team;

/** What an organisation is in another's expression of interest. Source: S.I. 2012/1313 Sch 1 paras 2 and 3. */
public enum ParticipantCapacity {
    /** Would provide the service together with the body. */
    CONSORTIUM_MEMBER,
    /** Would do a part of it for the body. */
    SUBCONTRACTOR;

    /** Whether it reads what the body writes for all: the service, wellbeing and users' needs. */
    public boolean readsJointParts() {
        return this == CONSORTIUM_MEMBER;
    }

    /** Key of its name. */
    public String messageKey() {
        return "challenge.capacity." + name();
    }
}
