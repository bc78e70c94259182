import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends bids as a browser does: sixteen bidders with a session each write a bid for each of their tenders beforehand, with
 * answers and price. Measured is the sending: three files of 20 kB announced and stored, the page with the whole bid opened,
 * its button pressed, the receipt's page read. Afterwards every receipt is looked up on the public page.
 *
 * <p>{@code java -cp … BidLoad http://localhost:8085 <bids per bidder> <bids passed over>}; tenders are {@code AL-T-2023-nnnnn} of {@code seed.sql},
 * bidders {@code bench285} to {@code bench300}. Prints {@code rate p50 p99 receipts lost double}.
 */
public final class BidLoad extends Browser {

    private static final int BIDDERS = 16;
    private static final int FILES = 3;
    private static final int FILE_SIZE = 20_000;

    private BidLoad(String base) {
        super(base);
    }

    private record Prepared(BidLoad bidder, String reference, String subject, String token) {}

    private record Sent(long nanos, String receipt) {}

    public static void main(String[] args) throws Exception {
        String base = args[0];
        int each = Integer.parseInt(args[1]);
        int first = Integer.parseInt(args[2]);
        ExecutorService threads = Executors.newFixedThreadPool(BIDDERS);
        List<List<Prepared>> prepared = all(threads, number -> prepare(base, number, first, each));
        long begin = System.nanoTime();
        List<Sent> sent = all(threads, number -> send(prepared.get(number))).stream()
                .flatMap(List::stream)
                .toList();
        double seconds = (System.nanoTime() - begin) / 1e9;
        threads.shutdown();
        report(base, sent, seconds);
    }

    private interface Work<T> {
        T of(int bidder) throws Exception;
    }

    private static <T> List<T> all(ExecutorService threads, Work<T> work) throws Exception {
        List<Callable<T>> calls = new ArrayList<>();
        for (int bidder = 0; bidder < BIDDERS; bidder++) {
            int number = bidder;
            calls.add(() -> work.of(number));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> done : threads.invokeAll(calls)) {
            results.add(done.get());
        }
        return results;
    }

    private static void report(String base, List<Sent> sent, double seconds) throws Exception {
        long[] nanos = sent.stream().mapToLong(Sent::nanos).sorted().toArray();
        Set<String> receipts = new HashSet<>();
        int unknown = 0;
        for (Sent one : sent) {
            receipts.add(one.receipt());
            String page = new BidLoad(base).get("/receipt?number=" + one.receipt());
            unknown += page.contains("class=\"hash\"") ? 0 : 1;
        }
        System.out.printf(
                Locale.ROOT,
                "%.1f %.0f %.0f %d %d %d%n",
                sent.size() / seconds,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                receipts.size(),
                unknown,
                sent.size() - receipts.size());
    }

    private static List<Prepared> prepare(String base, int number, int first, int each) throws Exception {
        BidLoad bidder = new BidLoad(base);
        bidder.signIn("bench" + (285 + number) + "@bench.example");
        List<Prepared> bids = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            int open = (first + i) * BIDDERS + number;
            bids.add(bidder.write("AL-T-2023-%05d".formatted(open / 9 * 10 + open % 9 + 1)));
        }
        return bids;
    }

    private static List<Sent> send(List<Prepared> bids) throws Exception {
        List<Sent> sent = new ArrayList<>();
        for (Prepared bid : bids) {
            long begin = System.nanoTime();
            for (int file = 1; file <= FILES; file++) {
                bid.bidder().upload(bid, "part-" + file + ".pdf");
            }
            String page = bid.bidder().get("/bid/submit/" + bid.reference());
            String receipt = bid.bidder().press(page, "submit", Map.of());
            Matcher number = Pattern.compile("/receipt\\?number=([A-Z0-9-]+)").matcher(receipt);
            if (!number.find()) {
                throw new IOException("no receipt: " + receipt.replaceAll("(?s)<head.*?</head>", "").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
            }
            sent.add(new Sent(System.nanoTime() - begin, number.group(1)));
        }
        return sent;
    }

    private Prepared write(String tender) throws Exception {
        String page = get("/bid/start/" + tender);
        Matcher organisation = Pattern.compile("type=\"radio\"[^>]*value=\"([^\"]+)\"").matcher(page);
        Map<String, String> chosen = organisation.find() ? Map.of("organisation", organisation.group(1)) : Map.of();
        page = press(page, "start", chosen);
        String reference = find("/bid/price/(AL-B-[0-9-]+)", page);
        Matcher answers = Pattern.compile("/bid/answer/[A-Z0-9-]+/(\\d+)").matcher(page);
        Set<String> numbers = new HashSet<>();
        while (answers.find()) {
            numbers.add(answers.group(1));
        }
        for (String number : numbers) {
            press(get("/bid/answer/" + reference + "/" + number), "answer", Map.of("words", "We know the place. ".repeat(40)));
        }
        press(get("/bid/price/" + reference), "price", Map.of("amount", "125000"));
        page = get("/bid/write/" + reference);
        return new Prepared(this, reference, find("data-upload=\"([^\"]+)\"", page), find("data-csrf=\"([^\"]+)\"", page));
    }

    private void upload(Prepared bid, String name) throws Exception {
        byte[] bytes = new byte[FILE_SIZE];
        ThreadLocalRandom.current().nextBytes(bytes);
        System.arraycopy("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 0, 5);
        upload(bid.subject(), bid.token(), name, "application/pdf", BodyPublishers.ofByteArray(bytes));
    }
}
