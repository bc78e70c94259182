import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Brings services in from a file as an officer does: sends it, lets it be checked, publishes it. {@code java -cp … RegisterLoad
 * http://localhost:8185 <officer's address> <number of lines>}; prints {@code seconds to send, to check, to publish}.
 */
public final class RegisterLoad extends Browser {

    private static final String[] WHAT = {"Library", "Swimming baths", "Youth club", "Day centre", "Meals at home", "Park", "Bus"};
    private static final String[] CPV = {"92511000", "92610000", "85322000", "85312100", "55521100", "77310000", "60112000"};

    private RegisterLoad(String base) {
        super(base);
    }

    public static void main(String[] args) throws Exception {
        RegisterLoad officer = new RegisterLoad(args[0]);
        officer.signIn(args[1]);
        Path file = table(Integer.parseInt(args[2]));
        try {
            String page = officer.get("/services/import");
            if (page.contains("id=\"begin\"")) {
                page = officer.press(page, "begin", Map.of());
            }
            long begin = System.nanoTime();
            officer.upload(
                    find("data-upload=\"([^\"]+)\"", page),
                    find("data-csrf=\"([^\"]+)\"", page),
                    "services.csv",
                    "text/csv",
                    BodyPublishers.ofFile(file));
            long sent = System.nanoTime();
            page = officer.press(officer.get("/services/import"), "form", Map.of(), ":check");
            long checked = System.nanoTime();
            page = officer.press(page, "form", Map.of(), ":publish");
            long published = System.nanoTime();
            if (!page.contains("class=\"filters\"")) {
                throw new IOException("not published: " + page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%.1f %.1f %.1f%n",
                    (sent - begin) / 1e9,
                    (checked - sent) / 1e9,
                    (published - checked) / 1e9);
        } finally {
            Files.delete(file);
        }
    }

    private static Path table(int lines) throws IOException {
        Path file = Files.createTempFile("bench", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("key,title,summary,area,cpv,users,volumes,cost_contract,cost_central,staff,supplier,contract_value,contract_end\n");
            for (int n = 0; n < lines; n++) {
                int kind = n % WHAT.length;
                String end = java.time.LocalDate.now().plusDays(n % 1500).toString();
                out.write("bench-%d,%s %d,\"What people of ward %d use, week by week\",Ward %d,%s,Residents,%d visits a year,%d,%d,%d,Supplier %d Ltd,%d,%s\n"
                        .formatted(n, WHAT[kind], n, n % 250, n % 250, CPV[kind], n, 50_000 + n, 1_000, n % 60, n % 97, 200_000 + n, end));
            }
        }
        return file;
    }
}
