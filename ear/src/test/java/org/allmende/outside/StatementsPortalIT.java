package org.allmende.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmende.testing.HttpVisitor;
import org.allmende.testing.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No list asks the database once for each of its rows. The statements are counted in the log of PostgreSQL itself; what the
 * engine and the mail ask now and then is left out.
 */
class StatementsPortalIT {

    private static final int MOST = 12;

    /** With who is signed in and what they may; and papers, versions, files, uses, their matters and codes. */
    private static final long MOST_OF_A_MEMBERS_PAGE = 16;

    /** With who is signed in; the parts, who writes them, versions and comments, papers and their consents, clocks and help. */
    private static final long MOST_OF_A_DRAFT = 24;

    /** With who is signed in; tender, criteria, conflicts, bids, bidders, levels, locks, the turn, the bid that lies open. */
    private static final long MOST_OF_A_DESK = 20;

    @BeforeAll
    static void writeStatementsDown() throws SQLException {
        superuser("alter system set log_statement = 'all'", "select pg_reload_conf()");
    }

    @AfterAll
    static void writeThemNoMore() throws SQLException {
        superuser("alter system reset log_statement", "select pg_reload_conf()");
    }

    @ParameterizedTest
    @CsvSource({
        "/tender/list, /tender/view/, 10",
        "/services/list, /services/view/, 15",
        "/services/map, /services/view/, 15",
        "/challenge/list, /challenge/view/, 10",
        "/asset/list, /asset/view/, 5",
        "/services/datarequests, /services/data/, 5",
        "/contract/list, /contract/view/, 4",
        "/direct/list, /direct/view/, 2",
        "/organisation/list, /organisation/view/, 10",
        "/api/tenders, /tender/view/, 10",
        "/api/ocds/records?page=1, \"ocid\", 15"
    })
    void aPublicListAsksFewQuestionsHoweverManyRowsItHas(String path, String row, int rows) throws Exception {
        HttpVisitor visitor = TestPortal.httpVisitor();
        assertThat(visitor.get(path).body().split(java.util.regex.Pattern.quote(row), -1))
                .as("rows of " + path)
                .hasSizeGreaterThan(rows);

        assertThat(fewest(visitor, path)).as(path).isBetween(1L, (long) MOST);
    }

    @Test
    void theStartPageOfABusyPersonAsksFewQuestions() throws Exception {
        HttpVisitor officer = TestPortal.httpVisitor().signedIn("anil.shah@ashcombe.example");
        String tasks = officer.get("/tasks").body().replaceFirst("(?s).*<ul class=\"tasks(.*?)</ul>.*", "$1");
        assertThat(tasks.split("<li", -1)).hasSizeGreaterThan(3);

        assertThat(fewest(officer, "/tasks")).isBetween(1L, (long) MOST);
    }

    @Test
    void aPortfolioAsksFewQuestionsHoweverManyContractsItHas() throws Exception {
        HttpVisitor manager = TestPortal.httpVisitor().signedIn("farah.aziz@ashcombe.example");
        assertThat(manager.get("/contract/portfolio").body().split("/contract/view/", -1))
                .hasSizeGreaterThan(4);

        assertThat(fewest(manager, "/contract/portfolio")).isBetween(1L, (long) MOST);
    }

    @Test
    void aPassportAsksFewQuestionsHoweverManyPapersAndUsesItHas() throws Exception {
        HttpVisitor keeper = TestPortal.httpVisitor().signedIn("samuel.reed@harrowlane.example");
        String passport = "/passport/view/"
                + TestPortal.sql()
                        .texts("select reference from organisation where name = 'Harrow Lane Community Trust'")
                        .get(0);
        String page = keeper.get(passport).body();
        assertThat(page.split("/passport/paper/", -1)).hasSizeGreaterThan(3);
        assertThat(page.split("/passport/answer/", -1)).hasSizeGreaterThan(2);

        assertThat(fewest(keeper, passport)).isBetween(1L, MOST_OF_A_MEMBERS_PAGE);
    }

