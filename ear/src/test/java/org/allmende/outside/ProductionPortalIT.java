package org.allmende.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allmende.launch.Options;
import org.allmende.launch.Portal;
import org.allmende.testing.HttpVisitor;
import org.allmende.testing.Sql;
import org.allmende.testing.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The portal as it is installed: no sample, no time travel, mail that leaves, and accounts that people open themselves. */
class ProductionPortalIT {

    private static final String HOST = "allmende.smtp.host";
    private static final String PORT = "allmende.smtp.port";
    private static final String PASSWORD = "seven otters swim";
    private static final String COUNCIL = "allmende.council.name";
    private static final String COUNCIL_OWNER = "allmende.council.owner";
    private static final String CLERK = "clerk@mill.example";
    private static final Pattern CONFIRM = Pattern.compile("https?://\\S+/confirm\\?token=\\S+");
    private static final Pattern INVITATION = Pattern.compile("https?://\\S+/invitation\\?token=\\S+");

    private static GreenMail post;
    private static Portal portal;

    @BeforeAll
    static void install() {
        post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        post.start();
        System.setProperty(HOST, "127.0.0.1");
        System.setProperty(PORT, String.valueOf(post.getSmtp().getPort()));
        System.setProperty(COUNCIL, "Millbrook Borough Council");
        System.setProperty(COUNCIL_OWNER, CLERK);
        Path project = TestPortal.project();
        portal = Portal.start(
                new Options(
                        project,
                        project.resolve("ear/target/production-data"),
                        project.resolve("data/server/payara6"),
                        project.resolve("ear/target/allmende.ear"),
                        "127.0.0.1",
                        0,
                        true,
                        false,
                        false,
                        false,
                        512,
                        null),
                reached -> {});
    }

    @AfterAll
    static void end() {
        System.clearProperty(HOST);
        System.clearProperty(PORT);
        System.clearProperty(COUNCIL);
        System.clearProperty(COUNCIL_OWNER);
        if (portal != null) {
            portal.close();
        }
        post.stop();
    }

    @Test
    void theClockCannotBeMoved() {
        HttpVisitor visitor = visitor();
        assertThat(visitor.post("/sample/travel", Map.of("by", "P1D"), "Origin", visitor.origin())
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/sample/travel").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/patterns").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/").body()).doesNotContain("/sample/").doesNotContain("time-bar");
    }

    @Test
    void theDatabaseKnowsNoOtherClockThanItsOwn() {
        Sql sql = new Sql(portal.database());
        assertThat(sql.texts("select prosrc from pg_proc where proname = 'portal_now'"))
                .hasSize(1)
                .noneMatch(source -> source.contains("shift") || source.contains("time_travel"));
        assertThat(sql.texts("select tablename from pg_tables where tablename in"
                        + " ('time_travel', 'sample_account', 'sample_failure')"))
                .isEmpty();
    }

    @Test
    void anEmptyPortalShowsItsPages() {
        for (String path : new String[] {
            "/",
            "/tender/list",
            "/services/list",
            "/challenge/list",
            "/contract/list",
            "/organisation/list",
            "/data",
            "/help",
            "/help/days",
            "/search?q=library",
            "/api/ocds/records?page=1",
            "/api/tenders"
        }) {
            assertThat(visitor().get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void whoOpensAnAccountGetsALinkByMailAndSignsInAfterIt() throws Exception {
        String email = "ada.quill@mill.example";
        HttpVisitor ada = opened("Ada Quill", email);

        assertThat(ada.get("/tasks").statusCode()).isEqualTo(200);
        assertThat(visitor().signIn(email, PASSWORD)).isTrue();
    }

    @Test
    void theCouncilNamedAtTheStartIsFoundedAndItsOwnerInvited() throws Exception {
        String invitation = linkTo(CLERK, INVITATION);
        HttpVisitor clerk = opened("Town Clerk", CLERK);
        assertThat(clerk.get("/admin/incidents").statusCode()).isEqualTo(403);

        URI link = URI.create(invitation);
        clerk.submit(link.getPath() + "?" + link.getQuery(), "form", Map.of(), "go");

        assertThat(clerk.get("/admin/incidents").statusCode()).isEqualTo(200);
        assertThat(visitor().get("/organisation/list").body()).contains("Millbrook Borough Council");
    }

    @Test
    void anAccountThatIsNotConfirmedOpensNothing() {
        String email = "rough.draft@mill.example";
        register("Rough Draft", email);

        assertThat(visitor().signIn(email, PASSWORD)).isFalse();
    }

    @Test
    void signingOutEverywhereEndsEverySession() throws Exception {
        String email = "two.devices@mill.example";
        HttpVisitor telephone = opened("Two Devices", email);
        HttpVisitor desk = visitor();
        assertThat(desk.signIn(email, PASSWORD)).isTrue();
        assertThat(desk.get("/account").statusCode()).isEqualTo(200);

        telephone.submit("/account", "sessions", Map.of(), "end");

        assertThat(desk.get("/account").statusCode()).isEqualTo(302);
        assertThat(telephone.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void guessingIsSlowedDownAlsoForTheRightPassword() throws Exception {
        String email = "guessed.at@mill.example";
        opened("Guessed At", email);

        for (int i = 0; i < 5; i++) {
            assertThat(visitor().signIn(email, "wrong guess number " + i)).isFalse();
        }

        assertThat(visitor().signIn(email, PASSWORD))
                .as("the sixth try, within the wait")
                .isFalse();
        assertThat(new Sql(portal.database())
                        .count("select count(*) from audit_entry where detail = 'SIGN_IN_THROTTLED'"))
                .isPositive();
    }

    private static HttpVisitor opened(String name, String email) throws Exception {
        register(name, email);
        String link = linkTo(email, CONFIRM);
        assertThat(link).startsWith(portal.address().toString());
        HttpVisitor visitor = visitor();
        URI confirm = URI.create(link);
        HttpResponse<String> answer = visitor.submit(
                confirm.getPath() + "?" + confirm.getQuery(), "form", Map.of("password", PASSWORD), "go");
        assertThat(answer.statusCode()).isEqualTo(302);
        return visitor;
    }

    private static void register(String name, String email) {
        HttpResponse<String> answer =
                visitor().submit("/register", "form", Map.of("name", name, "email", email, "password", PASSWORD), "go");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static String linkTo(String email, Pattern kind) throws Exception {
        for (int count = 1; post.waitForIncomingEmail(30_000, count); count++) {
            for (MimeMessage mail : post.getReceivedMessages()) {
                Matcher link = kind.matcher(mail.getContent().toString());
                if (mail.getAllRecipients()[0].toString().equals(email) && link.find()) {
                    return link.group();
                }
            }
        }
        throw new AssertionError("no mail to " + email);
    }

    private static HttpVisitor visitor() {
        return new HttpVisitor(portal.address());
    }
}
