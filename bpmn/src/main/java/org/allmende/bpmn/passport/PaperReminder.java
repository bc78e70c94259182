package org.allmende.bpmn.passport;

/** Names of {@code PaperReminder.bpmn}, which a timer starts once a day. It has no subject. */
public final class PaperReminder {

    public static final String KEY = "PaperReminder";
    public static final String TELL = "Task_TellPaperEnds";

    private PaperReminder() {}
}