    @Test
    void aDraftOfManyAsksFewQuestionsHoweverManyPartsItHas() throws Exception {
        HttpVisitor lead = TestPortal.httpVisitor().signedIn("isabel.moreno@care.example");
        String draft = TestPortal.sql()
                .texts("select '/challenge/write/' || e.reference from expression_of_interest e"
                        + " join organisation o on o.id = e.organisation_id"
                        + " where e.status = 'DRAFT' and o.name = 'Combe Valley Care Co-operative'")
                .get(0);
        assertThat(lead.get(draft).body().split("/challenge/part/", -1)).hasSizeGreaterThan(8);

        assertThat(fewest(lead, draft)).isBetween(1L, MOST_OF_A_DRAFT);
    }

    @Test
    void anEvaluatorsDeskAsksFewQuestionsHoweverManyBidsAndCriteriaItHas() throws Exception {
        String desk = TestPortal.sql()
                .texts(
                        "select '/evaluation/score/' || t.reference from tender t"
                                + " join conflict_declaration d on d.tender_id = t.id and not d.conflicted"
                                + " join bid b on b.id = d.bid_id and b.status = 'OPENED'"
                                + " join person p on p.id = d.evaluator_id and p.email = 'priya.nair@ashcombe.example'"
                                + " where t.status = 'EVALUATION' and not exists (select 1 from score_sheet s"
                                + " where s.tender_id = t.id and s.evaluator_id = p.id) group by t.reference order by count(*) desc")
                .get(0);
        HttpVisitor evaluator = TestPortal.httpVisitor().signedIn("priya.nair@ashcombe.example");
        String page = evaluator.get(desk).body();
        assertThat(page).contains("data-autosave");
        assertThat(page.split("class=\"num\" data-label=", -1)).hasSizeGreaterThan(8);

        assertThat(fewest(evaluator, desk)).isBetween(1L, MOST_OF_A_DESK);
    }

    @Test
    void theCountIsATrueOne() throws Exception {
        long asked = statementsOf(
                () -> IntStream.range(0, 7).forEach(i -> TestPortal.sql().count("select 41 + 1")));

        assertThat(asked).isGreaterThanOrEqualTo(7);
    }

    private static long fewest(HttpVisitor visitor, String path) throws Exception {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            String fresh = path + (path.contains("?") ? "&" : "?") + "fresh=" + UUID.randomUUID();
            fewest = Math.min(
                    fewest, statementsOf(() -> assertThat(visitor.get(fresh).statusCode())
                            .isEqualTo(200)));
        }
        return fewest;
    }

    private static long statementsOf(Runnable act) throws Exception {
        Path log = TestPortal.project().resolve("ear/target/journey-data/postgres.log");
        String begin = mark();
        act.run();
        String end = mark();
        List<String> lines = linesUntil(log, end);
        int from = last(lines, begin);
        return lines.subList(from + 1, last(lines, end)).stream()
                .filter(line -> line.contains("LOG:") && (line.contains(" execute ") || line.contains("statement:")))
                .filter(line -> !line.matches("(?i).*\\bact_.*") && !line.contains("outbox_mail"))
                .filter(line -> !line.matches(".*(BEGIN|COMMIT|ROLLBACK|SET |SHOW |select 1)\\b.*"))
                .count();
    }

    private static String mark() {
        String mark = "mark-" + UUID.randomUUID();
        TestPortal.sql().texts("select '" + mark + "'");
        return mark;
    }

    private static List<String> linesUntil(Path log, String end) throws IOException {
        long patience = System.nanoTime() + 10_000_000_000L;
        List<String> lines = lines(log);
        while (last(lines, end) < 0 && System.nanoTime() < patience) {
            Thread.onSpinWait();
            lines = lines(log);
        }
        return lines;
    }

    private static List<String> lines(Path log) throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static int last(List<String> lines, String words) {
        return IntStream.range(0, lines.size())
                .map(i -> lines.size() - 1 - i)
                .filter(i -> lines.get(i).contains(words))
                .findFirst()
                .orElse(-1);
    }

    private static void superuser(String... orders) throws SQLException {
        String url = TestPortal.withApplication().database().url();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            for (String order : orders) {
                statement.execute(order);
            }
        }
    }
}
