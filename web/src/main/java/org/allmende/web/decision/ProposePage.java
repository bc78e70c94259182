package org.allmende.web.decision;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.GroundFinding;
import org.allmende.challenge.RejectionGround;
import org.allmende.challenge.decision.Decision;
import org.allmende.challenge.decision.DecisionKind;
import org.allmende.challenge.decision.Decisions;
import org.allmende.challenge.decision.Proposal;
import org.allmende.challenge.decision.ProposeDecision;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.shared.DomainProblem;
import org.allmende.web.challenge.EoiReader;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** One officer words a decision. What was sent back or declined stands in the form, to go on from. */
@Named
@ViewScoped
@Page(view = "/challenge/propose", access = PageAccess.REQUIRES, permission = Permission.DECIDE_EXPRESSION)
public class ProposePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param
    private @Nullable String choice;

    @Inject
    private EoiReader reader;

    @Inject
    private Decisions decisions;

    @Inject
    private ProposeDecision proposeDecision;

    private DecisionKind kind = DecisionKind.ACCEPT;
    private @Nullable String reasons;
    private @Nullable String change;
    private final WellbeingForm wellbeing = new WellbeingForm();
    private final List<GroundRow> grounds = new ArrayList<>();
    private transient @Nullable ExpressionOfInterest expression;

    @PostConstruct
    void load() {
        kind = Arrays.stream(DecisionKind.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(choice))
                .findFirst()
                .orElseThrow(NotFound::new);
        Arrays.stream(RejectionGround.values()).map(GroundRow::new).forEach(grounds::add);
        decisions.of(getExpression().id()).stream()
                .filter(former -> !former.status().isOpen())
                .findFirst()
                .ifPresent(this::goOnFrom);
    }

    private void goOnFrom(Decision former) {
        reasons = former.reasons();
        change = former.modification().orElse(null);
        wellbeing.read(former.wellbeing());
        for (GroundFinding finding : former.grounds()) {
            GroundRow row = grounds.get(finding.ground().ordinal());
            row.setChosen(true);
            row.setSubstance(finding.substance());
            row.setDocumentTitle(finding.documentTitle());
            row.setDocumentDate(finding.documentDate());
        }
    }

    public void propose() {
        List<GroundFinding> named = grounds.stream()
                .filter(GroundRow::isChosen)
                .map(GroundRow::finding)
                .toList();
        Proposal proposal =
                new Proposal(kind, WellbeingForm.plain(reasons), wellbeing.words(), named, WellbeingForm.plain(change));
        try {
            proposeDecision.propose(new ProposeDecision.Command(getExpression().id(), proposal));
        } catch (DomainProblem problem) {
            show(problem);
            return;
        }
        Problems.done("decision.proposed.done");
        Faces.redirect("challenge/decide/%s", getExpression().reference());
    }

    private void show(DomainProblem problem) {
        switch (problem.code()) {
            case "EOI_REASONS_MISSING" -> Problems.at("reasons", problem);
            case "EOI_MODIFICATION_MISSING" -> Problems.at("change", problem);
            case "EOI_WELLBEING_UNCONSIDERED" -> Problems.at("social", problem);
            case "EOI_GROUND_MISSING" -> Problems.atInput("form:grounds:0:chosen", problem);
            case "EOI_SUBSTANCE_MISSING" -> Problems.atInput(input(problem, "substance:substance"), problem);
            case "EOI_DOCUMENT_MISSING" -> Problems.atInput(input(problem, "document:document"), problem);
            default -> Problems.show(problem);
        }
    }

    /** The first argument of these is the ground's number, and the rows stand in that order. */
    private static String input(DomainProblem problem, String field) {
        int row = (int) problem.args().get(0) - 1;
        return "form:grounds:" + row + ":" + field;
    }

    public ExpressionOfInterest getExpression() {
        if (expression == null) {
            expression = reader.ofCouncil(reference, Permission.DECIDE_EXPRESSION);
        }
        return expression;
    }

    public Service getService() {
        return reader.service(getExpression());
    }

    public String getBody() {
        return reader.bodyOf(getExpression());
    }

    public DecisionKind getKind() {
        return kind;
    }

    public boolean isModifying() {
        return kind == DecisionKind.MODIFY;
    }

    public List<GroundRow> getGrounds() {
        return grounds;
    }

    public int getShortestSubstance() {
        return GroundFinding.SHORTEST_SUBSTANCE;
    }

    public WellbeingForm getWellbeing() {
        return wellbeing;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }

    public @Nullable String getChange() {
        return change;
    }

    public void setChange(@Nullable String change) {
        this.change = change;
    }
}
