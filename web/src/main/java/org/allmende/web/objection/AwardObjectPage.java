package org.allmende.web.objection;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.award.AssessmentLine;
import org.allmende.award.AssessmentSummary;
import org.allmende.award.Award;
import org.allmende.award.Awards;
import org.allmende.award.objection.LodgeObjection;
import org.allmende.award.objection.Objection;
import org.allmende.award.objection.Objections;
import org.allmende.award.objection.Remedy;
import org.allmende.award.objection.WithdrawObjection;
import org.allmende.bid.Bids;
import org.allmende.identity.Organisations;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** An owner of a bidder that was not chosen objects to the award, sees what becomes of it, and may take it back. */
@Named
@ViewScoped
@Page(view = "/award/object", access = PageAccess.SIGNED_IN)
public class AwardObjectPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** At which field a problem is shown; all else stands in the summary. */
    private static final Map<String, String> FIELDS =
            Map.of("OBJECTION_WORDS_LENGTH", "words", "OBJECTION_STATEMENT_LENGTH", "statement");

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    /** Of which bid, where the reader owns several bidders. */
    @Inject
    @Param
    private @Nullable String bid;

    @Inject
    private ObjectionLook look;

    @Inject
    private Awards awards;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Organisations organisations;

    @Inject
    private Objections objections;

    @Inject
    private LodgeObjection lodgeObjection;

    @Inject
    private WithdrawObjection withdrawObjection;

    private @Nullable String words;
    private @Nullable String criterion;
    private @Nullable String statement;
    private @Nullable String remedy;

    @PostConstruct
    void load() {
        getSummary();
    }

    public Award getAward() {
        return PhaseMemo.once("award", String.valueOf(reference), () -> look.award(reference));
    }

    public Tender getTender() {
        return tenders.get(getAward().tenderId());
    }

    /** What the bidder was told in whose name the reader is here. */
    public AssessmentSummary getSummary() {
        return look.own(getAward()).stream()
                .filter(summary -> bid == null || bidOf(summary).equals(bid))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Its other bidders, by the references of their bids. */
    public List<String> getOthers() {
        return look.own(getAward()).stream()
                .map(this::bidOf)
                .filter(other -> !other.equals(getBid()))
                .toList();
    }

    private String bidOf(AssessmentSummary summary) {
        return bids.get(summary.bidId()).reference();
    }

    public String getBid() {
        return bidOf(getSummary());
    }

    public String getBidder() {
        return organisations.get(getSummary().organisation()).name();
    }

    /** The last instant for objections. */
    public @Nullable Instant getUntil() {
        return getAward().standstillEnds().map(last -> last.at()).orElse(null);
    }

    public boolean isOpen() {
        return look.isOpen(getAward());
    }

    /** Whether the form is shown. */
    public boolean isWritable() {
        return isOpen()
                && getObjections().stream().noneMatch(one -> one.status().suspends());
    }

    /** The bidder's own, in the order in which they came in. */
    public List<Objection> getObjections() {
        return PhaseMemo.once(
                "own objections",
                getSummary().bidId(),
                () -> objections.of(getAward().id(), getSummary().organisation()));
    }

    /** The one that can still be taken back; null: none. */
    public @Nullable Objection getWaiting() {
        return getObjections().stream().filter(Objection::isOpen).findFirst().orElse(null);
    }

    /** One for each criterion, whatever the lot. */
    public List<AssessmentLine> getLines() {
        List<AssessmentLine> all = awards.lines(getSummary());
        return all.stream().filter(line -> line.lot() == all.get(0).lot()).toList();
    }

    public Remedy[] getRemedies() {
        return Remedy.values();
    }

    public void lodge() {
        LodgeObjection.Command command = new LodgeObjection.Command(
                getSummary().bidId(),
                words == null ? "" : words,
                chosen(criterion).map(Integer::valueOf).orElse(null),
                statement,
                chosen(remedy).map(Remedy::valueOf).orElse(null));
        int number;
        try {
            number = lodgeObjection.lodge(command);
        } catch (DomainProblem problem) {
            String field = FIELDS.get(problem.code());
            if (field == null) {
                throw problem;
            }
            Problems.at(field, problem);
            return;
        }
        Problems.done("objection.lodge.done", number);
        back();
    }

    private static Optional<String> chosen(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    public void withdraw() {
        Objection waiting = Optional.ofNullable(getWaiting()).orElseThrow(NotFound::new);
        withdrawObjection.withdraw(new WithdrawObjection.Command(waiting.id()));
        Problems.done("objection.withdraw.done");
        back();
    }

    private void back() {
        Faces.redirect("award/object/%s?bid=%s", getAward().reference(), getBid());
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable String getCriterion() {
        return criterion;
    }

    public void setCriterion(@Nullable String criterion) {
        this.criterion = criterion;
    }

    public @Nullable String getStatement() {
        return statement;
    }

    public void setStatement(@Nullable String statement) {
        this.statement = statement;
    }

    public @Nullable String getRemedy() {
        return remedy;
    }

    public void setRemedy(@Nullable String remedy) {
        this.remedy = remedy;
    }
}
