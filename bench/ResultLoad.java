import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * Brings results in from a file as a provider does: sends it, has its lines taken, and sends it once more, which must double nothing.
 * {@code java -cp … ResultLoad http://localhost:8185 <reporter's address> <contract's reference> <number of lines> <a day of its
 * term>}; prints {@code seconds to send, to take, to take once more}.
 */
public final class ResultLoad extends Browser {

    private static final String[] NEEDS = {"families", "older people", "newcomers", "carers"};

    private ResultLoad(String base) {
        super(base);
    }

    public static void main(String[] args) throws Exception {
        ResultLoad reporter = new ResultLoad(args[0]);
        reporter.signIn(args[1]);
        String path = "/contract/results/" + args[2];
        Path file = table(Integer.parseInt(args[3]), LocalDate.parse(args[4]));
        try {
            double[] first = reporter.bring(path, file);
            double[] second = reporter.bring(path, file);
            System.out.printf(Locale.ROOT, "%.1f %.1f %.1f%n", first[0], first[1], second[1]);
        } finally {
            Files.delete(file);
        }
    }

    private double[] bring(String path, Path file) throws Exception {
        String page = press(get(path), "begin", Map.of());
        long begin = System.nanoTime();
        upload(
                find("data-upload=\"([^\"]+)\"", page),
                find("data-csrf=\"([^\"]+)\"", page),
                "results.csv",
                "text/csv",
                BodyPublishers.ofFile(file));
        long sent = System.nanoTime();
        page = press(get(path), "form", Map.of(), ":read");
        long taken = System.nanoTime();
        if (!page.contains("id=\"begin\"")) {
            throw new IOException("not taken: " + page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
        }
        return new double[] {(sent - begin) / 1e9, (taken - sent) / 1e9};
    }

    private static Path table(int lines, LocalDate day) throws IOException {
        Path file = Files.createTempFile("bench", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("metric,key,person,day,quantity,group,kind\n");
            for (int n = 0; n < lines; n++) {
                out.write("1,bench-%d,person-%d,%s,1,%s,%s\n"
                        .formatted(n, n % (lines / 3 + 1), day, NEEDS[n % NEEDS.length], n % 3 == 0 ? "REFERRAL" : "RESULT"));
            }
        }
        return file;
    }
}
