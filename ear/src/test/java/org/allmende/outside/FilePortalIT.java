package org.allmende.outside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allmende.shared.Jsons;
import org.allmende.testing.HttpVisitor;
import org.allmende.testing.TestPortal;
import org.junit.jupiter.api.Test;

/** Files as they come over the line: what is too large, empty, false or oddly named, for somebody who sends without the page. */
class FilePortalIT {

    private static final long MOST = 25L * 1024 * 1024;

    private final HttpVisitor keeper = TestPortal.httpVisitor().signedIn("nadia.rahman@harrowlane.example");
    private final String paper = TestPortal.sql()
            .texts("select id from passport_paper where title = 'Trust deed' order by created_at")
            .get(0);
    private final String token = token();

    private String token() {
        Matcher found = Pattern.compile("data-csrf=\"([^\"]+)\"")
                .matcher(keeper.get("/passport/paper/" + paper).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> announce(String name, long size) {
        String file = Jsons.JSON
                .createObjectBuilder()
                .add("subject", paper)
                .add("name", name)
                .add("size", size)
                .build()
                .toString();
        return call("POST", "", file, "Content-Type", "application/json");
    }

    private HttpResponse<String> call(String method, String path, String body, String... more) {
        String[] headers = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(more),
                        java.util.stream.Stream.of("X-CSRF-Token", token, "Origin", keeper.origin()))
                .toArray(String[]::new);
        return keeper.send(method, "/api/documents" + path, body, headers);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Jsons.JSON.createReader(new StringReader(answer.body())).readObject();
    }

    private long kept() {
        return TestPortal.sql().count("select count(*) from document where subject_id = '" + paper + "'");
    }

    private void assertRefused(String code, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(json(answer).getString("code")).isEqualTo(code);
        assertThat(kept()).isZero();
    }

    @Test
    void neitherAnEmptyFileNorOneThatIsTooLargeIsBegun() {
        assertRefused("DOCUMENT_EMPTY", announce("Nothing.pdf", 0));
        assertRefused("DOCUMENT_SIZE", announce("Everything.pdf", MOST + 1));
        assertRefused("DOCUMENT_SIZE", announce("Everything.pdf", 100L * 1024 * 1024));
        assertRefused("DOCUMENT_SIZE", announce("Negative.pdf", -1));
    }

    @Test
    void aProgramUnderTheNameOfAPaperLeavesNothing() {
        String program = "MZ" + "\0".repeat(300);
        HttpResponse<String> begun = announce("Deed.pdf", program.length());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        String path = "/" + json(begun).getString("id");
        HttpResponse<String> answer = call("PUT", path, program, "Content-Type", "application/octet-stream");
        assertRefused("DOCUMENT_CONTENT", answer);
        assertThat(json(answer).getString("title")).contains("Deed.pdf");
    }

    @Test
    void aProgramInSmallPiecesLeavesNothingEither() {
        String program = "MZ" + "\0".repeat(300);
        String path = "/" + json(announce("Deed.pdf", program.length())).getString("id");
        assertThat(call("PUT", path, "M", "Content-Type", "application/octet-stream")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> rest = call(
                "PUT",
                path,
                program.substring(1),
                "Content-Type",
                "application/octet-stream",
                "Content-Range",
                "bytes 1-301/302");
        assertRefused("DOCUMENT_CONTENT", rest);
    }

    @Test
    void aNameThatTurnsItsLettersAroundIsReadAsItIs() {
        assertRefused("DOCUMENT_KIND", announce("Deed\u202Efdp.exe", 10));
        HttpResponse<String> begun = announce("שטר 🎈\u202E.txt", 4);
        JsonObject file = json(begun);
        assertThat(file.getString("name")).isEqualTo("שטר 🎈.txt");
        String path = "/" + Objects.requireNonNull(file.getString("id"));
        assertThat(call("PUT", path, "Deed", "Content-Type", "application/octet-stream")
                        .statusCode())
                .isEqualTo(200);
        assertThat(keeper.get("/api/documents" + path).headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename*=UTF-8''%D7%A9%D7%98%D7%A8%20%F0%9F%8E%88.txt");
        assertThat(call("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(kept()).isZero();
    }
}
