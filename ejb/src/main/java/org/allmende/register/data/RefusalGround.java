package org.allmende.register.data;

/**
 * Why data about a service is not given, as a council may meet it here. Read in the primary text: Freedom of Information Act 2000
 * ss.1, 2(3), 12, 14, 17, 21, 22, 40, 41, 43 (revised text as at 7 April 2026).
 */
public enum RefusalGround {
    /** The council holds no such information: it says so. */
    NOT_HELD("Freedom of Information Act 2000 s.1(1)(a)", false),
    /** To find it would cost more than the appropriate limit. */
    COST_LIMIT("Freedom of Information Act 2000 s.12(1)", false),
    /** The request is vexatious, or repeats one that was answered lately. */
    VEXATIOUS_OR_REPEATED("Freedom of Information Act 2000 s.14", false),
    /** Whoever asks can reasonably have it elsewhere; the reasons say where. */
    ELSEWHERE("Freedom of Information Act 2000 s.21(1)", false),
    /** Held already with a view to publication, and reasonably withheld until then. */
    TO_BE_PUBLISHED("Freedom of Information Act 2000 s.22(1)", true),
    /** Personal data of others whose disclosure would break data protection. */
    PERSONAL_DATA("Freedom of Information Act 2000 s.40(2)", false),
    /** Obtained from somebody else, and a breach of confidence to disclose. */
    IN_CONFIDENCE("Freedom of Information Act 2000 s.41(1)", false),
    /** A trade secret, or likely to prejudice somebody's commercial interests. */
    COMMERCIAL("Freedom of Information Act 2000 s.43(1)-(2)", true);

    private final String law;
    private final boolean weighed;

    RefusalGround(String law, boolean weighed) {
        this.law = law;
        this.weighed = weighed;
    }

    public String law() {
        return law;
    }

    /**
     * Whether the public interest decides: only if that in withholding outweighs that in disclosing may it be refused, and why is
     * stated (ss.2(2)(b), 17(3)(b)). Of the others the Act confers an absolute exemption (s.2(3)) or needs no weighing.
     */
    public boolean isWeighed() {
        return weighed;
    }

    /** Key of the ground in plain words. */
    public String messageKey() {
        return "data.ground." + name();
    }
}
