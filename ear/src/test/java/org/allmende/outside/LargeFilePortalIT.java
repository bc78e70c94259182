package org.allmende.outside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.allmende.shared.Jsons;
import org.allmende.shared.Sha256;
import org.allmende.testing.HttpVisitor;
import org.allmende.testing.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Large files of a bid over a line that breaks, for somebody who sends without the page. */
class LargeFilePortalIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final long LARGE = 300L * MEGABYTE + 12_345;
    private static final String BID = "select b.%s from bid b join tender t on t.id = b.tender_id"
            + " join organisation o on o.id = b.organisation_id where b.status = 'DRAFT' and t.status = 'PUBLISHED'"
            + " and o.name = 'Ashcombe Libraries Co-operative' order by b.reference";

    private final HttpVisitor bidder = TestPortal.httpVisitor().signedIn("ben.hartley@libraries.example");
    private final String bid = TestPortal.sql().texts(BID.formatted("id")).get(0);
    private final String reference =
            TestPortal.sql().texts(BID.formatted("reference")).get(0);
    private final String token = token(bidder, "/bid/write/" + reference);
    private String file = "";

    @AfterEach
    void leaveTheSampleAsItWas() {
        if (!file.isEmpty()) {
            assertThat(call(bidder, token, "DELETE", BodyPublishers.noBody()).statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void aLargeFileCutInItsMiddleGoesOnToItsLastByte() throws Exception {
        begin("Drawings.pdf", LARGE);
        long sent = 40L * MEGABYTE + 100_000;
        sendAndHangUp(sent);
        long here = interrupted();
        assertThat(here).isBetween(30L * MEGABYTE, sent);

        HttpResponse<String> offset = call(bidder, token, "HEAD", BodyPublishers.noBody());
        long tail = Long.parseLong(header(offset, "Upload-Tail"));
        assertThat(header(offset, "Upload-Tail-Digest")).isEqualTo(digest(Noise.from(here - tail, here)));

        long middle = 200L * MEGABYTE;
        assertThat(put(here, middle, digest(Noise.from(here, middle))).statusCode())
                .isEqualTo(200);
        HttpResponse<String> again = put(here, middle, "");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(header(again, "Upload-Offset")).isEqualTo(String.valueOf(middle));
        HttpResponse<String> whole = put(middle, LARGE, digest(Noise.from(middle, LARGE)));
        assertThat(whole.statusCode()).as(whole.body()).isEqualTo(200);
        assertThat(json(whole).getBoolean("stored")).isTrue();
        String sha256 = HexFormat.of().formatHex(hash(Noise.from(0, LARGE)));
        assertThat(json(whole).getString("sha256")).isEqualTo(sha256);
        assertThat(HexFormat.of().formatHex(hash(bidder.stream("/api/documents/" + file))))
                .isEqualTo(sha256);
        assertThat(TestPortal.sql()
                        .texts(
                                "select distinct kind from bid_arrival where document_id = cast(? as uuid) order by 1",
                                file))
                .containsExactly("FILE_ANNOUNCED", "FILE_WHOLE", "PIECE_RECEIVED", "UPLOAD_INTERRUPTED");
    }

    @Test
    void whatDoesNotFitItsChecksumGoesAgain() throws Exception {
        long size = 3L * MEGABYTE + 17;
        begin("Drawings.pdf", size);
        put(0, MEGABYTE, digest(Noise.from(0, MEGABYTE)));
        HttpResponse<String> damaged = put(MEGABYTE, size, digest(Noise.from(0, size)));
        assertThat(damaged.statusCode()).isEqualTo(400);
        assertThat(json(damaged).getString("code")).isEqualTo("DOCUMENT_DAMAGED");
        assertThat(received()).isEqualTo(MEGABYTE);
        assertThat(put(MEGABYTE, size, "sha-256=:not at all:").statusCode()).isEqualTo(400);
        HttpResponse<String> whole = put(MEGABYTE, size, digest(Noise.from(MEGABYTE, size)));
        assertThat(json(whole).getString("sha256")).isEqualTo(HexFormat.of().formatHex(hash(Noise.from(0, size))));
    }

    @Test
    void nobodyElseReachesAnUploadOrSendsIntoIt() throws Exception {
        begin("Drawings.pdf", 1_000);
        HttpVisitor rival = TestPortal.httpVisitor().signedIn("samuel.reed@harrowlane.example");
        String rivals = token(
                rival,
                "/passport/paper/"
                        + TestPortal.sql()
                                .texts("select id from passport_paper where title = 'Trust deed' order by created_at")
                                .get(0));
        for (String method : new String[] {"HEAD", "PUT", "DELETE", "GET"}) {
            assertThat(call(rival, rivals, method, BodyPublishers.noBody()).statusCode())
                    .as(method)
                    .isEqualTo(403);
        }
        HttpVisitor reader = TestPortal.httpVisitor().signedIn("lucy.tan@libraries.example");
        assertThat(call(bidder, "", "PUT", body(0, 1_000)).statusCode()).isEqualTo(403);
        assertThat(call(TestPortal.httpVisitor(), token, "PUT", body(0, 1_000)).statusCode())
                .isIn(401, 403);
        assertThat(call(reader, "", "PUT", body(0, 1_000)).statusCode()).isEqualTo(403);
        assertThat(received()).isZero();
    }

    @Test
    void moreThanTwoGigabytesAreNotBegunAndAProgramIsNotKept() {
        HttpResponse<String> larger = announce("Drawings.pdf", 2L * 1024 * MEGABYTE + 1);
        assertThat(json(larger).getString("code")).isEqualTo("DOCUMENT_SIZE");
        assertThat(json(larger).getString("title")).contains("2 GB");
        assertThat(json(announce("Nothing.pdf", 0)).getString("code")).isEqualTo("DOCUMENT_EMPTY");
        assertThat(json(announce("Film.mp4", 2L * 1024 * MEGABYTE)).getString("code"))
                .isEqualTo("DOCUMENT_KIND");
        String begun = json(announce("Setup.pdf", 2L * 1024 * MEGABYTE)).getString("id");
        String program = "MZ" + "\0".repeat(3_000);
        HttpResponse<String> refused = bidder.send("PUT", "/api/documents/" + begun, program, headers(token));
        assertThat(json(refused).getString("code")).isEqualTo("DOCUMENT_CONTENT");
        assertThat(TestPortal.sql().count("select count(*) from document where id = cast(? as uuid)", begun))
                .isZero();
    }

    private static String token(HttpVisitor visitor, String page) {
        Matcher found = Pattern.compile("data-csrf=\"([^\"]+)\"")
                .matcher(visitor.get(page).body());
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private String[] headers(String csrf, String... more) {
        return Stream.concat(
                        Arrays.stream(more),
                        Stream.of(
                                "X-CSRF-Token",
                                csrf,
                                "Origin",
                                bidder.origin(),
                                "Content-Type",
                                "application/octet-stream"))
                .toArray(String[]::new);
    }

    private HttpResponse<String> call(HttpVisitor who, String csrf, String method, BodyPublisher body) {
        return who.send(method, "/api/documents/" + file, body, headers(csrf));
    }

    private HttpResponse<String> announce(String name, long size) {
        String announced = Jsons.JSON
                .createObjectBuilder()
                .add("subject", bid)
                .add("name", name)
                .add("size", size)
                .build()
                .toString();
        return bidder.send(
                "POST",
                "/api/documents",
                announced,
                "X-CSRF-Token",
                token,
                "Origin",
                bidder.origin(),
                "Content-Type",
                "application/json");
    }

    private void begin(String name, long size) {
        HttpResponse<String> begun = announce(name, size);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        file = json(begun).getString("id");
    }

    private static String[] range(long from) {
        return new String[] {"Content-Range", "bytes " + from + "-/*"};
    }

    private HttpResponse<String> put(long from, long to, String digest) {
        String[] range = range(from);
        String[] more = digest.isEmpty() ? range : new String[] {range[0], range[1], "Content-Digest", digest};
        return bidder.send("PUT", "/api/documents/" + file, body(from, to), headers(token, more));
    }

    private static BodyPublisher body(long from, long to) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> Noise.from(from, to)), to - from);
    }

    /** As a line that breaks: the body ends before the length that its head has promised. */
    private void sendAndHangUp(long bytes) throws IOException {
        URI portal = URI.create(bidder.origin());
        try (Socket socket = new Socket(portal.getHost(), portal.getPort());
                OutputStream out = new BufferedOutputStream(socket.getOutputStream())) {
            String head = "PUT /api/documents/" + file + " HTTP/1.1\r\nHost: " + portal.getAuthority()
                    + "\r\nOrigin: " + bidder.origin() + "\r\nX-CSRF-Token: " + token
                    + "\r\nCookie: JSESSIONID=" + bidder.sessionId().orElseThrow()
                    + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + LARGE + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            Noise.from(0, bytes).transferTo(out);
            out.flush();
        }
    }

    /** Where the upload goes on, once the portal has noticed the cut. */
    private long interrupted() {
        Instant patience = Instant.now().plusSeconds(60);
        while (TestPortal.sql()
                                .count(
                                        "select count(*) from bid_arrival where kind = 'UPLOAD_INTERRUPTED'"
                                                + " and document_id = cast(? as uuid)",
                                        file)
                        == 0
                && Instant.now().isBefore(patience)) {
            Thread.onSpinWait();
        }
        return received();
    }

    private long received() {
        return Long.parseLong(header(call(bidder, token, "HEAD", BodyPublishers.noBody()), "Upload-Offset"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Jsons.JSON.createReader(new StringReader(answer.body())).readObject();
    }

    private static String digest(InputStream bytes) throws IOException {
        return "sha-256=:" + Base64.getEncoder().encodeToString(hash(bytes)) + ":";
    }

    private static byte[] hash(InputStream bytes) throws IOException {
        try (DigestInputStream digest = new DigestInputStream(bytes, Sha256.digest())) {
            digest.transferTo(OutputStream.nullOutputStream());
            return digest.getMessageDigest().digest();
        }
    }

    /** Bytes that no two places of a file share, the same at each reading; they begin as a PDF does. */
    private static final class Noise extends InputStream {

        private static final byte[] HEAD = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

        private long at;
        private final long end;

        private Noise(long from, long end) {
            this.at = from;
            this.end = end;
        }

        static InputStream from(long from, long end) {
            return new Noise(from, end);
        }

        private static byte at(long place) {
            if (place < HEAD.length) {
                return HEAD[(int) place];
            }
            long mixed = (place >>> 3) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
            return (byte) (mixed >>> ((place & 7) << 3));
        }

        @Override
        public int read() {
            return at < end ? at(at++) & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (at >= end) {
                return -1;
            }
            int many = (int) Math.min(length, end - at);
            for (int i = 0; i < many; i++) {
                bytes[offset + i] = at(at++);
            }
            return many;
        }
    }
}
