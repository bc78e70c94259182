package org.allmende.db;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Brings a database to the structure this version of the portal needs. */
public final class Migrations {

    private static final String STRUCTURE = "classpath:db/migration";
    private static final String SAMPLE = "classpath:db/sample";

    private Migrations() {}

    /**
     * Applies what is missing.
     *
     * @param sample whether time travel and the sample accounts get their tables too
     * @return how many migrations were applied
     */
    public static int apply(DatabaseLocation database, boolean sample) {
        List<String> locations = new ArrayList<>(List.of(STRUCTURE));
        if (sample) {
            locations.add(SAMPLE);
        }
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.url(), database.user(), database.password())
                .locations(locations.toArray(String[]::new))
                .outOfOrder(true)
                .failOnMissingLocations(false)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
