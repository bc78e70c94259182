package org.allmende.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.Direction;
import org.allmende.contract.MetricConditions;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.OrganisationId;
import org.allmende.money.BankDetailsBook;
import org.allmende.money.BankDetailsId;
import org.allmende.money.ConfirmBankDetails;
import org.allmende.money.MakePayRun;
import org.allmende.money.PayRunId;
import org.allmende.money.PayRuns;
import org.allmende.money.ProposeBankDetails;
import org.allmende.money.RecordRemittance;
import org.allmende.money.Remittance;
import org.allmende.outcome.ApprovePayment;
import org.allmende.outcome.Claim;
import org.allmende.outcome.Invoice;
import org.allmende.outcome.Opinion;
import org.allmende.outcome.ReportMilestone;
import org.allmende.outcome.Verdict;
import org.allmende.outcome.VerifyForCouncil;
import org.allmende.outcome.VerifyForUsers;

/** Milestones of a test's own whose outcomes are paid, and may be claimed back within sixty days. */
@ApplicationScoped
public class PaidLife {

    static final String FINANCE = "leonard.voss";
    static final int DAYS = 60;
    private static final String IBAN = "GB82WEST12345698765432";

    @Inject
    private Town town;

    @Inject
    private ContractLife contracts;

    @Inject
    private ReportMilestone reportMilestone;

    @Inject
    private VerifyForCouncil verifyForCouncil;

    @Inject
    private VerifyForUsers verifyForUsers;

    @Inject
    private ApprovePayment approvePayment;

    @Inject
    private BankDetailsBook book;

    @Inject
    private ProposeBankDetails proposeBankDetails;

    @Inject
    private ConfirmBankDetails confirmBankDetails;

    @Inject
    private MakePayRun makePayRun;

    @Inject
    private RecordRemittance recordRemittance;

    @Inject
    private PayRuns runs;

    /** A contract at £100 an outcome, with that cap. */
    public ContractLife.Running running(int milestones, long cap) {
        return running(milestones, cap, DAYS);
    }

    /** @param days in which the council may claim back; 0 for never */
    public ContractLife.Running running(int milestones, long cap, int days) {
        MetricConditions terms = new MetricConditions(
                Direction.UP, "", "", "", "", null, null, 90, days, days > 0 ? "Counted twice" : "", "", 5);
        return contracts.running(milestones, BigDecimal.valueOf(100), BigDecimal.valueOf(cap), terms);
    }

    /** So many outcomes are reported, verified by both, and their payment approved. */
    public void approved(MilestoneId milestone, long quantity) {
        town.run(
                ContractLife.PROVIDER,
                () -> reportMilestone.report(
                        new ReportMilestone.Command(milestone, new Claim(quantity, "A list of all of them"))));
        Opinion all = new Opinion(Verdict.CONFIRMED, quantity, "We have seen the list.");
        town.run(ContractLife.USER, () -> verifyForUsers.verify(new VerifyForUsers.Command(milestone, all)));
        town.run(ContractLife.MANAGER, () -> verifyForCouncil.verify(new VerifyForCouncil.Command(milestone, all)));
        Invoice invoice = new Invoice("I " + milestone.value().toString().substring(0, 8), London.dayOf(town.now()));
        town.run(FINANCE, () -> approvePayment.approve(new ApprovePayment.Command(milestone, invoice)));
    }

    /** The same, and the bank has paid it today. */
    public void paid(MilestoneId milestone, long quantity) {
        approved(milestone, quantity);
        paid(run());
    }

    /** A run of all that waits, today. */
    public PayRunId run() {
        accounts();
        return town.as(
                FINANCE, () -> makePayRun.make(new MakePayRun.Command(town.council(), London.dayOf(town.now()))));
    }

    /** The bank has paid all of the run that it has to pay. */
    public void paid(PayRunId run) {
        List<Remittance> open = runs.newest(town.council(), 1).stream()
                .filter(one -> one.id().equals(run))
                .flatMap(one -> one.remittances().stream())
                .filter(one -> !one.isPaid())
                .toList();
        if (!open.isEmpty()) {
            town.run(
                    FINANCE,
                    () -> recordRemittance.record(new RecordRemittance.Command(
                            run,
                            open.stream().map(Remittance::id).toList(),
                            London.dayOf(town.now()),
                            "BACS " + UUID.randomUUID())));
        }
    }

    private void accounts() {
        account(town.organisation("libraries"), ContractLife.PROVIDER, "ben.hartley");
        account(town.council(), FINANCE, "ruth.adeyemi");
    }

    private void account(OrganisationId organisation, String one, String other) {
        if (book.inForce(organisation).isEmpty()) {
            BankDetailsId proposed = town.as(
                    one,
                    () -> proposeBankDetails.propose(
                            new ProposeBankDetails.Command(organisation, "Holder", IBAN, "", "")));
            town.run(other, () -> confirmBankDetails.confirm(new ConfirmBankDetails.Command(proposed)));
        }
    }
}
