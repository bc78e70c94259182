package org.allmende.web.mutual;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.allmende.calendar.London;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualStatus;
import org.allmende.mutual.SendStatement;
import org.allmende.shared.DatabaseClock;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A member writes to the employer, under their own name. */
@Named
@ViewScoped
@Page(view = "/mutual/statement", access = PageAccess.SIGNED_IN)
public class MutualStatementPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 30;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private MutualReader reader;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock clock;

    @Inject
    private SendStatement sendStatement;

    private @Nullable String words;
    private @Nullable LocalDate answerBy;
    private boolean named;

    public Mutual getMutual() {
        return reader.ofCircle(reference);
    }

    public String getCouncil() {
        return organisations.get(getMutual().council()).name();
    }

    public boolean isPossible() {
        return getMutual().status().canBecome(MutualStatus.STATED);
    }

    /** Whom the statement will name. */
    public String getSender() {
        return Acting.current().label();
    }

    public void send() {
        if (answerBy == null) {
            Problems.at("answerBy", "layout.required.choice");
            return;
        }
        sendStatement.send(new SendStatement.Command(getMutual().id(), words == null ? "" : words, answerBy, named));
        Problems.done("mutual.statement.sent");
        Faces.redirect(Faces.getRequestContextPath() + getMutual().link());
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable LocalDate getAnswerBy() {
        return answerBy == null ? London.dayOf(clock.now()).plusDays(USUAL_DAYS) : answerBy;
    }

    public void setAnswerBy(@Nullable LocalDate answerBy) {
        this.answerBy = answerBy;
    }

    public boolean isNamed() {
        return named;
    }

    public void setNamed(boolean named) {
        this.named = named;
    }
}
