package org.allmende.web.bid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allmende.bid.AnswerCondition;
import org.allmende.bid.Bid;
import org.allmende.bid.BidContent;
import org.allmende.bid.ConditionAnswer;
import org.allmende.document.DocumentView;
import org.allmende.tender.ParticipationCondition;
import org.allmende.tender.ParticipationConditionId;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Condition by condition: whether it is met, and where this is shown. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN)
public class BidConditionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private OwnBid own;

    @Inject
    private AnswerCondition answerCondition;

    private String bidReference = "";
    private final List<Row> rows = new ArrayList<>();

    /** A condition with what is said to it. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final UUID condition;
        private final @Nullable Boolean metBefore;
        private final String whereBefore;
        private @Nullable Boolean met;
        private @Nullable String where;

        Row(ParticipationCondition condition, @Nullable ConditionAnswer answer) {
            this.condition = condition.id().value();
            this.metBefore = answer == null ? null : answer.met();
            this.whereBefore = answer == null ? "" : answer.where();
            this.met = metBefore;
            this.where = whereBefore;
        }

        /** Nobody's words are written over by somebody who has not touched this condition. */
        boolean isChanged() {
            return !Objects.equals(met, metBefore) || !words().equals(whereBefore);
        }

        @Nullable
        ConditionAnswer answer() {
            return met == null ? null : new ConditionAnswer(met, words());
        }

        private String words() {
            return where == null ? "" : where.replace("\r\n", "\n").strip();
        }

        public @Nullable Boolean getMet() {
            return met;
        }

        public void setMet(@Nullable Boolean chosen) {
            met = chosen;
        }

        public @Nullable String getWhere() {
            return where;
        }

        public void setWhere(@Nullable String text) {
            where = text;
        }
    }

    @PostConstruct
    void load() {
        Bid bid = own.of(reference);
        bidReference = bid.reference();
        BidContent draft = own.draft(bid).orElseThrow(NotFound::new);
        getConditions()
                .forEach(condition -> rows.add(
                        new Row(condition, draft.condition(condition.id()).orElse(null))));
    }

    public Bid getBid() {
        return own.of(bidReference);
    }

    public List<ParticipationCondition> getConditions() {
        return own.tender(getBid()).conditions();
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<DocumentView> getFiles() {
        return own.files(getBid());
    }

    public boolean isWritable() {
        return own.mayWrite(getBid());
    }

    public void save() {
        rows.stream()
                .filter(Row::isChanged)
                .forEach(row -> answerCondition.answer(new AnswerCondition.Command(
                        getBid().id(), new ParticipationConditionId(row.condition), row.answer())));
        Problems.done("condition.bid.saved");
        Faces.redirect("bid/write/%s", bidReference);
    }
}
