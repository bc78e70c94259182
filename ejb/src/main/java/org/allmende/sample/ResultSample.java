package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Milestone;
import org.allmende.document.DocumentId;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.result.ErasePerson;
import org.allmende.result.ErasureGround;
import org.allmende.result.ImportResults;
import org.allmende.result.ResultImportId;
import org.allmende.result.StartResultImport;

/** The provider of the oldest running contract sends its referrals and results, each person by a key of its own. */
@ApplicationScoped
public class ResultSample implements SampleChapter {

    private static final List<Need> NEEDS =
            List.of(new Need("families", 34, 21), new Need("older people", 27, 19), new Need("newcomers", 12, 3));

    @Inject
    private SampleContracts contracts;

    @Inject
    private StartResultImport startResultImport;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private ImportResults importResults;

    @Inject
    private ErasePerson erasePerson;

    @Inject
    private Clock clock;

    /** How many of a group were referred, and with how many something was reached. */
    private record Need(String group, int referred, int reached) {}

    @Override
    public int order() {
        return 77;
    }

    @Override
    public void write(SampleScript script) {
        script.at(-1, "11:20", "a provider sends its results as a file", this::send);
        script.at(-1, "15:40", "a person asks the provider to be forgotten", this::erase);
    }

    private boolean send() {
        Contract contract = contracts.at(ContractStatus.RUNNING).get(0);
        byte[] file = file(contract).getBytes(StandardCharsets.UTF_8);
        Acting.run(contracts.actor(contract.providerId(), Permission.REPORT_MILESTONE), () -> {
            ResultImportId opened = startResultImport.start(new StartResultImport.Command(contract.id()));
            DocumentId document =
                    startUpload.start(new StartUpload.Command(opened.value(), "results.csv", "text/csv", file.length));
            storeBlock.store(new StoreBlock.Command(document, 0, file));
            importResults.read(new ImportResults.Command(opened));
        });
        return true;
    }

    private boolean erase() {
        Contract contract = contracts.at(ContractStatus.RUNNING).get(0);
        Acting.run(
                contracts.actor(contract.providerId(), Permission.ERASE_KEYS),
                () -> erasePerson.erase(new ErasePerson.Command(contract.id(), "P-3", ErasureGround.OBJECTION)));
        return true;
    }

    private String file(Contract contract) {
        LocalDate first = contract.startsOn();
        long days = Math.max(1, ChronoUnit.DAYS.between(first, lastDay(contract)));
        StringBuilder lines = new StringBuilder("metric,key,person,day,quantity,group,kind\n");
        int person = 0;
        for (Need need : NEEDS) {
            for (int i = 0; i < need.referred(); i++) {
                person++;
                LocalDate referred = first.plusDays(person * 31L % days / 2);
                line(lines, "Z" + person, person, referred, need, "REFERRAL");
                if (i < need.reached()) {
                    line(lines, "E" + person, person, referred.plusDays(days / 2), need, "RESULT");
                }
            }
        }
        return lines.toString();
    }

    /** In the periods of milestones that are reported already: what comes later is counted otherwise there. */
    private LocalDate lastDay(Contract contract) {
        LocalDate today = London.dayOf(clock.instant());
        return contract.milestones().stream()
                .filter(milestone -> milestone.reportedAt().isPresent())
                .map(Milestone::dueOn)
                .filter(due -> due.isBefore(today))
                .max(Comparator.naturalOrder())
                .orElse(today);
    }

    private static void line(StringBuilder to, String key, int person, LocalDate day, Need need, String kind) {
        to.append("1,").append(key).append(",P-").append(person).append(',').append(day);
        to.append(",1,").append(need.group()).append(',').append(kind).append('\n');
    }
}
