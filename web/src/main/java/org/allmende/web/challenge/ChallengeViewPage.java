package org.allmende.web.challenge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.assistance.Assistances;
import org.allmende.challenge.team.Participant;
import org.allmende.challenge.team.Participants;
import org.allmende.register.Service;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.StationView;
import org.allmende.web.layout.StoryView;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.allmende.worklist.ProcessPicture;
import org.allmende.worklist.ProcessView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The public page of one challenge: whose turn, the path, the facts, what was written, the story and the live diagram. */
@Named
@RequestScoped
@Page(view = "/challenge/view", access = PageAccess.PUBLIC)
public class ChallengeViewPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private EoiReader reader;

    @Inject
    private DraftReader drafts;

    @Inject
    private SentParts sentParts;

    @Inject
    private Participants participants;

    @Inject
    private Assistances assistances;

    @Inject
    private ExpressionPath expressionPath;

    @Inject
    private Turns turns;

    @Inject
    private ProcessView processView;

    private @Nullable ExpressionOfInterest expression;
    private @Nullable ProcessPicture picture;
    private @Nullable List<SentPart> parts;

    public ExpressionOfInterest getExpression() {
        if (expression == null) {
            expression = reader.readable(reference);
            if (expression.status() == EoiStatus.DRAFT) {
                throw new NotFound();
            }
        }
        return expression;
    }

    public Service getService() {
        return reader.service(getExpression());
    }

    public String getBody() {
        return reader.bodyOf(getExpression());
    }

    public String getCouncil() {
        return reader.councilOf(getExpression());
    }

    public ExpressionRow getRow() {
        return ExpressionRow.of(getExpression(), getService().title(), getBody());
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getExpression().id().value());
    }

    public List<StationView> getPath() {
        return expressionPath.of(getExpression(), getBody(), getCouncil());
    }

    /** What was written: money and capability for the council and those whose they are alone, all else for everybody. */
    public List<SentPart> getParts() {
        if (parts == null) {
            parts = sentParts.of(getExpression(), this::isOpen, isParty());
        }
        return parts;
    }

    private boolean isOpen(ExpressionPart part) {
        return !part.kind().isConfidential()
                || reader.isOfCouncil(getExpression())
                || drafts.mayRead(getExpression(), part);
    }

    /** Consortium members and subcontractors. */
    public List<Participant> getTeam() {
        return participants.of(getExpression().id());
    }

    /** Whether somebody entered it for its body. */
    public boolean isAssisted() {
        return assistances.of(getExpression().id()).isPresent();
    }

    public boolean isParty() {
        return reader.isParty(getExpression());
    }

    public boolean isOwn() {
        return reader.isOfBody(getExpression())
                || assistances.mayHelp(getExpression().id());
    }

    public List<StoryView> getStory() {
        return getExpression()
                .caseId()
                .map(isParty() ? turns::partiesStory : turns::story)
                .orElse(List.of());
    }

    public @Nullable ProcessPicture getPicture() {
        if (picture == null) {
            picture = processView.of(getExpression().id().value()).orElse(null);
        }
        return picture;
    }
}
