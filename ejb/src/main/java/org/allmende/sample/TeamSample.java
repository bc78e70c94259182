package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.PartKind;
import org.allmende.challenge.ParticipantId;
import org.allmende.challenge.SaveExpressionPart;
import org.allmende.challenge.team.AddParticipant;
import org.allmende.challenge.team.CommentId;
import org.allmende.challenge.team.CommentPart;
import org.allmende.challenge.team.JoinExpression;
import org.allmende.challenge.team.ParticipantCapacity;
import org.allmende.challenge.team.SettleComment;
import org.jspecify.annotations.Nullable;

/** Three who write one draft with the care co-operative: one has joined, one is invited, and for one the lead writes. */
@ApplicationScoped
public class TeamSample implements SampleChapter {

    private static final String LEAD = "isabel.moreno";
    private static final String PARTNER = "samuel.reed";

    @Inject
    private SampleWorld world;

    @Inject
    private Expressions expressions;

    @Inject
    private AddParticipant addParticipant;

    @Inject
    private JoinExpression joinExpression;

    @Inject
    private SaveExpressionPart saveExpressionPart;

    @Inject
    private CommentPart commentPart;

    @Inject
    private SettleComment settleComment;

    @Override
    public int order() {
        return 21;
    }

    @Override
    public void write(SampleScript script) {
        script.at(-8, "18:00", "the care co-operative names its partners", () -> world.actor(LEAD), () -> {
            EoiId eoi = script.kept("eoi:daycentre");
            String partner = SampleWorld.cast(PARTNER).email();
            ParticipantId trust = add(eoi, ParticipantCapacity.CONSORTIUM_MEMBER, "Harrow Lane Trust", partner);
            add(eoi, ParticipantCapacity.SUBCONTRACTOR, "Weir Minibuses", "office@weirminibuses.example");
            add(eoi, ParticipantCapacity.SUBCONTRACTOR, "Combe Lunch Club", null);
            return script.keep("participant:daycentre", trust);
        });
        script.at(-7, "20:10", "the trust joins the draft", () -> world.actor(PARTNER), () -> {
            joinExpression.join(new JoinExpression.Command(
                    world.organisation("harrowlane"), world.secretFor(SampleWorld.cast(PARTNER), "/challenge/join")));
            return write(script, """
                    The trust has £26,000 free of any purpose, and would put £9,000 of it into the first year. Our accounts\
                     were examined without a remark.""");
        });
        script.at(-6, "08:40", "the lead has a question", () -> world.actor(LEAD), () -> {
            CommentId settled = comment(script, "Is the £9,000 agreed by your trustees, or proposed?");
            return script.keep("comment:daycentre", settled);
        });
        script.at(-5, "21:30", "the trust answers", () -> world.actor(PARTNER), () -> {
            write(script, """
                    The trust has £26,000 free of any purpose, and its trustees have agreed on 12 November to put £9,000 of it\
                     into the first year. Our accounts were examined without a remark.""");
            settleComment.settle(new SettleComment.Command(script.<CommentId>kept("comment:daycentre")));
            return comment(script, "Shall we name the loan for the second minibus here, or will the co-operative?");
        });
    }

    private ParticipantId add(EoiId eoi, ParticipantCapacity capacity, String name, @Nullable String email) {
        return addParticipant.add(new AddParticipant.Command(eoi, capacity, name, email));
    }

    private ExpressionPart write(SampleScript script, String words) {
        ExpressionPart part = money(script);
        saveExpressionPart.save(
                new SaveExpressionPart.Command(part.expression(), part.id(), words, true, part.version()));
        return part;
    }

    private CommentId comment(SampleScript script, String words) {
        ExpressionPart part = money(script);
        return commentPart.comment(new CommentPart.Command(part.expression(), part.id(), words));
    }

    private ExpressionPart money(SampleScript script) {
        return expressions
                .partsOf(script.kept("eoi:daycentre"), script.<ParticipantId>kept("participant:daycentre"))
                .stream()
                .filter(part -> part.kind() == PartKind.FINANCES)
                .findFirst()
                .orElseThrow();
    }
}
