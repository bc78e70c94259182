package org.allmende.web.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.decision.Decision;
import org.allmende.challenge.decision.Decisions;
import org.allmende.challenge.decision.ProcurementWellbeing;
import org.allmende.challenge.decision.Wellbeing;
import org.allmende.challenge.decision.WellbeingInProcurement;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;

/** What an accepted challenge hands over to its tender, in the words of the case, so that nobody types anything twice. */
@RequestScoped
public class Handover {

    @Inject
    private Services services;

    @Inject
    private Expressions expressions;

    @Inject
    private Decisions decisions;

    @Inject
    private WellbeingInProcurement procurement;

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    /** What is wanted: the service as the register describes it, with its figures. */
    public String summary(ExpressionOfInterest expression) {
        Service service = services.get(expression.service());
        List<String> lines = new ArrayList<>();
        lines.add(service.summary());
        lines.add("");
        add(lines, "services.area", service.area());
        add(lines, "services.volumes", service.volumes());
        add(lines, "services.cost", formats.money(service.annualCost()));
        add(lines, "services.staff", String.valueOf(service.staffNumber()));
        add(lines, "services.supplier", service.currentSupplier().orElse(messages.get("services.council.itself")));
        service.contractEnd().ifPresent(end -> add(lines, "services.end", formats.fullDate(end)));
        return String.join("\n", lines);
    }

    /** What is to come of it: what the challenger said, a change that was agreed, and what was considered about wellbeing, twice. */
    public String terms(ExpressionOfInterest expression) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.get("handover.outcomes"));
        lines.add(expressions.outcomes(expression.id()));
        decisions.madeOf(expression.id()).ifPresent(decision -> addDecision(lines, decision));
        procurement
                .of(expression.id())
                .map(ProcurementWellbeing::words)
                .ifPresent(words -> addWellbeing(lines, "decision.view.wellbeing.again", words));
        return String.join("\n", lines);
    }

    private void addDecision(List<String> lines, Decision decision) {
        decision.modification().ifPresent(change -> {
            lines.add("");
            lines.add(messages.get("handover.change"));
            lines.add(change);
        });
        addWellbeing(lines, "decision.view.wellbeing", decision.wellbeing());
    }

    private void addWellbeing(List<String> lines, String title, Wellbeing words) {
        lines.add("");
        lines.add(messages.get(title));
        words.kinds().forEach(kind -> add(lines, kind.key(), kind.words()));
    }

    private void add(List<String> lines, String key, String value) {
        lines.add(messages.of("handover.line", messages.get(key), value));
    }
}
