package org.allmende.web.servicedata;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.register.data.AnswerDataRequest;
import org.allmende.register.data.DataRequest;
import org.allmende.register.data.RefusalGround;
import org.allmende.register.data.RefuseDataRequest;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** An officer gives the data, with files, or refuses on a ground of the law. Sees who asked; nobody else does. */
@Named
@ViewScoped
@Page(view = "/services/answerdata", access = PageAccess.REQUIRES, permission = Permission.ANSWER_DATA_REQUEST)
public class AnswerDataPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** At which field a problem is shown; all else stands in the summary. */
    private static final Map<String, String> FIELDS = Map.of(
            "DATA_ANSWER_LENGTH", "answer",
            "DATA_CHANGED_LENGTH", "changed",
            "DATA_REASONS_LENGTH", "reasons",
            "DATA_INTEREST_LENGTH", "interest");

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param
    private @Nullable String choice;

    @Inject
    private DataReader reader;

    @Inject
    private Documents documents;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private AnswerDataRequest answerDataRequest;

    @Inject
    private RefuseDataRequest refuseDataRequest;

    private @Nullable String answer;
    private @Nullable String changed;
    private @Nullable RefusalGround ground;
    private @Nullable String reasons;
    private @Nullable String interest;
    private transient @Nullable DataRequest request;

    public DataRequest getRequest() {
        if (request == null) {
            DataRequest found = reader.request(reference);
            access.demand(Permission.ANSWER_DATA_REQUEST, found.council());
            request = found;
        }
        return request;
    }

    public Service getService() {
        return reader.service(getRequest());
    }

    public String getAsker() {
        return reader.asker(getRequest());
    }

    /** The name that the law demands of a request: s.8(1)(b). */
    public String getAskerName() {
        return people.get(getRequest().askedBy()).name();
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getRequest().id().value());
    }

    public boolean isGiving() {
        return "give".equals(choice);
    }

    public boolean isRefusing() {
        return "refuse".equals(choice);
    }

    /** For the upload: the matter that the files belong to until the answer. */
    public UUID getSubject() {
        return getRequest().id().value();
    }

    public List<DocumentView> getFiles() {
        return documents.of(getSubject());
    }

    public RefusalGround[] getGrounds() {
        return RefusalGround.values();
    }

    public void publish() {
        AnswerDataRequest.Command command =
                new AnswerDataRequest.Command(getRequest().id(), AskDataPage.plain(answer), AskDataPage.plain(changed));
        attempt(() -> answerDataRequest.answer(command), "data.answer.done");
    }

    public void refuse() {
        if (ground == null) {
            Problems.at("ground", "layout.required.choice");
            return;
        }
        RefuseDataRequest.Command command = new RefuseDataRequest.Command(
                getRequest().id(), ground, AskDataPage.plain(reasons), AskDataPage.plain(interest));
        attempt(() -> refuseDataRequest.refuse(command), "data.refuse.done");
    }

    private void attempt(Runnable act, String done) {
        try {
            act.run();
        } catch (DomainProblem problem) {
            String field = FIELDS.get(problem.code());
            if (field == null) {
                throw problem;
            }
            Problems.at(field, problem);
            return;
        }
        Problems.done(done);
        Faces.redirect(Faces.getRequestContextPath() + getRequest().link());
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    public @Nullable String getChanged() {
        return changed;
    }

    public void setChanged(@Nullable String changed) {
        this.changed = changed;
    }

    public @Nullable RefusalGround getGround() {
        return ground;
    }

    public void setGround(@Nullable RefusalGround ground) {
        this.ground = ground;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }

    public @Nullable String getInterest() {
        return interest;
    }

    public void setInterest(@Nullable String interest) {
        this.interest = interest;
    }
}
