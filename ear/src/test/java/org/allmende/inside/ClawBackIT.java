package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.Contracts;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Organisations;
import org.allmende.money.Ledger;
import org.allmende.money.LedgerAccount;
import org.allmende.money.PayRunId;
import org.allmende.money.PayRuns;
import org.allmende.money.clawback.ClawBack;
import org.allmende.money.clawback.ClawBackId;
import org.allmende.money.clawback.ClawBackStatus;
import org.allmende.money.clawback.ClawBacks;
import org.allmende.money.clawback.CorrectPaidResult;
import org.allmende.money.clawback.CreditNotes;
import org.allmende.money.clawback.DecideClawBack;
import org.allmende.money.clawback.GiveCreditNote;
import org.allmende.money.clawback.GiveCreditNoteFile;
import org.allmende.money.clawback.OpenDebts;
import org.allmende.money.clawback.RaiseClawBack;
import org.allmende.money.clawback.ReplyToClawBack;
import org.allmende.money.clawback.SetOff;
import org.allmende.money.clawback.SetOffs;
import org.allmende.money.clawback.WithdrawClawBack;
import org.allmende.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was paid and does not stand goes back: raised or corrected, replied to, decided by a second person, credited. */
class ClawBackIT extends InsidePortal {

    private static final String WORDS = "Page 4 of the list names some of them twice.";
    private static final String STRANGER = "samuel.reed";
    private static final int AT_ONCE = 16;

    @Inject
    private Town town;

    @Inject
    private PaidLife paid;

    @Inject
    private Contracts contracts;

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private CreditNotes notes;

    @Inject
    private SetOffs setOffs;

    @Inject
    private PayRuns runs;

    @Inject
    private Organisations organisations;

    @Inject
    private Ledger ledger;

    @Inject
    private RaiseClawBack raiseClawBack;

    @Inject
    private CorrectPaidResult correctPaidResult;

    @Inject
    private ReplyToClawBack replyToClawBack;

    @Inject
    private DecideClawBack decideClawBack;

    @Inject
    private WithdrawClawBack withdrawClawBack;

    @Inject
    private GiveCreditNote giveCreditNote;

    @Inject
    private GiveCreditNoteFile giveCreditNoteFile;

    /** Ten at £100, of which the cap pays £700. */
    private MilestoneId tenOfWhichSevenWerePaid() {
        MilestoneId milestone = paid.running(1, 700).milestones().get(0);
        paid.paid(milestone, 10);
        return milestone;
    }

    private ClawBackId raised(MilestoneId milestone, long quantity) {
        return town.as(
                ContractLife.MANAGER,
                () -> raiseClawBack.raise(new RaiseClawBack.Command(milestone, quantity, WORDS, WORDS)));
    }

    private ClawBackId corrected(MilestoneId milestone, long quantity) {
        return town.as(
                ContractLife.PROVIDER,
                () -> correctPaidResult.correct(new CorrectPaidResult.Command(milestone, quantity, WORDS, WORDS)));
    }

    private void replied(String handle, ClawBackId clawBack, boolean accepts) {
        town.run(handle, () -> replyToClawBack.reply(new ReplyToClawBack.Command(clawBack, accepts, WORDS)));
    }

    private void decided(String handle, ClawBackId clawBack, long quantity) {
        town.run(handle, () -> decideClawBack.decide(new DecideClawBack.Command(clawBack, quantity, WORDS)));
    }

    private void credited(String handle, ClawBackId clawBack, String number) {
        town.run(
                handle,
                () -> giveCreditNote.give(new GiveCreditNote.Command(clawBack, number, London.dayOf(town.now()))));
    }

    private ClawBackStatus status(ClawBackId clawBack) {
        return clawBacks.get(clawBack).status();
    }

    private Money stands(MilestoneId milestone, LedgerAccount account) {
        return ledger.balances(contracts.milestone(milestone).contract().id()).of(account);
    }

    private List<String> waiting(ClawBackId clawBack) {
        return town.texts(
                "select distinct step from work_item where subject_id = ? and closed_at is null", clawBack.value());
    }

    private List<String> story(MilestoneId milestone) {
        return town.texts(
                "select story_key from story_entry where story_key like 'clawback.%' and subject_id = ? order by at, id",
                contracts.milestone(milestone).contract().id().value());
    }

