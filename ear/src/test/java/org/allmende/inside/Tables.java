package org.allmende.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Reads every table of the portal's database, the engine's too, as somebody with a dump of it would. */
@ApplicationScoped
public class Tables {

    private static final String COLUMNS = """
            select table_name || '.' || column_name || '.' || data_type from information_schema.columns
             where table_schema = 'public' and table_name in
                   (select tablename from pg_tables where schemaname = 'public')
             order by 1""";

    @Inject
    private Town town;

    /** In which columns the words stand: plain, inside of stored bytes, or in one of the usual codings. */
    public List<String> thatHold(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        String coded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        String core = coded.substring(0, coded.length() - 2);
        String hex = HexFormat.of().formatHex(bytes);
        List<String> found = new ArrayList<>();
        for (String column : town.texts(COLUMNS)) {
            String[] parts = column.split("\\.", 3);
            String where = parts[2].equals("bytea")
                    ? "position(convert_to(?, 'UTF8') in %1$s) > 0 or position(convert_to(?, 'UTF8') in %1$s) > 0"
                            + " or position(convert_to(?, 'UTF8') in %1$s) > 0"
                    : "position(? in %1$s::text) > 0 or position(? in %1$s::text) > 0 or position(? in %1$s::text) > 0";
            String sql = "select count(*) from " + parts[0] + " where " + String.format(where, "\"" + parts[1] + "\"");
            if (town.count(sql, words, core, hex) > 0) {
                found.add(parts[0] + "." + parts[1]);
            }
        }
        return found;
    }

    /** One line for each table that differs when anything in it has changed. */
    public List<String> fingerprint(String... leftOut) {
        return town.texts("select tablename from pg_tables where schemaname = 'public' order by 1").stream()
                .filter(table -> !List.of(leftOut).contains(table))
                .map(table -> table + " "
                        + town.text(
                                "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')"
                                        + " from " + table + " t"))
                .toList();
    }
}
