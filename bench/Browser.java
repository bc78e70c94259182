import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts and with a session: reads pages, sends their forms, stores files. */
class Browser {

    private static final Pattern FORM = Pattern.compile("<form id=\"(\\w+)\".*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|textarea)[^>]*?\\bname=\"([^\"]+)\"[^>]*?>", Pattern.DOTALL);

    private final String base;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Browser(String base) {
        this.base = base;
    }

    void signIn(String email) throws Exception {
        String page = press(get("/sign-in"), "form", Map.of("email", email, "password", "allmende-sample-1"));
        if (page.contains("autocomplete=\"current-password\"")) {
            throw new IOException("cannot sign in as " + email);
        }
    }

    /** Announces a file for a matter and sends it in one piece. */
    void upload(String subject, String token, String name, String mediaType, BodyPublisher content) throws Exception {
        long size = content.contentLength();
        String announced = "{\"subject\":\"%s\",\"name\":\"%s\",\"mediaType\":\"%s\",\"size\":%d}"
                .formatted(subject, name, mediaType, size);
        HttpResponse<String> started = send(request("/api/documents")
                .header("X-CSRF-Token", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(announced)));
        String id = find("\"id\":\"([^\"]+)\"", started.body());
        HttpResponse<String> stored = send(request("/api/documents/" + id)
                .header("X-CSRF-Token", token)
                .header("Content-Type", "application/octet-stream")
                .header("Content-Range", "bytes 0-%d/%d".formatted(size - 1, size))
                .PUT(content));
        if (stored.statusCode() != 200) {
            throw new IOException("upload: " + stored.statusCode() + " " + stored.body());
        }
    }

    /** Sends a form of a page as a browser without script does, with these values in the fields whose names end so. */
    String press(String page, String formId, Map<String, String> values) throws Exception {
        return press(page, formId, values, "");
    }

    /** As {@link #press}, by the button whose name ends so; by the first, where nothing is said. */
    String press(String page, String formId, Map<String, String> values, String button) throws Exception {
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            if (forms.group(1).equals(formId)) {
                return post(forms.group(), values, button);
            }
        }
        throw new IOException("no form " + formId + " in " + page);
    }

    private String post(String form, Map<String, String> values, String button) throws Exception {
        Map<String, String> sent = new LinkedHashMap<>();
        Matcher fields = FIELD.matcher(form);
        while (fields.find()) {
            String tag = fields.group();
            if (!tag.contains("type=\"submit\"")
                    || fields.group(1).endsWith(button) && sent.values().stream().noneMatch("pressed"::equals)) {
                Matcher value = Pattern.compile("\\bvalue=\"([^\"]*)\"").matcher(tag);
                sent.put(fields.group(1), tag.contains("type=\"submit\"") ? "pressed" : value.find() ? value.group(1) : "");
            }
        }
        values.forEach((name, value) -> sent.keySet().stream()
                .filter(field -> field.equals(name) || field.endsWith(":" + name))
                .toList()
                .forEach(field -> sent.put(field, value)));
        StringBuilder body = new StringBuilder();
        sent.forEach((name, value) -> body.append(body.length() == 0 ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        String action = find("action=\"([^\"]+)\"", form);
        return follow(send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))));
    }

    String get(String path) throws Exception {
        return follow(send(request(path).GET()));
    }

    private String follow(HttpResponse<String> answer) throws Exception {
        if (answer.statusCode() / 100 == 3) {
            return get(URI.create(base).resolve(answer.headers().firstValue("Location").orElseThrow()).getRawPath());
        }
        if (answer.statusCode() != 200) {
            throw new IOException(answer.request().uri() + ": " + answer.statusCode());
        }
        return answer.body();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base).resolve(path)).header("Origin", base).timeout(PATIENCE);
    }

    /** With the cookies of this browser, of which thousands share their lines. */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    static String find(String pattern, String text) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IOException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
