package org.allmende.challenge.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.allmende.calendar.ExpressionTiming.ProcurementStart;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Services;

/** Tells of a decision: the case's story in public, the parties by mail. What is only proposed stays within the council. */
@ApplicationScoped
class DecisionNews {

    @Inject
    private Services services;

    @Inject
    private Organisations organisations;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    void proposed(ExpressionOfInterest expression, Decision decision) {
        notices.tellThose(
                expression.council(),
                Permission.DECIDE_EXPRESSION,
                Notice.of("challenge.decision.proposed", expression.requireCase())
                        .with(title(expression), expression.reference(), decision.proposedByName())
                        .linking("/challenge/decide/" + expression.reference()));
    }

    void sentBack(ExpressionOfInterest expression, Decision decision) {
        notices.tell(
                decision.proposedBy(),
                Notice.of("challenge.decision.sentback", expression.requireCase())
                        .with(
                                title(expression),
                                expression.reference(),
                                decision.checkedByName().orElse(""),
                                decision.sentBackWhy().orElse(""))
                        .linking("/challenge/decide/" + expression.reference()));
    }

    void offered(ExpressionOfInterest expression, Decision decision) {
        tell(expression, "challenge.modification.offered", council(expression));
        notices.tellThose(
                expression.organisation(),
                Permission.SUBMIT_EXPRESSION,
                Notice.of("challenge.modification.offered", expression.requireCase())
                        .with(
                                title(expression),
                                expression.reference(),
                                decision.modification().orElse(""),
                                decision.reasons())
                        .linking("/challenge/answer/" + expression.reference()));
    }

    void declined(ExpressionOfInterest expression, Decision decision) {
        String body = organisations.get(expression.organisation()).name();
        tell(expression, "challenge.modification.declined", body);
        notices.tellThose(
                expression.council(),
                Permission.DECIDE_EXPRESSION,
                Notice.of("challenge.modification.declined", expression.requireCase())
                        .with(
                                title(expression),
                                expression.reference(),
                                body,
                                decision.answer().orElse("–"))
                        .linking("/challenge/decide/" + expression.reference()));
    }

    void accepted(ExpressionOfInterest expression, Decision decision, ProcurementStart start) {
        String council = council(expression);
        String key = decision.isModification() ? "challenge.accepted.modified" : "challenge.accepted";
        story.tell(
                StoryLine.of(expression.requireCase(), expression.id(), key)
                        .with(council, start.earliest(), start.latest())
                        .linking(expression.link()),
                council);
        Notice notice = Notice.of("challenge.accepted", expression.requireCase())
                .with(title(expression), expression.reference(), start.earliest(), start.latest())
                .linking(expression.link());
        notices.tellThose(expression.organisation(), Permission.SUBMIT_EXPRESSION, notice);
        notices.tellThose(expression.council(), Permission.PREPARE_TENDER, notice);
    }

    void rejected(ExpressionOfInterest expression, Decision decision) {
        String grounds = decision.grounds().stream()
                .map(finding -> String.valueOf(finding.ground().number()))
                .collect(Collectors.joining(", "));
        String council = council(expression);
        story.tell(
                StoryLine.of(expression.requireCase(), expression.id(), "challenge.rejected")
                        .with(council, grounds)
                        .linking(expression.link()),
                council);
        notices.tellThose(
                expression.organisation(),
                Permission.SUBMIT_EXPRESSION,
                Notice.of("challenge.rejected", expression.requireCase())
                        .with(title(expression), expression.reference(), grounds, decision.reasons())
                        .linking(expression.link()));
    }

    private void tell(ExpressionOfInterest expression, String key, String who) {
        story.tell(
                StoryLine.of(expression.requireCase(), expression.id(), key)
                        .with(who)
                        .linking(expression.link()),
                who);
    }

    private String council(ExpressionOfInterest expression) {
        return organisations.get(expression.council()).name();
    }

    private String title(ExpressionOfInterest expression) {
        return services.get(expression.service()).title();
    }
}
