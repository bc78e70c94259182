import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last minutes of a tender: so many bidders send three documents of 2 MB each and press the button, an eighth of them in the
 * last ten seconds, half of them in place of an earlier bid. As a browser and its reader do: what was cut goes on where the server
 * says, whoever is signed out signs in again, whoever got no answer looks whether the bid is in and else presses again.
 *
 * <p>{@code java -cp … RushLoad http://localhost:8185 <data folder> <tender> <bidders> <seconds>}; tender and bidders are those of
 * {@code rush.sql}. Prints what became of each bid; ends with 1 where one was lost, double or late.
 */
public final class RushLoad extends Browser {

    private static final int FILES = 3;
    private static final int FILE_SIZE = 2 * 1024 * 1024;
    private static final int LAST_SECONDS = 10;
    private static final int PREPARING = 8;
    private static final Duration AFTERWARDS = Duration.ofSeconds(90);
    private static final Pattern RECEIPT = Pattern.compile("/receipt\\?number=([A-Z0-9-]+)");
    private static final Pattern PARTLY = Pattern.compile("data-partly=\"([0-9a-f-]+)\"");
    private static final byte[] NOISE = noise();

    private static Instant deadline = Instant.MAX;

    private final int number;
    private final String tender;
    private String reference = "";
    private String subject = "";
    private String token = "";
    private String former = "";

    /** When all files were whole, when the button was pressed first, and what came of it. */
    private Instant complete = Instant.MAX;
    private Instant pressed = Instant.MAX;
    private int presses;
    private long nanos;
    private String receipt = "";
    private String refusal = "";

    private RushLoad(String base, String tender, int number) {
        super(base);
        this.tender = tender;
        this.number = number;
    }

    private static byte[] noise() {
        byte[] bytes = new byte[FILE_SIZE - 64];
        new Random(5).nextBytes(bytes);
        return bytes;
    }

    /** Two megabytes, other ones for each bidder and file. */
    private BodyPublisher file(int file, int from) {
        byte[] head = "%%PDF-1.7 %-55s".formatted(number + " " + file + " " + tender).getBytes(StandardCharsets.US_ASCII);
        return from < head.length
                ? BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head, from, head.length - from), BodyPublishers.ofByteArray(NOISE))
                : BodyPublishers.ofByteArray(NOISE, from - head.length, NOISE.length - (from - head.length));
    }

    public static void main(String[] args) throws Exception {
        String base = args[0];
        Path data = Path.of(args[1]);
        String tender = args[2];
        int many = Integer.parseInt(args[3]);
        int seconds = Integer.parseInt(args[4]);
        List<RushLoad> bidders = new ArrayList<>();
        for (int k = 1; k <= many; k++) {
            bidders.add(new RushLoad(base, tender, k));
        }
        Instant begin = Instant.now();
        all(bidders, PREPARING, RushLoad::prepare);
        System.out.printf("%d bids written, %d of them in place of an earlier one, in %d s%n", many, many / 2, Duration.between(begin, Instant.now()).toSeconds());
        deadline = setDeadline(data, tender, seconds);
        System.out.println("the last " + seconds + " s begin");
        System.out.flush();
        all(bidders, many, RushLoad::rush);
        System.exit(report(data, base, bidders, seconds) ? 0 : 1);
    }

    private interface Work {
        void of(RushLoad bidder) throws Exception;
    }

    private static void all(List<RushLoad> bidders, int threads, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> new Thread(null, task, "bidder", 256 * 1024));
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (RushLoad bidder : bidders) {
            calls.add(() -> {
                work.of(bidder);
                return true;
            });
        }
        for (Future<Boolean> done : pool.invokeAll(calls)) {
            done.get();
        }
        pool.shutdown();
    }

    private void prepare() throws Exception {
        signIn();
        write(get("/bid/start/" + tender));
        if (number % 2 == 0) {
            upload(subject, token, "earlier.pdf", "application/pdf", BodyPublishers.ofByteArray("%PDF-1.7 an earlier bid".getBytes(StandardCharsets.US_ASCII)));
            Matcher sent = RECEIPT.matcher(press(get("/bid/submit/" + reference), "submit", Map.of()));
            if (!sent.find()) {
                throw new IOException("no receipt for the earlier bid of " + number);
            }
            former = sent.group(1);
            write(get("/bid/start/" + tender));
        }
    }

    private void signIn() throws Exception {
        signIn("rush" + number + "@bench.example");
    }

    private void write(String start) throws Exception {
        Matcher organisation = Pattern.compile("type=\"radio\"[^>]*value=\"([^\"]+)\"").matcher(start);
        String page = press(start, "start", organisation.find() ? Map.of("organisation", organisation.group(1)) : Map.of());
        reference = find("/bid/price/(AL-B-[0-9-]+)", page);
        Matcher answers = Pattern.compile("/bid/answer/[A-Z0-9-]+/(\\d+)").matcher(page);
        Set<String> numbers = new HashSet<>();
        while (answers.find()) {
            numbers.add(answers.group(1));
        }
        for (String answer : numbers) {
            press(get("/bid/answer/" + reference + "/" + answer), "answer", Map.of("words", "We know the place. ".repeat(40)));
        }
        press(get("/bid/price/" + reference), "price", Map.of("amount", "125000"));
        look();
    }

    /** The workspace, which says what to send files with. */
    private String look() throws Exception {
        String page = get("/bid/write/" + reference);
        if (!page.contains("data-csrf=") && page.contains("name=\"form:go\"")) {
            signIn();
            page = get("/bid/write/" + reference);
        }
        if (page.contains("data-csrf=")) {
            subject = find("data-upload=\"([^\"]+)\"", page);
            token = find("data-csrf=\"([^\"]+)\"", page);
        }
        return page;
    }

    private void rush() throws Exception {
        Duration whole = Duration.between(Instant.now(), deadline);
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        long last = whole.toMillis() - LAST_SECONDS * 1000L;
        boolean late = number % 25 < 3;
        long press = late
                ? last + chance.nextLong(LAST_SECONDS * 1000L - 500)
                : chance.nextLong(Math.max(1, last / 5), Math.max(2, last));
        long begin = Math.max(0, press - chance.nextLong(whole.toMillis() / 10, whole.toMillis() / 3));
        Instant start = deadline.minus(whole);
        sleepUntil(start.plusMillis(begin));
        for (int file = 1; file <= FILES && isGoing(); file++) {
            deliver(file);
        }
        if (refusal.isEmpty() && isGoing()) {
            complete = Instant.now();
        }
        sleepUntil(start.plusMillis(press));
        while (receipt.isEmpty() && refusal.isEmpty() && isGoing()) {
            attempt();
        }
    }

    private static boolean isGoing() {
        return Instant.now().isBefore(deadline.plus(AFTERWARDS));
    }

    private static void sleepUntil(Instant instant) throws InterruptedException {
        long millis = Duration.between(Instant.now(), instant).toMillis();
        if (millis > 0) {
            Thread.sleep(millis);
        }
    }

    /** Until it is whole, or refused. */
    private void deliver(int file) throws InterruptedException {
        String id = "";
        int pause = 1;
        while (isGoing() && refusal.isEmpty()) {
            try {
                if (id.isEmpty()) {
                    id = announce(file);
                }
                if (goOn(id, file)) {
                    return;
                }
            } catch (Exception cut) {
                Thread.sleep(pause * 1000L);
                pause = Math.min(10, pause * 2);
                id = whatIsLeft(id);
            }
        }
    }

    private String announce(int file) throws Exception {
        String announced = "{\"subject\":\"%s\",\"name\":\"part-%d.pdf\",\"mediaType\":\"application/pdf\",\"size\":%d}"
                .formatted(subject, file, FILE_SIZE);
        HttpResponse<String> answer = send(request("/api/documents")
                .header("X-CSRF-Token", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(announced)));
        refuse(answer);
        return find("\"id\":\"([^\"]+)\"", answer.body());
    }

    /** Where the deadline has passed, the file's sender is told so. */
    private void refuse(HttpResponse<String> answer) throws IOException {
        if (answer.body().contains("TENDER_DEADLINE_PASSED")) {
            refusal = "while a file was sent";
        } else if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
    }

    private boolean goOn(String id, int file) throws Exception {
        HttpResponse<String> head = send(request("/api/documents/" + id)
                .header("X-CSRF-Token", token)
                .method("HEAD", BodyPublishers.noBody()));
        int from = Integer.parseInt(head.headers().firstValue("Upload-Offset").orElseThrow(() -> new IOException("no offset: " + head.statusCode())));
        if (from == FILE_SIZE) {
            return true;
        }
        HttpResponse<String> stored = send(request("/api/documents/" + id)
                .header("X-CSRF-Token", token)
                .header("Content-Type", "application/octet-stream")
                .header("Content-Range", "bytes %d-%d/%d".formatted(from, FILE_SIZE - 1, FILE_SIZE))
                .PUT(file(file, from)));
        refuse(stored);
        return !refusal.isEmpty() || stored.body().contains("\"stored\":true");
    }

    /** After a cut: signs in again if need be. An announcement whose answer got lost is taken away, as its reader would. */
    private String whatIsLeft(String id) {
        try {
            Matcher partly = PARTLY.matcher(look());
            while (partly.find()) {
                if (!partly.group(1).equals(id)) {
                    send(request("/api/documents/" + partly.group(1)).header("X-CSRF-Token", token).DELETE());
                }
            }
        } catch (Exception stillAway) {
            return id;
        }
        return id;
    }

    /** Looks whether the bid is in, and else presses. */
    private void attempt() throws InterruptedException {
        try {
            String page = get("/bid/submit/" + reference);
            if (page.contains("name=\"form:go\"") && !page.contains("id=\"submit\"")) {
                signIn();
                page = get("/bid/submit/" + reference);
            }
            if (!page.contains("id=\"submit\"")) {
                without(page);
                return;
            }
            Instant now = Instant.now();
            pressed = presses++ == 0 ? now : pressed;
            long begin = System.nanoTime();
            String answer = press(page, "submit", Map.of());
            Matcher found = RECEIPT.matcher(answer);
            if (found.find()) {
                nanos = System.nanoTime() - begin;
                receipt = found.group(1);
            }
        } catch (Exception cut) {
            Thread.sleep(1000);
        }
    }

    /** No button: the bid has gone in though its answer got lost, or the deadline has passed, or something is missing. */
    private void without(String page) throws Exception {
        Matcher known = RECEIPT.matcher(look());
        if (known.find() && !known.group(1).equals(former)) {
            receipt = known.group(1);
        } else if (Instant.now().isAfter(deadline)) {
            refusal = presses == 0 ? "before the button" : "at the button";
        } else {
            throw new IOException("no button: " + page.replaceAll("(?s)<head.*?</head>", "").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
        }
    }

    private static Connection database(Path data) throws Exception {
        Matcher port = Pattern.compile("(?:localhost|127\\.0\\.0\\.1):(\\d+)/").matcher(Files.readString(data.resolve("domain/config/domain.xml")));
        if (!port.find()) {
            throw new IOException("no database in domain.xml");
        }
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port.group(1) + "/allmende", "postgres", "postgres");
    }

    /** By the database's clock; what guards a published tender looks away for this once. */
    private static Instant setDeadline(Path data, String tender, int seconds) throws Exception {
        try (Connection connection = database(data); Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute("update tender set deadline = portal_now() + interval '" + seconds + " seconds' where reference = '" + tender + "'");
            return one(sql, "select clock_timestamp() + (deadline - portal_now()) from tender where reference = '" + tender + "'").toInstant();
        }
    }

    private static java.sql.Timestamp one(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getTimestamp(1);
        }
    }

    private static long count(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean report(Path data, String base, List<RushLoad> bidders, int seconds) throws Exception {
        List<RushLoad> in = bidders.stream().filter(bidder -> !bidder.receipt.isEmpty()).toList();
        List<RushLoad> out = bidders.stream().filter(bidder -> bidder.receipt.isEmpty()).toList();
        List<RushLoad> inTime = out.stream().filter(bidder -> bidder.pressed.isBefore(deadline)).toList();
        int unknown = 0;
        for (RushLoad bidder : in) {
            unknown += new Browser(base).get("/receipt?number=" + bidder.receipt).contains("class=\"hash\"") ? 0 : 1;
        }
        String ofTender = " from sealed_bid s join bid b on b.id = s.bid_id join tender t on t.id = b.tender_id where t.reference = '" + bidders.get(0).tender + "'";
        long lost = 0;
        long newest = 0;
        long versions;
        long late;
        long damaged;
        long most = bidders.stream().filter(bidder -> !bidder.former.isEmpty()).count() + bidders.size() - out.size();
        try (Connection connection = database(data); Statement sql = connection.createStatement()) {
            for (RushLoad bidder : in) {
                lost += 1 - count(sql, "select count(*)" + ofTender + " and s.receipt_number = '" + bidder.receipt + "'");
                newest += count(sql, "select count(*)" + ofTender + " and s.receipt_number = '" + bidder.receipt
                        + "' and s.version_number = b.sealed_version and b.status = 'SUBMITTED'");
            }
            versions = count(sql, "select count(*)" + ofTender);
            late = count(sql, "select count(*)" + ofTender + " and s.sealed_at > t.deadline");
            damaged = count(sql, "select count(*)" + ofTender + " and s.version_number = b.sealed_version and s.document_count = 3 and s.byte_count <> 3 * " + FILE_SIZE);
        }
        long distinct = in.stream().map(bidder -> bidder.receipt).distinct().count();
        System.out.printf("receipts in hand: %d of %d bids; pressed in time without a receipt: %d; came too late: %d%n", in.size(), bidders.size(), inTime.size(), out.size() - inTime.size());
        out.stream().filter(bidder -> bidder.pressed.isBefore(deadline)).limit(10).forEach(bidder -> System.out.printf("  bidder %d pressed %d ms before the deadline, %d times: %s%n",
                bidder.number, Duration.between(bidder.pressed, deadline).toMillis(), bidder.presses, bidder.refusal.isEmpty() ? "no answer" : bidder.refusal));
        System.out.printf("lost (in hand, not in the database): %d; not the one that counts: %d; unknown to the public page: %d; double: %d; late by the database's clock: %d; of other size than sent: %d%n",
                lost, in.size() - newest, unknown, versions - most + (in.size() - distinct), late, damaged);
        line("the button, until the receipt is read", in.stream().filter(bidder -> bidder.nanos > 0 && bidder.presses == 1).toList());
        line("  of them in the last ten seconds", in.stream().filter(bidder -> bidder.nanos > 0 && bidder.presses == 1 && bidder.pressed.isAfter(deadline.minusSeconds(LAST_SECONDS))).toList());
        long more = in.stream().filter(bidder -> bidder.presses > 1 || bidder.nanos == 0).count();
        System.out.printf("who pressed more than once or found the receipt by looking: %d; files: %d MB in %d s%n", more, (long) in.size() * FILES * FILE_SIZE >> 20, seconds);
        return lost == 0 && unknown == 0 && late == 0 && damaged == 0 && versions == most && newest == in.size() && distinct == in.size();
    }

    private static void line(String what, List<RushLoad> bidders) {
        long[] nanos = bidders.stream().mapToLong(bidder -> bidder.nanos).sorted().toArray();
        if (nanos.length > 0) {
            System.out.printf(Locale.ROOT, "%-42s p50 %5.0f ms, p99 %5.0f ms, longest %5.0f ms (%d)%n", what,
                    nanos[nanos.length / 2] / 1e6, nanos[(int) (nanos.length * 0.99)] / 1e6, nanos[nanos.length - 1] / 1e6, nanos.length);
        }
    }
}
