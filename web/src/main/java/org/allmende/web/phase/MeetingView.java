package org.allmende.web.phase;

import java.util.List;
import org.allmende.phase.DialogueMeeting;
import org.allmende.phase.DialogueReply;

/** A meeting with what its supplier has said to the record. */
public record MeetingView(DialogueMeeting meeting, String supplier, List<DialogueReply> replies) {

    public MeetingView {
        replies = List.copyOf(replies);
    }

    public boolean confirmed() {
        return replies.stream().anyMatch(DialogueReply::confirms);
    }
}