    @Test
    void theProviderDoesNotAcceptFinanceDecidesAndWhatTheCapHadCutOffIsNotOwed() {
        MilestoneId milestone = tenOfWhichSevenWerePaid();
        ClawBackId clawBack = raised(milestone, 6);
        assertThat(waiting(clawBack)).containsExactly("Task_ReplyToClawBack");
        assertThatThrownBy(() -> decided(PaidLife.FINANCE, clawBack, 6))
                .hasMessageContaining("CLAW_BACK_STEP_NOT_POSSIBLE");
        replied(ContractLife.PROVIDER, clawBack, false);
        assertThat(status(clawBack)).isEqualTo(ClawBackStatus.DECISION);
        assertThat(waiting(clawBack)).containsExactly("Task_DecideClawBack");
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.noPounds());

        decided(PaidLife.FINANCE, clawBack, 5);
        assertThat(status(clawBack)).isEqualTo(ClawBackStatus.CLAIMED);
        assertThat(clawBacks.get(clawBack).amount()).contains(Money.pounds(200));
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.pounds(200));
        assertThat(stands(milestone, LedgerAccount.PAID)).isEqualTo(Money.pounds(500));
        assertThat(stands(milestone, LedgerAccount.ABOVE_CAP)).isEqualTo(Money.noPounds());
        assertThat(contracts.milestone(milestone).verifiedQuantity()).contains(10L);
        assertThat(waiting(clawBack)).containsExactly("Task_SendCreditNote");

        credited(ContractLife.PROVIDER, clawBack, "C-1");
        assertThat(waiting(clawBack)).isEmpty();
        assertThatThrownBy(() -> credited(PaidLife.FINANCE, clawBack, "C-2"))
                .hasMessageContaining("CREDIT_NOTE_GIVEN_ALREADY");
        assertThat(story(milestone)).containsExactly("clawback.raised", "clawback.answered", "clawback.claimed");
        assertThat(town.count(
                        "select count(*) from story_entry where subject_id = ? and args like '%Page 4%'",
                        contracts.milestone(milestone).contract().id().value()))
                .isZero();
        assertThat(town.count(
                        "select count(*) from outbox_mail where mail_key = 'clawback.claimed' and args like ?",
                        "%" + clawBacks.get(clawBack).reference() + "%"))
                .isGreaterThanOrEqualTo(3);

        // the next one knows the first: five are left, each of them paid
        assertThatThrownBy(() -> raised(milestone, 6)).hasMessageContaining("CLAW_BACK_QUANTITY");
        ClawBackId second = raised(milestone, 5);
        replied(ContractLife.PROVIDER, second, true);
        decided(PaidLife.FINANCE, second, 5);
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.pounds(700));
        assertThat(stands(milestone, LedgerAccount.PAID)).isEqualTo(Money.noPounds());
        assertThatThrownBy(() -> raised(milestone, 1)).hasMessageContaining("CLAW_BACK_NOTHING_LEFT");
    }

    @Test
    void withoutAReplyItIsDecidedAndALateDecisionIsTold() {
        MilestoneId milestone = tenOfWhichSevenWerePaid();
        ClawBackId clawBack = raised(milestone, 6);
        town.pass(Duration.ofDays(20));
        town.settle();
        assertThat(status(clawBack)).isEqualTo(ClawBackStatus.DECISION);
        assertThatThrownBy(() -> replied(ContractLife.PROVIDER, clawBack, true))
                .hasMessageContaining("CLAW_BACK_STEP_NOT_POSSIBLE");
        town.pass(Duration.ofDays(25));
        town.settle();
        assertThat(town.count(
                        "select count(*) from claw_back where id = ? and overdue_at is not null", clawBack.value()))
                .isEqualTo(1);
        decided(PaidLife.FINANCE, clawBack, 0);
        assertThat(status(clawBack)).isEqualTo(ClawBackStatus.DROPPED);
        assertThat(waiting(clawBack)).isEmpty();
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.noPounds());
        assertThatThrownBy(() -> credited(ContractLife.PROVIDER, clawBack, "C-1"))
                .hasMessageContaining("CREDIT_NOTE_NOT_OWED");
        assertThat(story(milestone)).containsExactly("clawback.raised", "clawback.unanswered", "clawback.dropped");
        town.pass(Duration.ofDays(PaidLife.DAYS));
        assertThatThrownBy(() -> raised(milestone, 1)).hasMessageContaining("CLAW_BACK_TOO_LATE");
        corrected(milestone, 1);
    }

    @Test
    void theProviderCorrectsItselfWithoutATermAndItsCreditNoteIsRead() {
        MilestoneId milestone = paid.running(1, 1000, 0).milestones().get(0);
        paid.paid(milestone, 10);
        assertThatThrownBy(() -> raised(milestone, 2)).hasMessageContaining("CLAW_BACK_NOT_AGREED");
        ClawBackId own = corrected(milestone, 2);
        assertThat(waiting(own)).containsExactly("Task_DecideClawBack");
        assertThatThrownBy(() -> town.run(
                        ContractLife.MANAGER, () -> withdrawClawBack.withdraw(new WithdrawClawBack.Command(own))))
                .hasMessageContaining("CLAW_BACK_STEP_NOT_POSSIBLE");
        decided(PaidLife.FINANCE, own, 2);
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.pounds(200));

        String right = creditNote(clawBacks.get(own));
        for (String wrong : List.of(
                right.replace(">200.00<", ">199.99<"),
                right.replace(">381<", ">396<"),
                right.replace("AL-C-", "AL-X-"))) {
            assertThatThrownBy(() -> town.run(ContractLife.PROVIDER, () -> give(own, wrong)))
                    .hasMessageContaining("CREDIT_NOTE_DIFFERS");
        }
        assertThatThrownBy(() -> town.run(ContractLife.PROVIDER, () -> give(own, "<!DOCTYPE CreditNote>" + right)))
                .hasMessageContaining("INVOICE_NOT_XML");
        assertThat(notes.of(own)).isEmpty();
        town.run(ContractLife.PROVIDER, () -> give(own, right));
        assertThat(notes.of(own)).hasValueSatisfying(note -> {
            assertThat(note.number()).isEqualTo("CN-7");
            assertThat(note.issuedOn()).isEqualTo("2026-11-02");
        });
        assertThat(notes.file(own))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(right.getBytes(StandardCharsets.UTF_8)));
        assertThat(waiting(own)).isEmpty();
    }

    private void give(ClawBackId clawBack, String file) {
        giveCreditNoteFile.give(new GiveCreditNoteFile.Command(clawBack, file.getBytes(StandardCharsets.UTF_8)));
    }

    private String creditNote(ClawBack clawBack) {
        String party = "<cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>%s</cbc:RegistrationName>"
                + "</cac:PartyLegalEntity></cac:Party>";
        String money = " currencyID='GBP'>200.00<";
        String category =
                "<cbc:ID>E</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>";
        return "<CreditNote xmlns='urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2'"
                + " xmlns:cac='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2'"
                + " xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>"
                + "<cbc:ID>CN-7</cbc:ID><cbc:IssueDate>2026-11-02</cbc:IssueDate>"
                + "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode><cbc:DocumentCurrencyCode>GBP</cbc:DocumentCurrencyCode>"
                + "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>" + clawBack.reference()
                + "</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference><cac:AccountingSupplierParty>"
                + party.formatted(
                        organisations.get(town.organisation("libraries")).name())
                + "</cac:AccountingSupplierParty><cac:AccountingCustomerParty>"
                + party.formatted(organisations.get(town.council()).name())
                + "</cac:AccountingCustomerParty><cac:TaxTotal><cbc:TaxAmount currencyID='GBP'>0.00</cbc:TaxAmount>"
                + "<cac:TaxSubtotal><cbc:TaxableAmount" + money
                + "/cbc:TaxableAmount><cbc:TaxAmount currencyID='GBP'>0.00</cbc:TaxAmount><cac:TaxCategory>" + category
                + "</cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal><cac:LegalMonetaryTotal>"
                + "<cbc:LineExtensionAmount" + money + "/cbc:LineExtensionAmount><cbc:TaxExclusiveAmount" + money
                + "/cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount" + money
                + "/cbc:TaxInclusiveAmount><cbc:PayableAmount" + money
                + "/cbc:PayableAmount></cac:LegalMonetaryTotal><cac:CreditNoteLine><cbc:ID>1</cbc:ID>"
                + "<cbc:CreditedQuantity unitCode='H87'>2</cbc:CreditedQuantity><cbc:LineExtensionAmount" + money
                + "/cbc:LineExtensionAmount><cac:Item><cbc:Name>Child</cbc:Name><cac:ClassifiedTaxCategory>" + category
                + "</cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount currencyID='GBP'>100.00"
                + "</cbc:PriceAmount></cac:Price></cac:CreditNoteLine></CreditNote>";
    }

    @Test
    void takenBackItEndsAndAnotherCanFollow() {
        MilestoneId milestone = tenOfWhichSevenWerePaid();
        ClawBackId clawBack = raised(milestone, 6);
        replied(ContractLife.PROVIDER, clawBack, false);
        town.run(ContractLife.MANAGER, () -> withdrawClawBack.withdraw(new WithdrawClawBack.Command(clawBack)));
        assertThat(status(clawBack)).isEqualTo(ClawBackStatus.WITHDRAWN);
        assertThat(waiting(clawBack)).isEmpty();
        assertThatThrownBy(() -> decided(PaidLife.FINANCE, clawBack, 1))
                .hasMessageContaining("CLAW_BACK_STEP_NOT_POSSIBLE");
        raised(milestone, 1);
    }

    @Test
    void onlyWhatThePaymentRunHasPaidIsClaimedBack() {
        MilestoneId milestone = paid.running(1, 1000).milestones().get(0);
        assertThatThrownBy(() -> raised(milestone, 1)).hasMessageContaining("CLAW_BACK_NOT_PAID");
        paid.approved(milestone, 10);
        assertThatThrownBy(() -> raised(milestone, 1)).hasMessageContaining("CLAW_BACK_NOT_PAID");
        assertThatThrownBy(() -> corrected(milestone, 1)).hasMessageContaining("CLAW_BACK_NOT_PAID");
        paid.paid(paid.run());
        raised(milestone, 10);
    }

    @Test
    void eachSideDoesItsOwnStepAndNobodyDecidesOnTheirOwn() throws SQLException {
        MilestoneId milestone = tenOfWhichSevenWerePaid();
        for (String other : List.of(ContractLife.PROVIDER, PaidLife.FINANCE, ContractLife.USER)) {
            assertThatThrownBy(() -> town.as(
                            other, () -> raiseClawBack.raise(new RaiseClawBack.Command(milestone, 1, WORDS, WORDS))))
                    .isInstanceOf(AccessRefused.class);
        }
        ClawBackId clawBack = raised(milestone, 6);
        for (String other : List.of(ContractLife.MANAGER, PaidLife.FINANCE, STRANGER)) {
            assertThatThrownBy(() -> replied(other, clawBack, true)).isInstanceOf(AccessRefused.class);
        }
        replied(ContractLife.PROVIDER, clawBack, true);
        for (String other : List.of(ContractLife.MANAGER, ContractLife.PROVIDER, STRANGER)) {
            assertThatThrownBy(() -> decided(other, clawBack, 6)).isInstanceOf(AccessRefused.class);
        }
        UUID membership = UUID.fromString(town.text(
                "select id from membership where person_id = ? and organisation_id = ? and until is null",
                town.person(ContractLife.MANAGER).value(),
                town.council().value()));
        town.change("insert into membership_role values (?, 'FINANCE')", membership);
        try {
            assertThatThrownBy(() -> decided(ContractLife.MANAGER, clawBack, 6))
                    .hasMessageContaining("CLAW_BACK_NEEDS_ANOTHER_PERSON");
        } finally {
            town.change("delete from membership_role where membership_id = ? and role = 'FINANCE'", membership);
        }
        decided(PaidLife.FINANCE, clawBack, 6);
        for (String other : List.of(ContractLife.MANAGER, STRANGER)) {
            assertThatThrownBy(() -> credited(other, clawBack, "C-1")).isInstanceOf(AccessRefused.class);
        }
        credited(PaidLife.FINANCE, clawBack, "C-1");
    }

    @Test
    void ofManyAtOnceOneIsRaisedAndOnceDecided() {
        MilestoneId milestone = tenOfWhichSevenWerePaid();
        List<String> raises = AtOnce.run(Collections.nCopies(AT_ONCE, () -> raised(milestone, 6)));
        assertThat(raises).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(raises).filteredOn(end -> !end.equals(AtOnce.DONE)).allMatch("CLAW_BACK_RAISED_ALREADY"::equals);
        ClawBackId clawBack = clawBacks.ofMilestone(milestone).get(0).id();
        replied(ContractLife.PROVIDER, clawBack, true);
        List<String> decisions = AtOnce.run(Collections.nCopies(AT_ONCE, () -> decided(PaidLife.FINANCE, clawBack, 6)));
        assertThat(decisions).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.pounds(300));
        assertThat(waiting(clawBack)).containsExactly("Task_SendCreditNote");
    }

    /** Six of ten do not stand: £600 is owed back. The next payment of £400 pays it in part, the one of £500 the rest. */
    @Test
    void whatIsOwedBackIsSetOffAgainstTheNextPaymentsUnderTheContract() {
        ContractLife.Running running = paid.running(3, 10_000);
        ContractLife.Running other = paid.running(1, 10_000);
        MilestoneId milestone = running.milestones().get(0);
        paid.paid(milestone, 10);
        ClawBackId clawBack = corrected(milestone, 6);
        paid.approved(running.milestones().get(1), 4);
        decided(PaidLife.FINANCE, clawBack, 6);
        paid.approved(other.milestones().get(0), 1);

        PayRunId run = paid.run();
        assertThat(lines(running)).containsExactly("0.00 400.00 paid", "1000.00 0.00 paid");
        assertThat(lines(other)).containsExactly("100.00 0.00 open");
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.pounds(200));
        assertThat(stands(milestone, LedgerAccount.APPROVED)).isEqualTo(Money.noPounds());
        assertThat(left(running)).isEqualTo(Money.pounds(200));
        paid.paid(run);

        paid.approved(running.milestones().get(2), 5);
        PayRunId next = paid.run();
        assertThat(lines(running)).containsExactly("0.00 400.00 paid", "1000.00 0.00 paid", "300.00 200.00 open");
        paid.paid(next);
        assertThat(left(running)).isEqualTo(Money.noPounds());
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.noPounds());
        // £1,000 and £300 have left the council's account: thirteen outcomes stand
        assertThat(stands(milestone, LedgerAccount.PAID)).isEqualTo(Money.pounds(1300));
        assertThat(stands(milestone, LedgerAccount.OUTCOMES)).isEqualTo(Money.pounds(-1300));
        assertThat(story(milestone)).endsWith("clawback.claimed", "clawback.setoff", "clawback.setoff");
        assertThat(setOffs.ofContract(running.contract()))
                .extracting(SetOff::amount)
                .containsExactly(Money.pounds(400), Money.pounds(200));
    }

    @Test
    void runsAtOnceSetOffOnce() {
        ContractLife.Running running = paid.running(2, 10_000);
        paid.paid(running.milestones().get(0), 10);
        ClawBackId clawBack = corrected(running.milestones().get(0), 6);
        decided(PaidLife.FINANCE, clawBack, 6);
        paid.approved(running.milestones().get(1), 8);
        List<String> ends = AtOnce.run(Collections.nCopies(4, paid::run));
        assertThat(ends).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(lines(running)).containsExactly("1000.00 0.00 paid", "200.00 600.00 open");
        assertThat(left(running)).isEqualTo(Money.noPounds());
    }

    private Money left(ContractLife.Running running) {
        return setOffs.open(List.of(running.contract()))
                .getOrDefault(running.contract(), OpenDebts.none())
                .total();
    }

    /** What goes to the bank, what is set off, and whether it is paid. */
    private List<String> lines(ContractLife.Running running) {
        return runs.ofContract(running.contract()).stream()
                .map(line -> line.amount().amount().toPlainString() + " "
                        + line.setOff().amount().toPlainString() + (line.isPaid() ? " paid" : " open"))
                .sorted()
                .toList();
    }

    @AfterEach
    void theLedgersBalance() {
        assertThat(
                        town.count(
                                "select count(*) from (select entry_id from ledger_line group by entry_id having sum(amount) <> 0) as bad"))
                .isZero();
    }
}
