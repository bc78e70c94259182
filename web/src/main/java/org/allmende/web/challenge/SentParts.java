package org.allmende.web.challenge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.PartId;
import org.allmende.challenge.ParticipantId;
import org.allmende.challenge.question.Question;
import org.allmende.challenge.question.Questions;
import org.allmende.challenge.team.Participant;
import org.allmende.challenge.team.Participants;
import org.jspecify.annotations.Nullable;

/** What a body and those with it have sent, with what they have amended at the council's request. */
@RequestScoped
public class SentParts {

    @Inject
    private Expressions expressions;

    @Inject
    private Participants participants;

    @Inject
    private Questions questions;

    /**
     * The parts in the order of the Schedule, the body's own first.
     *
     * @param shown which of them the reader may read
     * @param party whether the reader reads what was asked and answered in confidence
     */
    public List<SentPart> of(ExpressionOfInterest expression, Predicate<ExpressionPart> shown, boolean party) {
        Map<ParticipantId, String> names =
                participants.of(expression.id()).stream().collect(Collectors.toMap(Participant::id, Participant::name));
        Map<PartId, Question> amendments = new HashMap<>();
        questions.amendmentsOf(expression.id()).stream()
                .filter(question -> party || !question.isConfidential())
                .forEach(question -> question.part().ifPresent(part -> amendments.put(part, question)));
        return expressions.partsOf(expression.id()).stream()
                .filter(shown)
                .map(part -> sent(part, part.participant().map(names::get).orElse(""), amendments.get(part.id())))
                .toList();
    }

    private static SentPart sent(ExpressionPart part, String of, @Nullable Question amendment) {
        return new SentPart(
                part.id(),
                part.kind(),
                of,
                part.words(),
                amendment == null ? null : amendment.amendedWords().orElse(null),
                amendment == null ? null : amendment.answeredAt().orElse(null));
    }
}
