package org.allmende.web.scoring;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.evaluation.scoring.RankedBid;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.ScoringWarning;
import org.allmende.evaluation.scoring.Working;
import org.allmende.shared.DomainProblem;
import org.allmende.web.award.ResultTable;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.jspecify.annotations.Nullable;

/** The formula simulator. The address holds the question, so that an answer can be cited; a form sent by POST is read alike. */
@Named
@RequestScoped
@Page(access = PageAccess.PUBLIC, view = "/tools/scoring")
public class ScoringPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    @Inject
    private ResultTable table;

    private ScoringTrial trial;
    private @Nullable Ranking ranking;

    /** A bid's result with its sums. */
    public record Row(int rank, String name, String price, String quality, String total, List<Line> lines) {}

    /** How a bid's points for one criterion came about. */
    public record Line(String criterion, String sum) {}

    @SuppressWarnings("NullAway.Init")
    public ScoringPage() {}

    @PostConstruct
    void compute() {
        Map<String, String[]> asked = request.getParameterMap();
        boolean first = !asked.containsKey("f") && !asked.containsKey("c") && !asked.containsKey("pw");
        trial = new ScoringTrial(first ? example() : asked);
        if (!first && asked.containsKey("go")) {
            ranking = trial.compute().orElse(null);
        }
    }

    /** What a first visit sees: the domain's example of an order that a cheap third bid turns round. */
    private Map<String, String[]> example() {
        return Map.of(
                "pw", new String[] {"50"},
                "c", new String[] {messages.get("tender.kind.QUALITY")},
                "w", new String[] {"50"},
                "b", new String[] {"A", "B", "C"},
                "p", new String[] {"100000", "80000", "40000"},
                "m", new String[] {"3.5", "2.9", "0"});
    }

    public ScoringTrial getTrial() {
        return trial;
    }

    public List<PriceMethod> getMethods() {
        return Arrays.asList(PriceMethod.values());
    }

    public boolean isRefused() {
        return !trial.faults().isEmpty();
    }

    /** What is wrong with a field and how to put it right. */
    public String problem(Entry entry) {
        DomainProblem problem = entry.problem();
        return problem == null
                ? ""
                : messages.with(
                        "problem." + problem.code(),
                        problem.args().stream().map(this::shown).toArray());
    }

    private Object shown(Object arg) {
        return arg instanceof BigDecimal number ? formats.number(number) : String.valueOf(arg);
    }

    public boolean isRanked() {
        return ranking != null;
    }

    /** Best first, with every line of the sum. */
    public List<Row> getRows() {
        Ranking computed = ranking;
        return computed == null
                ? List.of()
                : computed.inOrder().stream().map(this::row).toList();
    }

    private Row row(RankedBid bid) {
        return new Row(
                bid.rank(),
                name(bid.id()),
                table.points(bid.priceScore().shown()),
                table.points(bid.qualityScore().shown()),
                table.points(bid.total().shown()),
                bid.working().stream()
                        .map(line -> new Line(name(line.criterion()), table.sum(line.sum())))
                        .toList());
    }

    private String name(String id) {
        return id.equals(Working.PRICE)
                ? messages.get("tender.kind.PRICE")
                : trial.name(id).orElse(id);
    }

    /** What to know about the method and this result, in words. */
    public List<String> getWarnings() {
        Ranking computed = ranking;
        return computed == null
                ? List.of()
                : computed.warnings().stream().map(this::words).toList();
    }

    private String words(ScoringWarning warning) {
        return messages.with(
                warning.kind().messageKey(),
                warning.args().stream().map(this::argument).toArray());
    }

    private String argument(String arg) {
        return arg.matches("\\d+\\.\\d+") ? table.points(arg) : name(arg);
    }

    /** Where this trial can be seen again. */
    public String getAddress() {
        return trial.address();
    }
}
