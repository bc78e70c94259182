package org.allmende.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allmende.testing.HttpVisitor;
import org.allmende.testing.TestPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets where over HTTP, and what protects the pages on the way. */
class AccessPortalIT {

    private static final String OFFICER = "anil.shah@ashcombe.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks",
                "/account",
                "/admin/mail",
                "/admin/audit",
                "/admin/incidents",
                "/services/edit",
                "/services/import",
                "/periods/edit",
                "/passport/code",
                "/passport/view",
                "/tender/start",
                "/organisation/register"
            })
    void visitorsAreSentToSignInAndBack(String path) {
        HttpResponse<String> answer = TestPortal.httpVisitor().get(path);

        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("/sign-in?from=")
                .contains(path.substring(1).replace("/", "%2F"));
    }

    @ParameterizedTest
    @CsvSource({
        "lucy.tan@libraries.example, /admin/mail",
        "lucy.tan@libraries.example, /admin/audit",
        "lucy.tan@libraries.example, /services/edit",
        "lucy.tan@libraries.example, /periods/edit",
        "lucy.tan@libraries.example, /passport/start",
        "lucy.tan@libraries.example, /passport/share",
        "tom.okafor@ashcombe.example, /passport/view",
        "lucy.tan@libraries.example, /tender/start",
        "tom.okafor@ashcombe.example, /admin/mail",
        "tom.okafor@ashcombe.example, /admin/incidents",
        "tom.okafor@ashcombe.example, /tender/start",
        "anil.shah@ashcombe.example, /services/edit",
        "lucy.tan@libraries.example, /services/import",
        "anil.shah@ashcombe.example, /admin/audit",
        "simon.fairley@ashcombe.example, /admin/mail",
        "simon.fairley@ashcombe.example, /admin/incidents",
        "leonard.voss@ashcombe.example, /periods/edit"
    })
    void aRoleThatMayNotIsRefused(String email, String path) {
        assertThat(TestPortal.httpVisitor().signedIn(email).get(path).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoMayNotReadABidsWorkspaceOrAPanelsPageIsRefused() {
        List<String> sealed = references("select reference from bid where status = 'SUBMITTED'");
        List<String> evaluated = references("select reference from tender where status in ('EVALUATION', 'CLOSED')");
        assertThat(sealed).isNotEmpty();
        List<String> asked = references(
                "select b.reference from bid b join compliance_check c on c.bid_id = b.id where c.asked_at is not null");
        assertThat(evaluated).isNotEmpty();
        assertThat(asked).isNotEmpty();
        Stream.of(
                        "helen.marsh@ashcombe.example",
                        "ines.fuchs@ashcombe.example",
                        "simon.fairley@ashcombe.example",
                        OFFICER)
                .forEach(email -> {
                    HttpVisitor reader = TestPortal.httpVisitor().signedIn(email);
                    for (String reference : sealed) {
                        assertRefused(reader, email, "/bid/write/" + reference);
                        assertRefused(reader, email, "/bid/submit/" + reference);
                        assertRefused(reader, email, "/bid/receipt/" + reference);
                        assertRefused(reader, email, "/bid/arrivals/" + reference);
                        assertRefused(reader, email, "/api/bids/" + reference + "/arrivals.csv");
                    }
                    for (String reference : asked) {
                        assertRefused(reader, email, "/bid/request/" + reference);
                    }
                    for (String reference : evaluated) {
                        assertRefused(reader, email, "/evaluation/score/" + reference);
                        assertRefused(reader, email, "/evaluation/consensus/" + reference);
                    }
                });
    }

    @Test
    void nobodySeesThePassportOfOthers() {
        String trust = references("select reference from organisation where name = 'Harrow Lane Community Trust'")
                .get(0);
        String paper = references("select id from passport_paper where title = 'Trust deed' order by created_at")
                .get(0);
        String use = references("select id from passport_use where code_id is not null order by asked_at")
                .get(0);
        String file = references("select document_id from passport_version where paper_id = '" + paper + "'")
                .get(0);
        Stream.of("amira.osei@libraries.example", "helen.marsh@ashcombe.example", "tom.okafor@ashcombe.example")
                .forEach(email -> {
                    HttpVisitor reader = TestPortal.httpVisitor().signedIn(email);
                    assertRefused(reader, email, "/passport/view/" + trust);
                    assertRefused(reader, email, "/passport/start/" + trust);
                    assertRefused(reader, email, "/passport/share/" + trust);
                    assertRefused(reader, email, "/passport/paper/" + paper);
                    assertRefused(reader, email, "/passport/answer/" + use);
                    assertRefused(reader, email, "/api/documents/" + file);
                });
        assertRefused(TestPortal.httpVisitor(), "a visitor", "/api/documents/" + file);
    }

    /** What was said of a claw-back is for the two sides; everybody reads the numbers on the contract's page. */
    @Test
    void onlyTheTwoSidesReadWhatWasSaidOfAClawBack() {
        String page = references("select '/milestone/clawback/' || k.reference || '-M' || m.number from claw_back c"
                        + " join milestone m on m.id = c.milestone_id join contract k on k.id = c.contract_id"
                        + " join organisation o on o.id = k.provider_id where c.side = 'COUNCIL'"
                        + " and o.name like '%Librar%' order by c.raised_at")
                .get(0);
        String reason = "counted at two libraries";
        HttpVisitor visitor = TestPortal.httpVisitor();
        assertThat(visitor.get(page).statusCode()).isEqualTo(302);
        String contract =
                page.replace("/milestone/clawback/", "/contract/view/").replaceFirst("-M[0-9]+$", "");
        assertThat(visitor.get(contract).body())
                .contains("Claimed back by the council", "AL-C-")
                .doesNotContain(reason, "/milestone/clawback/");
        Stream.of("samuel.reed@harrowlane.example", "isabel.moreno@care.example", "dorothy.lamb@ashcombe.example")
                .forEach(email -> assertRefused(TestPortal.httpVisitor().signedIn(email), email, page));
        Stream.of("amira.osei@libraries.example", "farah.aziz@ashcombe.example", "leonard.voss@ashcombe.example")
                .forEach(email -> assertThat(TestPortal.httpVisitor()
                                .signedIn(email)
                                .get(page)
                                .body())
                        .as(email)
                        .contains(reason));
    }

    /** Who held the pen is for the two sides; for whom and when is public. */
    @Test
    void onlyTheTwoSidesReadWhoHasSigned() {
        String contract = "/api/contracts/"
                + references("select k.reference from contract k join organisation o on o.id = k.provider_id"
                                + " where k.concluded_at is not null and o.name like '%Librar%' order by k.reference")
                        .get(0);
        assertThat(TestPortal.httpVisitor().get(contract + "/text.pdf").statusCode())
                .isEqualTo(200);
        assertThat(TestPortal.httpVisitor().get(contract + "/signed.pdf").statusCode())
                .isIn(302, 401, 403);
        Stream.of("samuel.reed@harrowlane.example", "isabel.moreno@care.example")
                .forEach(email ->
                        assertRefused(TestPortal.httpVisitor().signedIn(email), email, contract + "/signed.pdf"));
        Stream.of("lucy.tan@libraries.example", "farah.aziz@ashcombe.example")
                .forEach(email -> assertThat(TestPortal.httpVisitor()
                                .signedIn(email)
                                .get(contract + "/signed.pdf")
                                .body())
                        .as(email)
                        .startsWith("%PDF-"));
    }

    @Test
    void onlyTheTwoSidesReadHowLongKeysAreKeptAndOnlyTheProvidersOwnerErases() {
        String page = "/contract/retention/"
                + references("select k.reference from contract k join result_erasure e on e.contract_id = k.id")
                        .get(0);
        assertThat(TestPortal.httpVisitor().get(page).statusCode()).isEqualTo(302);
        Stream.of("samuel.reed@harrowlane.example", "isabel.moreno@care.example", "eleanor.pitt@residents.example")
                .forEach(email -> assertRefused(TestPortal.httpVisitor().signedIn(email), email, page));
        Stream.of("lucy.tan@libraries.example", "farah.aziz@ashcombe.example").forEach(email -> assertThat(
                        TestPortal.httpVisitor().signedIn(email).get(page).body())
                .as(email)
                .contains("One person, on request (letter c)")
                .doesNotContain("Erase this person"));
        assertThat(TestPortal.httpVisitor()
                        .signedIn("amira.osei@libraries.example")
                        .get(page)
                        .body())
                .contains("Erase this person");
    }

    @Test
    void onlyAnOwnerSaysWhoSigns() {
        String page = "/organisation/signing/"
                + references("select reference from organisation where name = 'Combe Valley Care Co-operative'")
                        .get(0);
        Stream.of("farah.aziz@ashcombe.example", "helen.marsh@ashcombe.example", "amira.osei@libraries.example")
                .forEach(email -> assertRefused(TestPortal.httpVisitor().signedIn(email), email, page));
        assertThat(TestPortal.httpVisitor()
                        .signedIn("isabel.moreno@care.example")
                        .get(page)
                        .body())
                .contains("Peter Gough");
    }

    /** The record of a dialogue is for the tender's team and that very supplier; no other officer, no other who goes on. */
    @Test
    void nobodyReadsTheDialogueOfOthers() {
        String tender = references("select reference from tender where status = 'SHORTLISTED'")
                .get(0);
        List<String> bids =
                references("select b.reference from bid b join tender t on t.id = b.tender_id where t.reference = '"
                        + tender + "'");
        Stream.of(
                        "helen.marsh@ashcombe.example",
                        "farah.aziz@ashcombe.example",
                        "amira.osei@libraries.example",
                        OFFICER)
                .forEach(email -> {
                    HttpVisitor reader = TestPortal.httpVisitor().signedIn(email);
                    if (!email.equals(OFFICER)) {
                        assertRefused(reader, email, "/phase/dialogue/" + tender);
                        assertRefused(reader, email, "/phase/shortlist/" + tender);
                    }
                    bids.forEach(bid -> assertRefused(reader, email, "/phase/meetings/" + bid));
                });
        assertThat(TestPortal.httpVisitor()
                        .signedIn(OFFICER)
                        .get("/phase/dialogue/" + tender)
                        .statusCode())
                .isEqualTo(200);
    }

    private static void assertRefused(HttpVisitor reader, String email, String path) {
        assertThat(reader.get(path).statusCode()).as(email + " at " + path).isIn(403, 404);
    }

    private static List<String> references(String sql) {
        return TestPortal.sql().texts(sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tender/list", "/sign-in", "/no/such/page", "/api/tenders", "/api/nothing"})
    void everyAnswerKeepsToItself(String path) {
        HttpResponse<String> answer = TestPortal.httpVisitor().get(path);

        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .contains("object-src 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void pagesOfSignedInPeopleAllowNoInlineScript() {
        String policy = header(TestPortal.httpVisitor().signedIn(OFFICER).get("/tasks"), "Content-Security-Policy");

        assertThat(policy.replaceAll("style-src-attr[^;]*", "")).doesNotContain("unsafe-inline");
    }

    @Test
    void aDiagramInALanguageIsNoChoiceOfIt() {
        HttpResponse<String> diagram = TestPortal.httpVisitor().get("/process/definition/Tender?in=de");

        assertThat(diagram.body()).contains("Angebotsfrist");
        assertThat(diagram.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void publicPagesSetNoCookie() {
        for (String path :
                List.of("/", "/tender/list", "/services/list", "/challenge/list", "/asset/list", "/data", "/help")) {
            assertThat(TestPortal.httpVisitor().get(path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void signingInGivesANewSession() {
        HttpVisitor visitor = TestPortal.httpVisitor();
        visitor.get("/sign-in");
        String before = visitor.sessionId().orElse("none");

        visitor.signedIn(OFFICER);

        assertThat(visitor.sessionId()).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
        HttpResponse<String> answer = TestPortal.httpVisitor()
                .submit("/sign-in", "form", Map.of("email", OFFICER, "password", TestPortal.SAMPLE_PASSWORD), "go");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldApartByNobody() {
        String wrong = failedSignIn("rosa.klein@warmhomes.example");
        String unknown = failedSignIn("nobody@nowhere.example");

        assertThat(wrong).isEqualTo(unknown).isNotBlank();
    }

    private static String failedSignIn(String email) {
        HttpResponse<String> answer = TestPortal.httpVisitor()
                .submit("/sign-in", "form", Map.of("email", email, "password", "wrong-wrong-wrong"), "go");
        assertThat(answer.statusCode()).isEqualTo(200);
        String body = answer.body();
        int at = body.indexOf("class=\"errors");
        assertThat(at).as("an error is shown").isPositive();
        return body.substring(at, Math.min(body.length(), at + 400)).replaceAll("j_idt\\d+", "");
    }

    @Test
    void aFormOfAnotherSiteSignsNobodyInOrOut() {
        HttpVisitor lured = TestPortal.httpVisitor();
        lured.post(
                "/sign-in",
                Map.of(
                        "form",
                        "form",
                        "form:email",
                        OFFICER,
                        "form:password",
                        TestPortal.SAMPLE_PASSWORD,
                        "form:go",
                        ""),
                "Origin",
                "https://evil.example");
        assertThat(lured.get("/tasks").statusCode()).isEqualTo(302);

        HttpVisitor officer = TestPortal.httpVisitor().signedIn(OFFICER);
        assertThat(officer.post("/sign-out", Map.of(), "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.post("/sign-out", Map.of("csrf", "guessed")).statusCode())
                .isEqualTo(403);
        assertThat(officer.get("/tasks").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherSiteMovesNoClockAndUploadsNothing() {
        HttpVisitor officer = TestPortal.httpVisitor().signedIn(OFFICER);
        long before = TestPortal.sql().count("select extract(epoch from shift)::bigint from time_travel");

        assertThat(officer.post("/sample/travel", Map.of("by", "P7D"), "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.post("/sample/travel", Map.of("by", "P7D")).statusCode())
                .isEqualTo(403);
        assertThat(officer.send("POST", "/api/documents", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(403);
        assertThat(TestPortal.sql().count("select extract(epoch from shift)::bigint from time_travel"))
                .isEqualTo(before);
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        HttpVisitor visitor = TestPortal.httpVisitor().signedIn("anna.weiss@care.example");
        String page = visitor.get("/account").body();
        String token = page.replaceFirst("(?s).*name=\"csrf\" value=\"([^\"]*)\".*", "$1");

        assertThat(visitor.post("/sign-out", Map.of("csrf", token)).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void nobodyIsLedToAnotherSiteAfterSigningIn() {
        for (String from :
                List.of("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)")) {
            HttpVisitor visitor = TestPortal.httpVisitor();
            HttpResponse<String> answer = visitor.submit(
                    "/sign-in?from=" + java.net.URLEncoder.encode(from, java.nio.charset.StandardCharsets.UTF_8),
                    "form",
                    Map.of("email", OFFICER, "password", TestPortal.SAMPLE_PASSWORD),
                    "go");
            assertThat(answer.uri()
                            .resolve(answer.headers().firstValue("Location").orElse("/"))
                            .getHost())
                    .as(from)
                    .isEqualTo(answer.uri().getHost());
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
