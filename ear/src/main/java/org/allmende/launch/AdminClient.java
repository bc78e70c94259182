package org.allmende.launch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives orders to a Payara server over its administration port. */
final class AdminClient {

    private static final Duration SHORT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(SHORT)
            .build();
    private final int port;

    AdminClient(int port) {
        this.port = port;
    }

    boolean answers() {
        try {
            return send("version", Map.of(), SHORT).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String call(String order, Map<String, String> arguments, Duration patience) {
        try {
            return send(order, arguments, patience).body();
        } catch (IOException e) {
            throw new Fault("The server does not take the order " + order + ": " + e.getMessage(), e);
        }
    }

    private HttpResponse<String> send(String order, Map<String, String> arguments, Duration patience)
            throws IOException {
        String query = arguments.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/__asadmin/" + order + "?" + query))
                .header("X-Requested-By", "allmende")
                .header("User-Agent", "hk2-agent")
                .timeout(patience)
                .POST(BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
