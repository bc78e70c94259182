package org.allmende.web.compliance;

import java.io.Serializable;
import org.allmende.evaluation.compliance.CheckBid;
import org.allmende.evaluation.compliance.Finding;

/** One thing that the officer says about an item, before it is recorded. */
public record GapRow(String item, Finding finding, String words) implements Serializable {

    CheckBid.Found found() {
        return new CheckBid.Found(item, finding, words);
    }
}
