package org.allmende.web.evaluation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.bid.team.TeamMember;
import org.allmende.evaluation.CheckingOfficers;
import org.allmende.evaluation.ConflictDeclaration;
import org.allmende.evaluation.Conflicts;
import org.allmende.evaluation.DeclareConflicts;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** An evaluator, or an officer who checks the bids, declares, bidder by bidder and before reading anything, whether there is a conflict of interest. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.DECLARE_CONFLICTS)
public class EvaluationConflictsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Conflicts conflicts;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private DeclareConflicts declareConflicts;

    private UUID tender;
    private final List<ConflictRow> rows = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    public EvaluationConflictsPage() {}

    @PostConstruct
    void load() {
        Tender found = tenders.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.DECLARE_CONFLICTS, found.councilId());
        tender = found.id().value();
        if (isMyTurn()) {
            bids.openedOf(found.id()).entrySet().stream()
                    .map(bid -> new ConflictRow(
                            bid.getKey(),
                            bidder(bid.getKey()),
                            names(bid.getValue().content().team())))
                    .sorted((one, other) -> one.getBidder().compareTo(other.getBidder()))
                    .forEach(rows::add);
        }
    }

    private static String names(List<TeamMember> team) {
        return team.stream().map(TeamMember::name).collect(Collectors.joining(", "));
    }

    public void declare() {
        List<Integer> bare = IntStream.range(0, rows.size())
                .filter(at -> rows.get(at).isBare())
                .boxed()
                .toList();
        if (!bare.isEmpty()) {
            bare.forEach(at -> Problems.atInput(
                    "conflicts:rows:" + at + ":what:explanation", new DomainProblem("CONFLICT_NEEDS_EXPLANATION")));
            return;
        }
        declareConflicts.declare(new DeclareConflicts.Command(
                new TenderId(tender), rows.stream().map(ConflictRow::entry).toList()));
        Problems.done("evaluation.conflicts.done");
        Faces.redirect(getNext().substring(1));
    }

    public Tender getTender() {
        return tenders.get(new TenderId(tender));
    }

    public @Nullable TurnView getTurn() {
        return turns.of(tender);
    }

    public boolean isMyTurn() {
        return getTender().status() == TenderStatus.EVALUATION
                && (isOf(getTender().evaluators()) || isOf(CheckingOfficers.of(getTender())))
                && getDeclared().isEmpty();
    }

    private static boolean isOf(Set<PersonId> people) {
        return Acting.current().personId().filter(people::contains).isPresent();
    }

    /** The page for which the declaration is made, from the context root: an evaluator's desk, or the check of the bids. */
    public String getNext() {
        String page = isOf(getTender().evaluators()) ? "/evaluation/score/" : "/evaluation/check/";
        return page + getTender().reference();
    }

    public List<ConflictRow> getRows() {
        return rows;
    }

    /** What the reader has declared already. */
    public List<ConflictDeclaration> getDeclared() {
        return conflicts.of(new TenderId(tender), Acting.current().requirePerson());
    }

    public String bidder(BidId bid) {
        return organisations.get(bids.get(bid).organisation()).name();
    }
}
