package org.allmende.bpmn.follow;

/** Names of {@code EarlyWarning.bpmn}, which a timer starts once a day. It has no subject. */
public final class EarlyWarning {

    public static final String KEY = "EarlyWarning";
    public static final String END_SEARCHES = "Task_EndPartnerSearches";
    public static final String TELL = "Task_TellFollowers";

    private EarlyWarning() {}
}
