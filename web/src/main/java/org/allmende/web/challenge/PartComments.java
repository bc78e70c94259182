package org.allmende.web.challenge;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.challenge.team.Comment;
import org.allmende.challenge.team.CommentId;
import org.allmende.challenge.team.CommentPart;
import org.allmende.challenge.team.Comments;
import org.allmende.challenge.team.SettleComment;
import org.allmende.shared.DomainProblem;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** What those who write a draft say to each other about the part that is open. */
@Named
@ViewScoped
public class PartComments implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PartPage page;

    @Inject
    private Comments comments;

    @Inject
    private CommentPart commentPart;

    @Inject
    private SettleComment settleComment;

    private @Nullable String words;

    public List<Comment> getAll() {
        return comments.of(page.getPart().id());
    }

    public void comment() {
        try {
            commentPart.comment(new CommentPart.Command(
                    page.getExpression().id(), page.getPart().id(), words == null ? "" : words));
        } catch (DomainProblem problem) {
            Problems.at("comment", problem);
            return;
        }
        done("challenge.comment.done");
    }

    /** @param comment its id in text */
    public void settle(String comment) {
        settleComment.settle(new SettleComment.Command(new CommentId(UUID.fromString(comment))));
        done("challenge.comment.settled.done");
    }

    private void done(String key) {
        Problems.done(key);
        Faces.redirect(
                "challenge/part/%s/%s",
                page.getExpression().reference(), page.getPart().id().value().toString());
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
