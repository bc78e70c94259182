package org.allmende.web.planning;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.planning.AnswerEngagement;
import org.allmende.planning.EarlyKind;
import org.allmende.planning.EarlyNotice;
import org.allmende.planning.EarlyNoticeId;
import org.allmende.planning.EarlyNotices;
import org.allmende.planning.EngagementResponse;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A member of an organisation answers to a market engagement. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN)
public class PlanningAnswerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private EarlyNotices notices;

    @Inject
    private Organisations organisations;

    @Inject
    private Formats formats;

    @Inject
    private AnswerEngagement answerEngagement;

    private UUID notice;
    private @Nullable String chosen;
    private boolean interested;
    private @Nullable String words;
    private final List<Row> rows = new ArrayList<>();

    /** A question with its answer. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String question;
        private @Nullable String answer;

        Row(String question, String answer) {
            this.question = question;
            this.answer = answer;
        }

        public String getQuestion() {
            return question;
        }

        public @Nullable String getAnswer() {
            return answer;
        }

        public void setAnswer(@Nullable String text) {
            answer = text;
        }
    }

    @SuppressWarnings("NullAway.Init")
    public PlanningAnswerPage() {}

    @PostConstruct
    void load() {
        EarlyNotice found = notices.byReference(String.valueOf(reference))
                .filter(known -> known.publishedAt().isPresent() && known.kind() == EarlyKind.ENGAGEMENT)
                .orElseThrow(NotFound::new);
        notice = found.id().value();
        List<Organisation> mine = getOrganisations();
        EngagementResponse former = mine.stream()
                .flatMap(mineToo -> notices.response(found.id(), mineToo.id()).stream())
                .findFirst()
                .orElse(null);
        chosen = former != null
                ? former.organisation().value().toString()
                : mine.size() == 1 ? mine.get(0).id().value().toString() : null;
        interested = former == null || former.isInterested();
        words = former == null ? "" : former.words();
        List<String> questions = found.questions();
        for (int i = 0; i < questions.size(); i++) {
            rows.add(new Row(questions.get(i), former == null ? "" : former.answer(i + 1)));
        }
    }

    public EarlyNotice getNotice() {
        return notices.get(new EarlyNoticeId(notice));
    }

    public boolean isOpen() {
        return getNotice().isOpen(formats.getNow());
    }

    /** For whom the reader may answer; never the council itself. */
    public List<Organisation> getOrganisations() {
        Actor actor = Acting.current();
        OrganisationId buyer = notices.get(new EarlyNoticeId(notice)).councilId();
        return actor.roles().keySet().stream()
                .filter(mine -> actor.may(Permission.ANSWER_ENGAGEMENT, mine) && !mine.equals(buyer))
                .map(organisations::get)
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    public void send() {
        if (chosen == null || chosen.isBlank()) {
            Problems.at("organisation", "layout.required.choice");
            return;
        }
        Map<Integer, String> answers = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String answer = rows.get(i).getAnswer();
            answers.put(i + 1, answer == null ? "" : answer);
        }
        answerEngagement.answer(new AnswerEngagement.Command(
                new EarlyNoticeId(notice),
                new OrganisationId(UUID.fromString(chosen)),
                interested,
                words == null ? "" : words,
                answers));
        Problems.done("planning.answer.sent");
        Faces.redirect("planning/answer/%s", getNotice().reference());
    }

    public List<Row> getRows() {
        return rows;
    }

    public @Nullable String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String organisation) {
        chosen = organisation;
    }

    public boolean isInterested() {
        return interested;
    }

    public void setInterested(boolean said) {
        interested = said;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String text) {
        words = text;
    }
}
