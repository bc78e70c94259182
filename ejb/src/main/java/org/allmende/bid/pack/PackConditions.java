package org.allmende.bid.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.AnswerCondition;
import org.allmende.bid.BidContent;
import org.allmende.bid.ConditionAnswer;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.jspecify.annotations.Nullable;

/**
 * What a bid says to the conditions of participation, as two fields for each: whether it is met, and where this is shown.
 *
 * <p>Errors: {@code BID_CONDITION_TOO_LONG(most characters)}, {@code BID_PACK_CONDITION}.
 */
public final class PackConditions {

    /** What the form says for a condition that is met. */
    public static final String YES = "yes";

    /** What it says for one that is not. */
    public static final String NO = "no";

    private PackConditions() {}

    /** In the order of the notice, also those of lots that the bid is not for: it may become so. */
    static Map<PackKey, String> of(Tender tender, BidContent content) {
        Map<PackKey, String> fields = new LinkedHashMap<>();
        tender.conditions().forEach(condition -> {
            Optional<ConditionAnswer> answer = content.condition(condition.id());
            fields.put(
                    met(condition.id().value()),
                    answer.map(said -> said.met() ? YES : NO).orElse(""));
            fields.put(
                    shown(condition.id().value()),
                    PackFields.words(answer.map(ConditionAnswer::where).orElse("")));
        });
        return fields;
    }

    public static PackKey met(UUID condition) {
        return new PackKey(PackKey.Kind.MET, condition);
    }

    public static PackKey shown(UUID condition) {
        return new PackKey(PackKey.Kind.SHOWN, condition);
    }

    static String read(PackKey.Kind kind, String typed) {
        String words = PackFields.words(typed).strip();
        if (kind == PackKey.Kind.MET && !words.isEmpty() && !words.equals(YES) && !words.equals(NO)) {
            throw new DomainProblem("BID_PACK_CONDITION");
        }
        if (words.length() > AnswerCondition.MOST) {
            throw new DomainProblem("BID_CONDITION_TOO_LONG", AnswerCondition.MOST);
        }
        return words;
    }

    /**
     * The whole answer after what is taken over; null where it does not say whether the condition is met.
     *
     * @param met what the form says, or null where that is not taken
     * @param shown likewise
     */
    static @Nullable ConditionAnswer answer(
            Optional<ConditionAnswer> standing, @Nullable String met, @Nullable String shown) {
        String says =
                met != null ? met : standing.map(said -> said.met() ? YES : NO).orElse("");
        String where =
                shown != null ? shown : standing.map(ConditionAnswer::where).orElse("");
        return says.isEmpty() ? null : new ConditionAnswer(says.equals(YES), where);
    }
}
