package org.allmende.web.tenderquestion;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import org.allmende.identity.Acting;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.question.AskTenderQuestion;
import org.allmende.tender.question.BuyersPeople;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Anybody with an account asks about a tender; the page says who will see what. */
@Named
@ViewScoped
@Page(view = "/tender/ask", access = PageAccess.SIGNED_IN)
public class TenderAskPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private QuestionReader reader;

    @Inject
    private BuyersPeople buyersPeople;

    @Inject
    private AskTenderQuestion askTenderQuestion;

    private @Nullable String words;

    public Tender getTender() {
        return reader.tender(reference);
    }

    public @Nullable Instant getUntil() {
        return reader.until(getTender());
    }

    public boolean isOpen() {
        return reader.isOpen(getTender());
    }

    /** Whether the reader works for the council that buys. */
    public boolean isBuyer() {
        return buyersPeople.include(Acting.current(), getTender());
    }

    public void ask() {
        int number;
        try {
            number = askTenderQuestion.ask(
                    new AskTenderQuestion.Command(getTender().id(), words == null ? "" : words));
        } catch (DomainProblem problem) {
            Problems.at("words", problem);
            return;
        }
        Problems.done("tenderquestion.ask.done", number);
        Faces.redirect("tender/questions/%s", getTender().reference());
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
