package org.allmende.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.allmende.db.DatabaseLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in the way is said in one line that tells what to do. */
class FaultTest {

    private static final DatabaseLocation OWN = new DatabaseLocation("jdbc:postgresql://localhost:1/x", "u", "p");

    @TempDir
    private Path folder;

    @Test
    void namesAnotherPortWhenThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Ports.take("127.0.0.1", port))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("Port " + port + " is taken")
                    .hasMessageContaining("-Dport=")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void refusesAPortThatIsNoNumber() {
        assertThatThrownBy(() -> Options.from(given("port", "eighty")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("-Dport=8080");
        assertThatThrownBy(() -> Options.from(given("port", "70000"))).isInstanceOf(Fault.class);
    }

    @Test
    void refusesToEmptyADatabaseOfOnesOwn() {
        Properties given = given("db.url", "jdbc:postgresql://localhost/portal");
        given.setProperty("fresh", "");
        assertThatThrownBy(() -> Options.from(given)).isInstanceOf(Fault.class).hasMessageContaining("by hand");
    }

    @Test
    void refusesAnotherKindOfDatabase() {
        assertThatThrownBy(() -> Options.from(given("db.url", "jdbc:mysql://localhost/portal")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("jdbc:postgresql:");
    }

    @Test
    void tellsTheWaysADatabaseIsOutOfReachApart() {
        assertThat(Database.unreachable(OWN, new SQLException("", "08001")))
                .hasMessageContaining("No PostgreSQL answers");
        assertThat(Database.unreachable(OWN, new SQLException("", "28P01"))).hasMessageContaining("-Ddb.password");
        assertThat(Database.unreachable(OWN, new SQLException("", "3D000"))).hasMessageContaining("create it");
    }

    @Test
    void noticesADamagedDatabase() throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/postgresql.conf"), "");
        assertThatThrownBy(() -> DataFolder.open(folder, false))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("-Dfresh");
    }

    @Test
    void noticesADatabaseOfAnotherVersion() throws IOException {
        Files.createDirectories(folder.resolve("postgres/global"));
        Files.writeString(folder.resolve("postgres/global/pg_control"), "");
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "16\n");
        assertThatThrownBy(() -> DataFolder.open(folder, false)).hasMessageContaining("PostgreSQL 16");
    }

    @Test
    void beginsAnewWhenAsked() throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/broken"), "");
        try (DataFolder data = DataFolder.open(folder, true)) {
            assertThat(data.postgres()).doesNotExist();
        }
    }

    @Test
    void letsOnePortalAtATimeHaveTheData() throws IOException {
        try (DataFolder first = DataFolder.open(folder, false)) {
            assertThat(first.root()).isEqualTo(folder);
            assertThatThrownBy(() -> DataFolder.open(folder, false))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("already running");
        }
    }

    @Test
    void saysThatTheDiskIsFull() {
        assertThat(DataFolder.unusable(folder, new IOException("No space left on device")))
                .hasMessageContaining("full")
                .hasMessageContaining("free");
    }

    @Test
    void beginsAnewAfterAStartThatWasInterruptedInTheMiddleOfTheSample() throws IOException {
        try (DataFolder interrupted = DataFolder.open(folder, false)) {
            interrupted.begun();
            keepDatabase(interrupted);
        }
        try (DataFolder next = DataFolder.open(folder, false)) {
            assertThat(next.isNew()).as("the half sample is gone").isTrue();
            next.begun();
            keepDatabase(next);
            next.finished();
        }
        try (DataFolder later = DataFolder.open(folder, false)) {
            assertThat(later.isNew()).as("the whole sample is kept").isFalse();
        }
    }

    private static void keepDatabase(DataFolder data) throws IOException {
        Files.createDirectories(data.postgres().resolve("global"));
        Files.writeString(data.postgres().resolve("PG_VERSION"), "18\n");
        Files.writeString(data.postgres().resolve("global/pg_control"), "x");
    }

    private static Properties given(String name, String value) {
        Properties given = new Properties();
        given.setProperty(name, value);
        return given;
    }
}
