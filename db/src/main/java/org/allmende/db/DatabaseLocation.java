package org.allmende.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a PostgreSQL database is and who signs in there. */
public record DatabaseLocation(String url, String user, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The password is kept out of logs. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
