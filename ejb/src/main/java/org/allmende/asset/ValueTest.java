package org.allmende.asset;

/** By which of its two tests the law finds an asset to be of community value: Localism Act 2011 s.88. */
public enum ValueTest {
    /** An actual current use that is not ancillary furthers the community's wellbeing or interests, and can go on. */
    CURRENT_USE("Localism Act 2011 s.88(1)"),
    /** A use in the recent past did, and within five years there could be one again. */
    RECENT_USE("Localism Act 2011 s.88(2)");

    private final String law;

    ValueTest(String law) {
        this.law = law;
    }

    public String law() {
        return law;
    }

    /** Key of the test in plain words. */
    public String messageKey() {
        return "asset.value." + name();
    }
}
