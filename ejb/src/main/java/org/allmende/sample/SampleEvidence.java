package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.allmende.contract.Milestone;
import org.allmende.document.DocumentId;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;

/** What a provider of the sample shows: a count in weeks that adds up to its claim, and a letter of the users' panel. */
@ApplicationScoped
public class SampleEvidence {

    private static final int WEEKS = 6;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    static String words(Milestone milestone, long quantity, int attempt) {
        String again = attempt > 1 ? "Counted again after the return; the double week is out. " : "";
        return again + "Counted week by week, " + quantity + " "
                + milestone.metric().unit()
                + ", nothing twice. The weekly lists lie with us for six years; the users’ panel has drawn six at random and"
                + " asked.";
    }

    /** Uploads as the person who acts now. */
    void upload(Milestone milestone, long quantity, int attempt) {
        store(milestone, "Count by week.csv", "text/csv", count(milestone, quantity));
        if (attempt == 1) {
            store(milestone, "Letter of the users’ panel.txt", "text/plain", letter(milestone));
        } else {
            store(milestone, "List of the double week.csv", "text/csv", count(milestone, quantity / WEEKS));
        }
    }

    private void store(Milestone milestone, String name, String mediaType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        DocumentId file =
                startUpload.start(new StartUpload.Command(milestone.id().value(), name, mediaType, bytes.length));
        storeBlock.store(new StoreBlock.Command(file, 0, bytes));
    }

    private static String count(Milestone milestone, long quantity) {
        StringBuilder lines =
                new StringBuilder("week beginning," + milestone.metric().unit() + "\n");
        LocalDate first = milestone.dueOn().minusWeeks(WEEKS);
        for (int week = 0; week < WEEKS; week++) {
            long share = quantity / WEEKS + (week < quantity % WEEKS ? 1 : 0);
            lines.append(first.plusWeeks(week)).append(',').append(share).append('\n');
        }
        return lines.append("sum,").append(quantity).append('\n').toString();
    }

    private static String letter(Milestone milestone) {
        return "To the council and to whom it concerns\n\n"
                + milestone.contract().title() + ", " + milestone.title() + "\n\n"
                + "Three of us sat in on the count and looked through the weekly lists. We drew six at random and asked them"
                + " ourselves. What is in the report is what we saw.\n\nThe users’ panel\n";
    }
}
