package org.allmende.outside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    private HttpResponse<String> put(String path, byte[] bytes) {
        return keeper.send(
                "PUT",
                "/api/documents" + path,
                BodyPublishers.ofByteArray(bytes),
                "X-CSRF-Token",
                token,
                "Origin",
                keeper.origin(),
                "Content-Type",
                "application/octet-stream");
    }

    /** A page under the name of a text is a text; nobody's browser shows it, guesses its kind, or lets it run. */
    @Test
    void aPageUnderAnotherNameIsHandedOutAsBytesThatNoBrowserShows() {
        byte[] page = "<!DOCTYPE html><script>alert(document.cookie)</script>".getBytes(StandardCharsets.UTF_8);
        String path =
                "/" + json(announce("../..\\Deed\r\n\"<b>*.txt", page.length)).getString("id");
        assertThat(put(path, page).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = keeper.get("/api/documents" + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Type"))
                .singleElement()
                .asString()
                .startsWith("application/octet-stream");
        assertThat(answer.headers().allValues("Content-Disposition"))
                .containsExactly("attachment; filename*=UTF-8''Deed__b__.txt");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(call("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(kept()).isZero();
    }

    @Test
    void whatShowsInABrowserOrRunsIsNotBegunWhateverItsNamePretends() {
        for (String name : List.of("Deed.html", "Deed.svg", "Deed.pdf.exe", "Deed.xhtml", "Deed.pdf\u0000.js", "pdf")) {
            assertRefused("DOCUMENT_KIND", announce(name, 100));
        }
        assertRefused("DOCUMENT_NEEDS_NAME", announce("../\u202E\u200B", 100));
    }

    @Test
    void aBombLeavesNothing() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] blanks = new byte[1024 * 1024];
            for (int i = 0; i < 70; i++) {
                zip.write(blanks);
            }
        }
        String path = "/" + json(announce("Deed.docx", bomb.size())).getString("id");
        HttpResponse<String> answer = put(path, bomb.toByteArray());
        assertRefused("DOCUMENT_UNPACKS", answer);
        assertThat(json(answer).getString("title")).contains("Deed.docx", "64 MB");
    }

    @Test
    void halfAFileIsHandedOutToNobody() {
        String path = "/" + json(announce("Deed.txt", 4)).getString("id");
        assertThat(put(path, new byte[] {'D', 'e'}).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = keeper.get("/api/documents" + path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).getString("code")).isEqualTo("DOCUMENT_ON_ITS_WAY");
        assertThat(call("DELETE", path, "").statusCode()).isEqualTo(204);
    }

    @Test
    void anAnnouncementWithoutEndIsNotTakenIntoMemory() {
        String endless = "{\"name\": \"" + "x".repeat(2 * 1024 * 1024) + "\"}";
        assertThat(call("POST", "", endless, "Content-Type", "application/json").statusCode())
                .isEqualTo(413);
    }

    @Test
    void theAuditDoesNotNameRefusedFiles() {
        String mark = UUID.randomUUID().toString();
        assertRefused("DOCUMENT_KIND", announce(mark + ".exe", 10));
        assertThat(TestPortal.sql().count("select count(*) from audit_entry where detail like '%" + mark + "%'"))
                .isZero();
        assertThat(
                        TestPortal.sql()
                                .count(
                                        "select count(*) from audit_entry where use_case = 'StartUpload' and detail = 'DOCUMENT_KIND'"))
                .isPositive();
    }
}
