package org.allmende.web.money;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.money.ApproveAsSecond;
import org.allmende.money.BankDetailsBook;
import org.allmende.money.MakePayRun;
import org.allmende.money.PayRun;
import org.allmende.money.PayRuns;
import org.allmende.money.PaymentLimit;
import org.allmende.money.PaymentRelease;
import org.allmende.money.SecondApprovals;
import org.allmende.money.late.LateInterest;
import org.allmende.outcome.PaymentId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.omnifaces.util.Faces;

/** What the council's finance pays next, what waits and why, and the runs so far. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.MAKE_PAY_RUN, view = "/payment/runs")
public class RunsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private PaymentRelease release;

    @Inject
    private SecondApprovals approvals;

    @Inject
    private PayRuns runs;

    @Inject
    private BankDetailsBook book;

    @Inject
    private MakePayRun makePayRun;

    @Inject
    private ApproveAsSecond approveAsSecond;

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    @Inject
    private Clock clock;

    private UUID council;
    private LocalDate executeOn;

    @SuppressWarnings("NullAway.Init")
    public RunsPage() {}

    @PostConstruct
    void load() {
        council = organisations.ofKind(OrganisationKind.COUNCIL).stream()
                .map(Organisation::id)
                .filter(id -> access.may(Permission.MAKE_PAY_RUN, id))
                .findFirst()
                .orElseThrow(NotFound::new)
                .value();
        executeOn = London.dayOf(clock.instant());
    }

    public void make() {
        String reference = reference(
                makePayRun.make(new MakePayRun.Command(id(), executeOn)).value());
        Problems.done("money.run.made");
        Faces.redirect("payment/run/%s", reference);
    }

    private String reference(UUID run) {
        return runs.newest(id(), 1).stream()
                .filter(one -> one.id().value().equals(run))
                .map(PayRun::reference)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public void approve(PaymentId payment) {
        approveAsSecond.approve(new ApproveAsSecond.Command(payment));
        Problems.done("money.second.done");
        Faces.redirect("payment/runs");
    }

    private OrganisationId id() {
        return new OrganisationId(council);
    }

    public Organisation getCouncil() {
        return organisations.get(id());
    }

    public PaymentLimit getLimit() {
        return approvals.limit(id());
    }

    public List<PaymentRelease.Line> getLines() {
        return release.lines(id());
    }

    /** What the next run would pay by the bank; what is set off comes beside it. */
    public Money getReady() {
        return ready().map(PaymentRelease.Line::cash).reduce(Money.noPounds(), Money::plus);
    }

    /** What the next run would pay by setting off. */
    public Money getSettled() {
        return ready().map(PaymentRelease.Line::settled).reduce(Money.noPounds(), Money::plus);
    }

    /** Whether there is anything for a run. */
    public boolean isAnythingReady() {
        return ready().findAny().isPresent();
    }

    private Stream<PaymentRelease.Line> ready() {
        return getLines().stream().filter(PaymentRelease.Line::isReady);
    }

    public List<PayRun> getRuns() {
        return runs.newest(id(), MOST);
    }

    /** Whether the council has said from which account it pays. */
    public boolean isAccountKnown() {
        return book.inForce(id()).isPresent();
    }

    /** Whether the reader may be the second person. */
    public boolean isSecond(PaymentRelease.Line line) {
        return line.reason() == PaymentRelease.Wait.SECOND_PERSON
                && !line.payment().approvedBy().equals(Acting.current().requirePerson());
    }

    /** What the council owes for being late; empty where it is not. */
    public String late(PaymentRelease.Line line) {
        LocalDate today = London.dayOf(clock.instant());
        if (!today.isAfter(line.payment().dueOn())) {
            return "";
        }
        try {
            LateInterest owed =
                    LateInterest.on(line.payment().amount(), line.payment().dueOn(), today);
            return messages.with(
                    "money.late",
                    owed.days(),
                    formats.money(owed.interest()),
                    formats.exact(owed.rate()),
                    formats.money(owed.fixedSum()));
        } catch (DomainProblem unknown) {
            return messages.get("money.late.unknown");
        }
    }

    public String provider(PaymentRelease.Line line) {
        return organisations.get(line.contract().providerId()).name();
    }

    public String name(PersonId person) {
        return people.get(person).name();
    }

    public LocalDate getExecuteOn() {
        return executeOn;
    }

    public void setExecuteOn(LocalDate day) {
        executeOn = day;
    }
}
