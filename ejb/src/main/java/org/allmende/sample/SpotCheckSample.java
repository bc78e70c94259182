package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.allmende.contract.Milestone;
import org.allmende.document.DocumentId;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.spotcheck.DrawnResult;
import org.allmende.outcome.spotcheck.SpotCheck;
import org.allmende.outcome.spotcheck.SpotChecks;
import org.allmende.outcome.spotcheck.Tick;
import org.allmende.outcome.spotcheck.TickResultsForUsers;
import org.allmende.result.ImportResults;
import org.allmende.result.ResultImportId;
import org.allmende.result.StartResultImport;

/** Brings in single results before a milestone is reported, and lets the users check those that were drawn. */
@ApplicationScoped
public class SpotCheckSample {

    private static final int DAYS = 20;
    private static final int DAYS_BEFORE_DUE = 3;

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
    private Outcomes outcomes;

    @Inject
    private SpotChecks checks;

    @Inject
    private TickResultsForUsers tickResultsForUsers;

    /** One result of each person, over the last weeks before the milestone is due. */
    void bringIn(Milestone milestone, long people) {
        StringBuilder lines = new StringBuilder("metric,key,person,day\n");
        for (long person = 1; person <= people; person++) {
            lines.append(milestone.metric().number())
                    .append(",M")
                    .append(milestone.number())
                    .append('-')
                    .append(person)
                    .append(",H-")
                    .append(milestone.number() * people + person)
                    .append(',')
                    .append(milestone.dueOn().minusDays(DAYS_BEFORE_DUE + person % DAYS))
                    .append('\n');
        }
        byte[] file = lines.toString().getBytes(StandardCharsets.UTF_8);
        Acting.run(contracts.actor(milestone.contract().providerId(), Permission.REPORT_MILESTONE), () -> {
            ResultImportId opened = startResultImport.start(
                    new StartResultImport.Command(milestone.contract().id()));
            DocumentId document =
                    startUpload.start(new StartUpload.Command(opened.value(), "visits.csv", "text/csv", file.length));
            storeBlock.store(new StoreBlock.Command(document, 0, file));
            importResults.read(new ImportResults.Command(opened));
        });
    }

    /** The users find all but one of the drawn results. */
    void tickForUsers(Milestone milestone) {
        SpotCheck check =
                outcomes.newestReport(milestone.id()).flatMap(checks::of).orElse(null);
        if (check == null) {
            return;
        }
        List<Tick> ticks =
                check.drawnResults().stream().map(SpotCheckSample::found).toList();
        Acting.run(
                contracts.actor(milestone.contract().councilId(), Permission.VERIFY_FOR_USERS),
                () -> tickResultsForUsers.tick(new TickResultsForUsers.Command(milestone.id(), ticks)));
    }

    private static Tick found(DrawnResult drawn) {
        return drawn.number() == 4
                ? new Tick(4, false, "The person says that nobody came on that day.")
                : new Tick(drawn.number(), true, "");
    }
}
