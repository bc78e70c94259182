package org.allmende.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.asset.AssetSearch.Row;
import org.allmende.asset.AssetStatus;
import org.allmende.asset.DisposalStatus;
import org.junit.jupiter.api.Test;

class AssetListsTest {

    @Test
    void hasAFieldForEachHeading() {
        Instant at = Instant.parse("2027-06-16T13:32:00Z");
        LocalDate day = LocalDate.of(2027, 6, 16);
        String line = AssetLists.line(new Row(
                "AL-V-2027-0001",
                "Plough",
                "Stoke",
                "Ashcombe",
                "Parish",
                AssetStatus.LISTED,
                at,
                at,
                day,
                day,
                null,
                null,
                DisposalStatus.INTERIM,
                day,
                day,
                day,
                day,
                null));
        assertThat(line.split(",", -1)).hasSize(AssetLists.HEAD.split(",", -1).length);
        assertThat(line).startsWith("AL-V-2027-0001,Plough,Stoke,Ashcombe,Parish,LISTED,2027-06-16T13:32:00Z");
    }
}
