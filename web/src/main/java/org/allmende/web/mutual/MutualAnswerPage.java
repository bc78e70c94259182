package org.allmende.web.mutual;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.mutual.AnswerStatement;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualStatus;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.StoryView;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The employer's officer reads the statement of interest and answers it. */
@Named
@ViewScoped
@Page(view = "/mutual/answer", access = PageAccess.REQUIRES, permission = Permission.ANSWER_STATEMENT)
public class MutualAnswerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private MutualReader reader;

    @Inject
    private People people;

    @Inject
    private Services services;

    @Inject
    private Turns turns;

    @Inject
    private AnswerStatement answerStatement;

    private @Nullable Boolean supports;
    private @Nullable String words;

    public Mutual getMutual() {
        return reader.ofCouncil(reference);
    }

    public Service getService() {
        return services.get(getMutual().service());
    }

    public String getSpeaker() {
        return getMutual().speaker().flatMap(people::find).map(Person::name).orElse("");
    }

    /** Who prepares the bid, and sees nothing of this side. */
    public List<String> getTeam() {
        return reader.bidTeam(getMutual());
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getMutual().id().value());
    }

    public List<StoryView> getStory() {
        return turns.partiesStory(getMutual().requireCase());
    }

    public boolean isPossible() {
        return getMutual().answeredAt().isEmpty() && getMutual().status() != MutualStatus.ENDED;
    }

    public void answer() {
        if (supports == null) {
            Problems.at("supports", "layout.required.choice");
            return;
        }
        answerStatement.answer(new AnswerStatement.Command(getMutual().id(), supports, words == null ? "" : words));
        Problems.done("mutual.answer.sent");
        Faces.redirect(Faces.getRequestContextPath() + "/mutual/answer/" + reference);
    }

    public @Nullable Boolean getSupports() {
        return supports;
    }

    public void setSupports(@Nullable Boolean supports) {
        this.supports = supports;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
