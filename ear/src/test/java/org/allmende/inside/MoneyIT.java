package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmende.calendar.London;
import org.allmende.contract.Contracts;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.money.ApproveAsSecond;
import org.allmende.money.BankDetailsBook;
import org.allmende.money.BankDetailsId;
import org.allmende.money.ConfirmBankDetails;
import org.allmende.money.Ledger;
import org.allmende.money.LedgerAccount;
import org.allmende.money.MakePayRun;
import org.allmende.money.PayRunId;
import org.allmende.money.PayRuns;
import org.allmende.money.ProposeBankDetails;
import org.allmende.money.RecordRemittance;
import org.allmende.money.Remittance;
import org.allmende.money.RemittanceId;
import org.allmende.money.SetPaymentLimit;
import org.allmende.money.invoice.ApproveInvoiceFile;
import org.allmende.money.invoice.InvoiceFiles;
import org.allmende.outcome.ApprovePayment;
import org.allmende.outcome.Invoice;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.PaymentId;
import org.allmende.shared.Money;
import org.junit.jupiter.api.Test;

/** From approvals at once to the bank: the ledger says at each step where the money stands, and nothing goes twice. */
class MoneyIT extends InsidePortal {

    private static final String FINANCE = "leonard.voss";
    private static final String SECOND = "ruth.adeyemi";
    private static final String MONITOR = "catherine.boyle";

    @Inject
    private Town town;

    @Inject
    private ContractLife contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Ledger ledger;

    @Inject
    private PayRuns runs;

    @Inject
    private BankDetailsBook book;

    @Inject
    private ApprovePayment approvePayment;

    @Inject
    private ApproveInvoiceFile approveInvoiceFile;

    @Inject
    private InvoiceFiles invoiceFiles;

    @Inject
    private Contracts all;

    @Inject
    private Organisations organisations;

    @Inject
    private ApproveAsSecond approveAsSecond;

    @Inject
    private SetPaymentLimit setPaymentLimit;

    @Inject
    private ProposeBankDetails proposeBankDetails;

    @Inject
    private ConfirmBankDetails confirmBankDetails;

    @Inject
    private MakePayRun makePayRun;

    @Inject
    private RecordRemittance recordRemittance;

    @Test
    void moneyGoesFromTheBudgetToTheProviderOnce() {
        int claims = 8;
        ContractLife.Running running = contracts.running(claims, new BigDecimal("100.00"), new BigDecimal("650.00"));
        assertStands(running, "650.00", "0.00", "0.00", "0.00", "0.00");
        running.milestones().forEach(contracts::verified);
        assertStands(running, "650.00", "800.00", "0.00", "0.00", "0.00");

        List<String> ends = AtOnce.run(running.milestones().stream()
                .map(milestone -> (AtOnce.Act) () -> town.as(FINANCE, () -> approve(milestone)))
                .toList());
        assertThat(ends).hasSize(claims).containsOnly(AtOnce.DONE);
        assertStands(running, "0.00", "0.00", "650.00", "150.00", "0.00");

        bankDetails(town.organisation("libraries"), "amira.osei", "ben.hartley", "GB82WEST12345698765432");
        bankDetails(town.council(), FINANCE, SECOND, "DE89370400440532013000");
        town.run(
                MONITOR, () -> setPaymentLimit.set(new SetPaymentLimit.Command(town.council(), Money.pounds("99.99"))));
        AtOnce.run(List.of(making(), making()));
        assertThat(remitted(running)).containsExactly(Money.pounds(50));

        List<UUID> above = outcomes.payments(running.contract()).stream()
                .filter(payment -> payment.amount().isGreaterThan(Money.pounds("99.99")))
                .map(payment -> payment.id().value())
                .toList();
        assertThat(above).hasSize(6);
        assertThatThrownBy(() -> town.run(FINANCE, () -> second(above.get(0))))
                .hasMessageContaining("PAYMENT_NEEDS_SECOND_PERSON");
        above.forEach(payment -> town.run(SECOND, () -> second(payment)));

        List<String> makes =
                AtOnce.run(IntStream.range(0, 4).mapToObj(i -> making()).toList());
        assertThat(makes).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(makes).filteredOn(end -> !end.equals(AtOnce.DONE)).allMatch("PAY_RUN_EMPTY"::equals);
        assertThat(remitted(running)).hasSize(7);
        assertThat(runs.ofContract(running.contract()))
                .allMatch(one -> "GB82WEST12345698765432".equals(one.account().iban()));

        PayRunId run = new PayRunId(UUID.fromString(town.text(
                "select distinct run_id from remittance r join payment p on p.id = r.payment_id where p.contract_id = ?"
                        + " and p.amount = 100 limit 1",
                running.contract().value())));
        List<RemittanceId> mine = runs.ofContract(running.contract()).stream()
                .map(Remittance::id)
                .filter(id -> town.count(
                                "select count(*) from remittance where id = ? and run_id = ?", id.value(), run.value())
                        == 1)
                .toList();
        town.run(FINANCE, () -> recordRemittance.record(new RecordRemittance.Command(run, mine, today(), "BACS 7")));
        assertThatThrownBy(() -> town.run(
                        FINANCE,
                        () -> recordRemittance.record(new RecordRemittance.Command(run, mine, today(), "BACS 8"))))
                .hasMessageContaining("REMITTANCE_RECORDED_ALREADY");
        assertStands(running, "0.00", "0.00", "50.00", "150.00", "600.00");
        assertThat(
                        town.count(
                                "select count(*) from outbox_mail where mail_key = 'payment.remitted' and args like '%BACS 7%'"))
                .isGreaterThanOrEqualTo(6);
        town.run(MONITOR, () -> setPaymentLimit.set(new SetPaymentLimit.Command(town.council(), Money.pounds(10_000))));
    }

