package org.allmende.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allmende.testing.HttpVisitor;
import org.allmende.testing.TestPortal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program of a provider sends results over HTTP, with a token that an owner has made on a page. */
class ResultsPortalIT {

    private static final String OWNER = "amira.osei@libraries.example";
    private static final Pattern SECRET = Pattern.compile("allmende_[\\w-]{43}");
    private static final String CONTRACT = """
            select c.reference from contract c
              join membership m on m.organisation_id = c.provider_id
              join person p on p.id = m.person_id
             where p.email = ? and c.status = 'RUNNING' order by c.reference limit 1""";

    private final HttpVisitor program = TestPortal.httpVisitor();
    private final String contract = TestPortal.sql().texts(CONTRACT, OWNER).get(0);
    private final String day = TestPortal.sql()
            .texts("select starts_on::text from contract where reference = ?", contract)
            .get(0);
    private final String mark = UUID.randomUUID().toString();
    private String token = "";

    @BeforeEach
    void anOwnerMakesAToken() {
        token = made(OWNER);
    }

    private static String made(String email) {
        String organisation = TestPortal.sql()
                .texts(
                        "select o.reference from organisation o join membership m on m.organisation_id = o.id"
                                + " join membership_role r on r.membership_id = m.id join person p on p.id = m.person_id"
                                + " where p.email = ? and r.role = 'OWNER' and m.until is null limit 1",
                        email)
                .get(0);
        HttpResponse<String> answer = TestPortal.httpVisitor()
                .signedIn(email)
                .submit(
                        "/organisation/tokens/" + organisation,
                        "make",
                        Map.of("name", "Case system", "days", "30"),
                        "go");
        Matcher secret = SECRET.matcher(answer.body());
        assertThat(secret.find()).as("shown once").isTrue();
        return secret.group();
    }

    private HttpResponse<String> send(String query, String type, String body, String authorization) {
        return program.send(
                "POST",
                "/api/contracts/" + contract + "/results" + query,
                body,
                "Content-Type",
                type,
                "Authorization",
                authorization,
                "Accept-Language",
                "en");
    }

    private String json(int number, String quantity) {
        return "[{\"metric\": 1, \"key\": \"" + mark + number + "\", \"person\": \"P\", \"day\": \"" + day
                + "\", \"quantity\": " + quantity + "}]";
    }

    private static JsonNode parsed(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private long known() {
        return TestPortal.sql().count("select count(*) from reported_result where result_key like ?", mark + "%");
    }

    @Test
    void allLinesAreTakenOrNoneAndTheSameCallAgainDoublesNothing() throws IOException {
        HttpResponse<String> tried = send("?dryRun=true", "application/json", json(1, "2"), "Bearer " + token);
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(parsed(tried).get("new").asInt()).isEqualTo(1);
        assertThat(parsed(tried).get("taken").asBoolean()).isFalse();
        assertThat(known()).isZero();

        HttpResponse<String> taken = send("", "application/json", json(1, "2"), "Bearer " + token);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(parsed(taken).get("taken").asBoolean()).isTrue();
        assertThat(parsed(send("", "application/json", json(1, "2"), "Bearer " + token))
                        .get("known")
                        .asInt())
                .isEqualTo(1);
        assertThat(parsed(send(
                                "",
                                "text/csv",
                                "metric,key,person,day\n1," + mark + "2,P," + day + "\n",
                                "Bearer " + token))
                        .get("new")
                        .asInt())
                .isEqualTo(1);
        assertThat(known()).isEqualTo(2);

        HttpResponse<String> refused = send("", "application/json", json(1, "3"), "Bearer " + token);
        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode fault = parsed(refused).get("first").get(0);
        assertThat(fault.get("line").asInt()).isEqualTo(2);
        assertThat(fault.get("code").asText()).isEqualTo("RESULT_KEY_DIFFERS");
        assertThat(fault.get("text").asText()).contains("says something else");
        assertThat(send("", "application/json", "[", "Bearer " + token).statusCode())
                .isEqualTo(422);
        assertThat(send("", "text/plain", "x", "Bearer " + token).statusCode()).isEqualTo(415);
    }

    @Test
    void withoutAGoodTokenNothingIsToldAndAnotherOrganisationsContractIsNotThere() {
        for (String authorization : new String[] {"Bearer ", "Bearer " + token + "x", "Basic YTpi"}) {
            HttpResponse<String> answer = send("", "application/json", json(1, "1"), authorization);
            assertThat(answer.statusCode()).as(authorization).isEqualTo(401);
        }
        String other = made("darren.pike@greenways.example");
        assertThat(send("", "application/json", json(1, "1"), "Bearer " + other).statusCode())
                .isEqualTo(404);
        assertThat(program.send("GET", "/contract/results/" + contract, "", "Authorization", "Bearer " + token)
                        .statusCode())
                .as("it opens no page")
                .isEqualTo(302);
        assertThat(known()).isZero();
    }
}
