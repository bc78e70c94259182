package org.allmende.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a plain HTTP client that keeps cookies: no script, no picture, only what the server says. */
public final class HttpVisitor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ORIGIN = "Origin";
    private static final Pattern FORM =
            Pattern.compile("<form id=\"(?<id>[^\"]+)\"[^>]*action=\"(?<action>[^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value)=\"([^\"]*)\"");

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    public HttpVisitor(URI base) {
        this.base = base;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(Redirect.NEVER)
                .build();
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Follows where the answer leads, up to five times. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int step = 0; step < 5 && last.headers().firstValue("Location").isPresent(); step++) {
            last = get(last.uri()
                    .resolve(last.headers().firstValue("Location").get())
                    .toString());
        }
        return last;
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(method, path, BodyPublishers.ofString(body), headers);
    }

    /** With a body that need not be in memory. */
    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(path).method(method, body);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The body as it comes. */
    public InputStream stream(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofInputStream())
                .body();
    }

    /**
     * Fills in a form of a page and sends it as a browser does.
     *
     * @param typed by the end of the field's name: {@code email} for {@code form:j_idt5:email}
     * @param button the end of the pressed button's name
     */
    public HttpResponse<String> submit(String path, String form, Map<String, String> typed, String button) {
        HttpResponse<String> page = get(path);
        Matcher found = FORM.matcher(page.body());
        while (found.find()) {
            if (found.group("id").equals(form)) {
                return post(found.group("action"), fields(found.group(), typed, button), ORIGIN, origin());
            }
        }
        throw new IllegalStateException("no form " + form + " on " + path + ", status " + page.statusCode());
    }

    /** Signs in, and says whether that went well. */
    public boolean signIn(String email, String password) {
        HttpResponse<String> answer = submit("/sign-in", "form", Map.of("email", email, "password", password), "go");
        return answer.statusCode() == 302
                && !answer.headers().firstValue("Location").orElse("").contains("sign-in");
    }

    public HttpVisitor signedIn(String email) {
        if (!signIn(email, TestPortal.SAMPLE_PASSWORD)) {
            throw new IllegalStateException(email + " cannot sign in");
        }
        return this;
    }

    public Optional<String> sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public String origin() {
        return base.getScheme() + "://" + base.getAuthority();
    }

    private static Map<String, String> fields(String form, Map<String, String> typed, String button) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form);
        while (input.find()) {
            Map<String, String> attributes = attributes(input.group());
            String name = attributes.get("name");
            if (name == null) {
                continue;
            }
            String end = name.substring(name.lastIndexOf(':') + 1);
            boolean submits = input.group().contains("type=\"submit\"");
            if (!submits || end.equals(button)) {
                fields.put(name, typed.getOrDefault(end, attributes.getOrDefault("value", "")));
            }
        }
        return fields;
    }

    private static Map<String, String> attributes(String input) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(input);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2).replace("&amp;", "&"));
        }
        return attributes;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
