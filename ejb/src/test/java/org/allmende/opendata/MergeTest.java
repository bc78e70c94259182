package org.allmende.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {

    private final Merge merge = new Merge(MergeRules.ocds());

    @Test
    void laterValuesReplaceEarlierOnesWhateverTheOrderGiven() {
        JsonObject early = release("2027-01-01T10:00:00Z", "'tender':{'id':'T','status':'active','title':'Library'}");
        JsonObject late = release("2027-01-01T11:30:00+01:00", "'tender':{'id':'T','status':'cancelled'}");

        assertThat(merge.compile(List.of(late, early)).getJsonObject("tender"))
                .isEqualTo(JsonText.quoted("{'id':'T','status':'cancelled','title':'Library'}"));
    }

    @Test
    void nullRemovesAndWhatIsEmptyAfterwardsGoesToo() {
        assertThat(compiled("'planning':{'budget':{'id':'1'}}", "'planning':{'budget':{'id':null}}"))
                .doesNotContainKey("planning");
    }

    @Test
    void aRemovedObjectCanComeBackWithoutItsOldFields() {
        assertThat(compiled("'buyer':{'id':'a','name':'A'}", "'buyer':null", "'buyer':{'id':'b'}")
                        .getJsonObject("buyer"))
                .isEqualTo(JsonText.quoted("{'id':'b'}"));
    }

    @Test
    void milestonesOfAnImplementationMeetByTheirIds() {
        String first = "'contracts':[{'id':'K','implementation':{'milestones':[{'id':'M1','status':'notMet'}]}}]";
        String second = "'contracts':[{'id':'K','implementation':{'milestones':[{'id':'M2','status':'met'},"
                + "{'id':'M1','status':'met'}]}}]";

        assertThat(compiled(first, second).getJsonArray("contracts"))
                .isEqualTo(JsonText.quoted("{'x':[{'id':'K','implementation':{'milestones':["
                                + "{'id':'M1','status':'met'},{'id':'M2','status':'met'}]}}]}")
                        .getJsonArray("x"));
    }

    @Test
    void aRecordHasItsOwnIdDateAndTag() {
        JsonObject compiled = compiled("'language':'en'", "'language':'en'");

        assertThat(compiled.getString("id")).isEqualTo("ocds-allmen-1-" + compiled.getString("date"));
        assertThat(compiled.getJsonArray("tag").getString(0)).isEqualTo("compiled");
        assertThat(compiled.getJsonArray("tag")).hasSize(1);
    }

    @Test
    void mergingAgainWhatWasMergedChangesNothing() {
        JsonObject once = compiled("'tender':{'id':'T','lots':[{'id':'1'},{'id':'2'}]}");

        assertThat(merge.compile(List.of(once, once)).getJsonObject("tender")).isEqualTo(once.getJsonObject("tender"));
    }

    private JsonObject compiled(String... contents) {
        int[] day = {1};
        return merge.compile(Arrays.stream(contents)
                .map(content -> release("2027-01-0" + day[0]++ + "T10:00:00Z", content))
                .toList());
    }

    private static JsonObject release(String date, String content) {
        return JsonText.quoted(
                "{'ocid':'ocds-allmen-1','id':'r','date':'" + date + "','tag':['tender']," + content + "}");
    }
}
