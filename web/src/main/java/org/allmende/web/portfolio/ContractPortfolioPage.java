package org.allmende.web.portfolio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.allmende.calendar.London;
import org.allmende.contract.ContractStatus;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.performance.portfolio.DeletePortfolioView;
import org.allmende.performance.portfolio.Portfolio;
import org.allmende.performance.portfolio.PortfolioOrder;
import org.allmende.performance.portfolio.PortfolioQuestion;
import org.allmende.performance.portfolio.PortfolioRow;
import org.allmende.performance.portfolio.PortfolioView;
import org.allmende.performance.portfolio.PortfolioViews;
import org.allmende.performance.portfolio.RiskSignal;
import org.allmende.performance.portfolio.SavePortfolioView;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.PagerView;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** All contracts of the reader's councils, with the reasons to look at one; two statements, whatever their number. */
@Named
@RequestScoped
@Page(view = "/contract/portfolio", access = PageAccess.REQUIRES, permission = Permission.READ_PORTFOLIO)
public class ContractPortfolioPage {

    private static final String PATH = "/contract/portfolio?";

    @Inject
    @Param
    private @Nullable String q;

    @Inject
    @Param
    private @Nullable String cpv;

    @Inject
    @Param
    private @Nullable String signal;

    @Inject
    @Param
    private @Nullable String status;

    @Inject
    @Param
    private @Nullable String order;

    @Inject
    @Param
    private @Nullable String page;

    @Inject
    private Portfolio portfolio;

    @Inject
    private PortfolioViews views;

    @Inject
    private SavePortfolioView savePortfolioView;

    @Inject
    private DeletePortfolioView deletePortfolioView;

    @Inject
    private Formats formats;

    private @Nullable List<PortfolioRow> rows;
    private Portfolio.@Nullable Counts counts;
    private @Nullable String name;

    /** A choice of a filter, as a link or an option. */
    public record Choice(String value, String key, String ruleKey, long count, boolean chosen) {}

    public PortfolioQuestion getQuestion() {
        return PortfolioQuestion.of(q, cpv, signal, status, order);
    }

    public List<PortfolioRow> getRows() {
        List<PortfolioRow> found = rows;
        if (found == null) {
            found = portfolio.rows(councils(), getQuestion(), London.dayOf(formats.getNow()), number());
            rows = found;
        }
        return found;
    }

    public Portfolio.Counts getCounts() {
        Portfolio.Counts found = counts;
        if (found == null) {
            found = portfolio.counts(councils(), getQuestion(), London.dayOf(formats.getNow()));
            counts = found;
        }
        return found;
    }

    static List<OrganisationId> councils() {
        return Acting.current().roles().keySet().stream()
                .filter(one -> Acting.current().may(Permission.READ_PORTFOLIO, one))
                .toList();
    }

    public List<Choice> getSignals() {
        return Arrays.stream(RiskSignal.values())
                .map(one -> new Choice(
                        one.name(),
                        one.messageKey(),
                        one.ruleKey(),
                        getCounts().signals().getOrDefault(one, 0L),
                        one == getQuestion().signal()))
                .toList();
    }

    public List<Choice> getStatuses() {
        Set<ContractStatus> shown = EnumSet.complementOf(EnumSet.of(ContractStatus.CANCELLED));
        return shown.stream()
                .map(one -> new Choice(
                        one.name(),
                        "contract.status." + one,
                        "",
                        0,
                        one == getQuestion().status()))
                .toList();
    }

    public List<Choice> getOrders() {
        return Arrays.stream(PortfolioOrder.values())
                .map(one -> new Choice(
                        one.name(),
                        one.messageKey(),
                        "",
                        0,
                        one == getQuestion().order()))
                .toList();
    }

    public PagerView getPager() {
        return PagerView.of(
                number(),
                Portfolio.PAGE,
                getCounts().total(),
                PATH + getQuestion().query());
    }

    private int number() {
        return PagerView.number(page);
    }

    public List<PortfolioView> getViews() {
        return views.of(Acting.current().requirePerson());
    }

    /** Keeps what was looked for when the page was opened: its form's address carries it. */
    public void save() {
        try {
            savePortfolioView.save(new SavePortfolioView.Command(name == null ? "" : name, getQuestion()));
        } catch (DomainProblem problem) {
            Problems.at("name", problem);
            return;
        }
        back("portfolio.view.saved");
    }

    public void delete(PortfolioView view) {
        deletePortfolioView.delete(new DeletePortfolioView.Command(view.id()));
        back("portfolio.view.deleted");
    }

    private void back(String done) {
        Problems.done(done);
        PortfolioQuestion asked = getQuestion();
        Faces.redirect(
                "contract/portfolio?q=%s&cpv=%s&signal=%s&status=%s&order=%s",
                asked.words(), asked.cpv(), word(asked.signal()), word(asked.status()), asked.order());
    }

    private static String word(@Nullable Object known) {
        return known == null ? "" : known.toString();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String words) {
        name = words;
    }
}
