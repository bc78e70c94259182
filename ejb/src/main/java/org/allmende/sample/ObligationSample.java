package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.ObligationTerms;
import org.allmende.contract.Recurrence;
import org.allmende.contract.Side;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.obligation.AnswerObligationForCouncil;
import org.allmende.obligation.AnswerObligationForProvider;
import org.allmende.obligation.DueStatus;
import org.allmende.obligation.KeepObligationForCouncil;
import org.allmende.obligation.KeepObligationForProvider;
import org.allmende.obligation.ObligationDue;
import org.allmende.obligation.ObligationDues;

/** What both sides owe beside the outcomes in two contracts: mostly kept, once disputed and done again, and one that is overdue. */
@ApplicationScoped
public class ObligationSample implements SampleChapter {

    private static final String LIBRARY = "Library service for Ashcombe, Thornby and Mere End";
    private static final String YARDS = "Care of closed churchyards";
    private static final int FIRST = -440;
    private static final int STEP = 4;
    private static final int BEFORE = 6;

    /** Nobody has kept the library's safeguarding checks yet. */
    private static final int LEFT = 3;

    /** The last visit of the churchyards lies before this day. */
    private static final int LAST_VISIT = -80;

    @Inject
    private SampleContracts contracts;

    @Inject
    private ObligationDues dues;

    @Inject
    private Clock clock;

    @Inject
    private KeepObligationForProvider keepForProvider;

    @Inject
    private KeepObligationForCouncil keepForCouncil;

    @Inject
    private AnswerObligationForProvider answerForProvider;

    @Inject
    private AnswerObligationForCouncil answerForCouncil;

    /** What a contract of this title is signed with. */
    static List<ObligationTerms> of(String title, LocalDate start) {
        return switch (title) {
            case LIBRARY ->
                List.of(
                        new ObligationTerms(
                                Side.PROVIDER,
                                "librarian in charge",
                                "Amira Osei",
                                "Sends the council a report of the quarter: opening hours kept, loans, visits, and what users complained of.",
                                Recurrence.QUARTER,
                                start.plusMonths(3).plusDays(14),
                                "the report, with the door counters' figures for each building",
                                "Duties, last paragraph; tender, section 4"),
                        new ObligationTerms(
                                Side.COUNCIL,
                                "building services",
                                "Tom Ridley",
                                "Has the boilers of the three buildings serviced before the heating season.",
                                Recurrence.YEAR,
                                start.plusMonths(2),
                                "the engineer's certificate for each building",
                                "Tender, section 6 (buildings)"),
                        new ObligationTerms(
                                Side.PROVIDER,
                                "volunteer coordinator",
                                "",
                                "Renews the safeguarding checks of everybody who works with children.",
                                Recurrence.YEAR,
                                start.plusMonths(8),
                                "the list of certificates, seen by the council on site",
                                "Tender, section 5 (people)"));
            case YARDS ->
                List.of(new ObligationTerms(
                        Side.PROVIDER,
                        "head gardener",
                        "",
                        "Walks the six yards with the parish and writes down every stone that may fall.",
                        Recurrence.QUARTER,
                        start.plusMonths(2),
                        "the walk's record, signed by somebody of the parish",
                        "Duties, second paragraph"));
            default -> List.of();
        };
    }

    @Override
    public int order() {
        return 84;
    }

    @Override
    public void write(SampleScript script) {
        for (int day = FIRST; day <= 0; day += STEP) {
            boolean visits = day < LAST_VISIT;
            script.at(day, "13:40", "obligations are kept", () -> keep(visits));
            script.at(day, "15:10", "what was done is accepted", this::answer);
        }
    }

    private boolean keep(boolean visits) {
        LocalDate today = LocalDate.now(clock);
        open(visits)
                .filter(due -> due.obligation().number() != LEFT)
                .filter(due -> due.status() == DueStatus.DISPUTED
                        || (due.status() == DueStatus.OPEN
                                && !due.due().minusDays(BEFORE).isAfter(today)))
                .toList()
                .forEach(this::keep);
        return true;
    }

    private void keep(ObligationDue due) {
        Contract contract = due.contract();
        String note = due.status() == DueStatus.DISPUTED
                ? "The figures of Mere End are in it now; its counter had no battery in the second month, and we say so."
                : "Done; the paper is in the folder of the contract that both sides open, under its day.";
        if (due.side() == Side.PROVIDER) {
            Acting.run(
                    contracts.actor(contract.providerId(), Permission.REPORT_MILESTONE),
                    () -> keepForProvider.keep(new KeepObligationForProvider.Command(due.id(), note)));
        } else {
            Acting.run(
                    contracts.actor(contract.councilId(), Permission.PREPARE_CONTRACT),
                    () -> keepForCouncil.keep(new KeepObligationForCouncil.Command(due.id(), note)));
        }
    }

    /** The first report of the library is disputed once; the newest thing said waits for its answer. */
    private boolean answer() {
        LocalDate today = LocalDate.now(clock);
        open(true)
                .filter(due -> due.status() == DueStatus.DONE
                        && London.dayOf(due.doneAt().orElseThrow()).isBefore(today))
                .toList()
                .forEach(this::answer);
        return true;
    }

    private void answer(ObligationDue due) {
        Contract contract = due.contract();
        boolean first = contract.title().equals(LIBRARY)
                && due.obligation().number() == 1
                && due.number() == 1
                && due.answeredAt().isEmpty();
        String words = first ? "The figures of Mere End are missing for the second month." : "";
        if (due.side() == Side.PROVIDER) {
            Acting.run(
                    contracts.actor(contract.councilId(), Permission.PREPARE_CONTRACT),
                    () -> answerForCouncil.answer(new AnswerObligationForCouncil.Command(due.id(), !first, words)));
        } else {
            Acting.run(
                    contracts.actor(contract.providerId(), Permission.REPORT_MILESTONE),
                    () -> answerForProvider.answer(new AnswerObligationForProvider.Command(due.id(), true, words)));
        }
    }

    private Stream<ObligationDue> open(boolean visits) {
        return contracts.at(ContractStatus.RUNNING).stream()
                .filter(contract -> contract.title().equals(LIBRARY)
                        || (visits && contract.title().equals(YARDS)))
                .flatMap(contract -> dues.of(contract.id()).stream());
    }
}
