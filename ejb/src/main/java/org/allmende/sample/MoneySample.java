package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Memberships;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.money.ApproveAsSecond;
import org.allmende.money.BankDetailsBook;
import org.allmende.money.BankDetailsId;
import org.allmende.money.ConfirmBankDetails;
import org.allmende.money.MakePayRun;
import org.allmende.money.PayRun;
import org.allmende.money.PayRuns;
import org.allmende.money.PaymentRelease;
import org.allmende.money.ProposeBankDetails;
import org.allmende.money.RecordRemittance;
import org.allmende.money.Remittance;

/** Bank details of all who are paid, a pay run every other month, and what the bank has paid of it. */
@ApplicationScoped
public class MoneySample implements SampleChapter {

    private static final int FIRST_DAY = -480;
    private static final int LAST_DAY = -20;
    private static final int EVERY = 60;

    @Inject
    private SampleContracts contracts;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private BankDetailsBook book;

    @Inject
    private PayRuns runs;

    @Inject
    private PaymentRelease release;

    @Inject
    private ProposeBankDetails proposeBankDetails;

    @Inject
    private ConfirmBankDetails confirmBankDetails;

    @Inject
    private ApproveAsSecond approveAsSecond;

    @Inject
    private MakePayRun makePayRun;

    @Inject
    private RecordRemittance recordRemittance;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 76;
    }

    @Override
    public void write(SampleScript script) {
        for (int day = FIRST_DAY; day <= LAST_DAY; day += EVERY) {
            script.at(day, "11:00", "approved payments go to the bank", this::pay);
            script.at(day + 2, "11:00", "the bank has paid", this::record);
        }
    }

    private boolean pay() {
        List<Contract> running = contracts.at(ContractStatus.RUNNING);
        running.stream()
                .flatMap(contract -> Stream.of(contract.councilId(), contract.providerId()))
                .distinct()
                .filter(organisation -> book.inForce(organisation).isEmpty())
                .forEach(this::sayWhere);
        for (OrganisationId council : councils(running)) {
            release.lines(council).stream()
                    .filter(line -> line.reason() == PaymentRelease.Wait.SECOND_PERSON)
                    .forEach(line -> Acting.run(
                            who(council, Permission.APPROVE_PAYMENT, 1),
                            () -> approveAsSecond.approve(
                                    new ApproveAsSecond.Command(line.payment().id()))));
            if (release.lines(council).stream().anyMatch(PaymentRelease.Line::isReady)) {
                Acting.run(
                        who(council, Permission.MAKE_PAY_RUN, 0),
                        () -> makePayRun.make(new MakePayRun.Command(council, London.dayOf(clock.instant()))));
            }
        }
        return true;
    }

    /** Numbers that no bank has given: sort code 00-00-00, the account by the organisation's own number. */
    private void sayWhere(OrganisationId organisation) {
        String name = organisations.get(organisation).name();
        String number = String.format(Locale.ROOT, "%08d", Math.floorMod(name.hashCode(), 100_000_000));
        Actor first = who(organisation, Permission.KEEP_BANK_DETAILS, 0);
        Actor second = who(organisation, Permission.KEEP_BANK_DETAILS, 1);
        BankDetailsId[] proposed = new BankDetailsId[1];
        Acting.run(
                first,
                () -> proposed[0] = proposeBankDetails.propose(
                        new ProposeBankDetails.Command(organisation, name, "", "000000", number)));
        Acting.run(second, () -> confirmBankDetails.confirm(new ConfirmBankDetails.Command(proposed[0])));
    }

    private boolean record() {
        for (OrganisationId council : councils(contracts.at(ContractStatus.RUNNING))) {
            for (PayRun run : runs.newest(council, 1)) {
                if (!run.isPaid()) {
                    Acting.run(
                            who(council, Permission.MAKE_PAY_RUN, 0),
                            () -> recordRemittance.record(new RecordRemittance.Command(
                                    run.id(),
                                    run.remittances().stream()
                                            .filter(one -> !one.isPaid())
                                            .map(Remittance::id)
                                            .toList(),
                                    London.dayOf(clock.instant()),
                                    "BACS " + run.reference())));
                }
            }
        }
        return true;
    }

    private static Set<OrganisationId> councils(List<Contract> running) {
        return running.stream().map(Contract::councilId).collect(Collectors.toSet());
    }

    /** The first or the second who may, the only one where there is no second. */
    private Actor who(OrganisationId organisation, Permission permission, int place) {
        List<Person> able = memberships.peopleWith(organisation, permission.roles());
        return people.actor(able.get(Math.min(place, able.size() - 1)).id());
    }
}
