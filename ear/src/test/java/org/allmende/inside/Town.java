package org.allmende.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.sample.SampleWorld;
import org.allmende.sample.TimeTravel;
import org.allmende.shared.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** The town of the sample as a test sees it: its people by handle, its clock, and what lies in its tables. */
@ApplicationScoped
public class Town {

    private static final String TAKEN_UP =
            "select count(*) from act_ru_job where lock_owner_ is not null and retries_ > 0";
    private static final int MOST_TRIES = 600;

    @Inject
    private SampleWorld world;

    @Inject
    private TimeTravel timeTravel;

    @Inject
    private DatabaseClock databaseClock;

    @Resource(lookup = "jdbc/allmende")
    private DataSource dataSource;

    public Actor actor(String handle) {
        return world.actor(handle);
    }

    public PersonId person(String handle) {
        return world.person(handle);
    }

    public OrganisationId council() {
        return world.council();
    }

    public OrganisationId organisation(String handle) {
        return world.organisation(handle);
    }

    /** Does it as that person, with the roles of this moment. */
    public <T> T as(String handle, Callable<T> act) {
        try {
            return Acting.as(actor(handle), act);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(String handle, Runnable act) {
        Acting.run(actor(handle), act);
    }

    public Instant now() {
        return databaseClock.now();
    }

    /** Lets time go by; whatever is due on the way happens, and nothing is due any more afterwards. */
    public void pass(Duration time) {
        travelTo(now().plus(time));
    }

    /** The engine and the time travel may take up the same step at once; whoever comes second tries again ten seconds later. */
    public void letRetriesCome() {
        pass(Duration.ofSeconds(30));
    }

    /** Lets so much time go by without the portal: no timer fires, and no beat comes. */
    public void away(Duration time) {
        timeTravel.away(time);
    }

    public void travelTo(Instant instant) {
        timeTravel.forwardTo(instant);
        settle();
    }

    /** Lets happen what is due already; what the engine has taken up by itself meanwhile comes to its end first. */
    public void settle() {
        timeTravel.forwardTo(now());
        for (int tries = 0; tries < MOST_TRIES && count(TAKEN_UP) > 0; tries++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            timeTravel.forwardTo(now());
        }
    }

    /** The first column of the first row as text; null where there is none. */
    public @Nullable String text(String sql, Object... values) {
        List<String> all = texts(sql, values);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The first column of all rows as text. */
    public List<String> texts(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public long count(String sql, Object... values) {
        return Long.parseLong(texts(sql, values).get(0));
    }

    /** Changes the tables past every use case, as a hand in the database would. */
    public int change(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
