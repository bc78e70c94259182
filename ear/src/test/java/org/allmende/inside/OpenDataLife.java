package org.allmende.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.allmende.opendata.CheckRanking;
import org.allmende.opendata.Packages;
import org.allmende.opendata.Releases;
import org.allmende.tender.TenderId;

/** What everybody may read of a tender's case, and what they can make of it. */
@ApplicationScoped
public class OpenDataLife {

    @Inject
    private Town town;

    @Inject
    private Releases releases;

    /** The release package of the tender's case. */
    public String published(TenderId tender) {
        String ocid = town.text(
                "select f.ocid from case_file f join tender t on t.case_id = f.id where t.id = ?", tender.value());
        return new Packages("https://allmende.example/api/", "https://allmende.example/")
                .releases(ocid, releases.of(ocid))
                .toString();
    }

    /** Exit code of the check. */
    public static int recomputed(String json) {
        return new CheckRanking(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .check(json.getBytes(StandardCharsets.UTF_8));
    }
}
