package org.allmende.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.allmende.db.DatabaseLocation;

/** The accounts the sample data comes with, as a table to be read in a terminal. */
final class SampleAccounts {

    private static final String EXISTS = "select to_regclass('sample_account') is not null";
    private static final String ALL = "select role, name, email, password, waits from sample_account order by position";
    private static final List<String> HEAD = List.of("Role", "Name", "Sign in with", "Password", "What waits there");

    private SampleAccounts() {}

    static List<String> lines(DatabaseLocation database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            List<List<String>> rows = new ArrayList<>(List.of(HEAD));
            if (exists(statement)) {
                try (ResultSet found = statement.executeQuery(ALL)) {
                    while (found.next()) {
                        rows.add(List.of(
                                found.getString(1),
                                found.getString(2),
                                found.getString(3),
                                found.getString(4),
                                found.getString(5)));
                    }
                }
            }
            return rows.size() == 1 ? List.of() : aligned(rows);
        } catch (SQLException e) {
            throw new Fault("The sample accounts cannot be read: " + e.getMessage(), e);
        }
    }

    static List<String> aligned(List<List<String>> rows) {
        return rows.stream().map(row -> line(row, rows)).toList();
    }

    private static String line(List<String> row, List<List<String>> rows) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            int at = column;
            int width = rows.stream()
                    .mapToInt(other -> other.get(at).length())
                    .max()
                    .orElse(0);
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(width - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery(EXISTS)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
