package org.allmende.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.allmende.testing.HttpVisitor;
import org.allmende.testing.TestPortal;
import org.junit.jupiter.api.Test;

/** Whatever runs in the engine is explained to everybody, by its own diagram and under a name. */
class ProcessHelpPortalIT {

    @Test
    void everyProcessThatRunsHasItsPageAndItsNameInBothLanguages() throws Exception {
        HttpVisitor visitor = TestPortal.httpVisitor();
        List<String> keys = TestPortal.sql().texts("select distinct key_ from act_re_procdef order by 1");
        assertThat(keys).hasSizeGreaterThan(10);
        for (String key : keys) {
            for (String language : List.of("en", "de")) {
                var page = visitor.get("/help/process/" + key + "?lang=" + language);
                assertThat(page.statusCode()).as(key).isEqualTo(200);
                assertThat(page.body()).as(key).doesNotContain("help.process." + key);
            }
        }
    }
}