    @Test
    void anInvoiceFileIsPaidOnlyIfItAsksForWhatIsOwed() {
        ContractLife.Running running = contracts.running(1, new BigDecimal("100.00"), new BigDecimal("650.00"));
        MilestoneId milestone = running.milestones().get(0);
        contracts.verified(milestone);
        String right = invoice(milestone);

        assertThatThrownBy(() -> town.as(FINANCE, () -> approve(milestone, right.replace(">100.00<", ">100.01<"))))
                .hasMessageContaining("INVOICE_DIFFERS");
        assertThatThrownBy(() -> town.as(FINANCE, () -> approve(milestone, "<!DOCTYPE Invoice>" + right)))
                .hasMessageContaining("INVOICE_NOT_XML");
        assertThat(outcomes.payment(milestone)).isEmpty();

        PaymentId payment = town.as(FINANCE, () -> approve(milestone, right));
        assertThat(outcomes.get(payment).invoiceNumber()).isEqualTo("INV-7");
        assertThat(invoiceFiles.of(payment))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(right.getBytes(StandardCharsets.UTF_8)));
    }

    private PaymentId approve(MilestoneId milestone, String invoice) {
        return approveInvoiceFile.approve(
                new ApproveInvoiceFile.Command(milestone, invoice.getBytes(StandardCharsets.UTF_8), today()));
    }

    private String invoice(MilestoneId milestone) {
        String party = "<cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>%s</cbc:RegistrationName>"
                + "</cac:PartyLegalEntity></cac:Party>";
        String money = " currencyID='GBP'>100.00<";
        String category =
                "<cbc:ID>E</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>";
        return "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'"
                + " xmlns:cac='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2'"
                + " xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>"
                + "<cbc:ID>INV-7</cbc:ID><cbc:IssueDate>2026-11-02</cbc:IssueDate>"
                + "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>GBP</cbc:DocumentCurrencyCode>"
                + "<cac:OrderReference><cbc:ID>" + all.milestone(milestone).reference()
                + "</cbc:ID></cac:OrderReference><cac:AccountingSupplierParty>"
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
                + "/cbc:TaxInclusiveAmount><cbc:PayableAmount"
                + money + "/cbc:PayableAmount></cac:LegalMonetaryTotal><cac:InvoiceLine><cbc:ID>1</cbc:ID>"
                + "<cbc:InvoicedQuantity unitCode='H87'>1</cbc:InvoicedQuantity><cbc:LineExtensionAmount" + money
                + "/cbc:LineExtensionAmount><cac:Item><cbc:Name>Child</cbc:Name><cac:ClassifiedTaxCategory>" + category
                + "</cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount" + money
                + "/cbc:PriceAmount></cac:Price></cac:InvoiceLine></Invoice>";
    }

    @Test
    void nobodyDivertsMoneyAlone() {
        OrganisationId libraries = town.organisation("libraries");
        BankDetailsId proposed = town.as(
                "ben.hartley",
                () -> proposeBankDetails.propose(
                        new ProposeBankDetails.Command(libraries, "Ben", "", "00-11-22", "12345678")));
        assertThatThrownBy(() -> town.run(
                        "ben.hartley", () -> confirmBankDetails.confirm(new ConfirmBankDetails.Command(proposed))))
                .hasMessageContaining("BANK_NEEDS_ANOTHER_PERSON");
        assertThat(book.inForce(libraries).filter(details -> details.id().equals(proposed)))
                .isEmpty();
        town.run("amira.osei", () -> confirmBankDetails.confirm(new ConfirmBankDetails.Command(proposed)));
        assertThat(book.inForce(libraries))
                .hasValueSatisfying(details -> assertThat(details.id()).isEqualTo(proposed));
    }

    private void bankDetails(OrganisationId organisation, String one, String other, String iban) {
        BankDetailsId proposed = town.as(
                one,
                () -> proposeBankDetails.propose(new ProposeBankDetails.Command(organisation, "Holder", iban, "", "")));
        town.run(other, () -> confirmBankDetails.confirm(new ConfirmBankDetails.Command(proposed)));
    }

    private Object approve(MilestoneId milestone) {
        return approvePayment.approve(
                new ApprovePayment.Command(milestone, new Invoice("I-" + UUID.randomUUID(), today())));
    }

    private void second(UUID payment) {
        approveAsSecond.approve(new ApproveAsSecond.Command(new PaymentId(payment)));
    }

    private AtOnce.Act making() {
        return () -> town.as(FINANCE, () -> makePayRun.make(new MakePayRun.Command(town.council(), today())));
    }

    private LocalDate today() {
        return London.dayOf(town.now());
    }

    private List<Money> remitted(ContractLife.Running running) {
        return runs.ofContract(running.contract()).stream()
                .map(Remittance::amount)
                .toList();
    }

    private void assertStands(
            ContractLife.Running running,
            String committed,
            String verified,
            String approved,
            String lapsed,
            String paid) {
        var balances = ledger.balances(running.contract());
        assertThat(List.of(
                        balances.of(LedgerAccount.COMMITTED),
                        balances.of(LedgerAccount.VERIFIED),
                        balances.of(LedgerAccount.APPROVED),
                        balances.of(LedgerAccount.ABOVE_CAP),
                        balances.of(LedgerAccount.PAID)))
                .containsExactly(
                        Money.pounds(committed),
                        Money.pounds(verified),
                        Money.pounds(approved),
                        Money.pounds(lapsed),
                        Money.pounds(paid));
    }
}
