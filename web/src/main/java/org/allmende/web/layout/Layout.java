package org.allmende.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.allmende.identity.Acting;
import org.allmende.worklist.ProcessPicture;
import org.jspecify.annotations.Nullable;

/** The frame around each page: who is here, the main navigation and the footer, both without a dead link. */
@Named
@RequestScoped
public class Layout {
    private static final String TIME_BAR = "/WEB-INF/sample/time-bar.xhtml";

    /** A link of the navigation; its text has the key {@code layout.nav.<key>}. */
    public record Item(String key, String href, boolean current) {}

    private record Target(String key, String page, String section) {}

    private static final List<Target> MAIN = List.of(
            new Target("services", "/services/list", "/services"),
            new Target("challenges", "/challenge/list", "/challenge"),
            new Target("assets", "/asset/list", "/asset"),
            new Target("tenders", "/tender/list", "/tender"),
            new Target("contracts", "/contract/list", "/contract"),
            new Target("organisations", "/organisation/list", "/organisation"),
            new Target("mutuals", "/mutual/about", "/mutual"),
            new Target("consultations", "/participation/list", "/participation"));
    private static final List<Target> FOOT = List.of(
            new Target("opendata", "/data", "/data"),
            new Target("statistics", "/statistics/index", "/statistics"),
            new Target("days", "/help/days", "/help/days"),
            new Target("verify", "/bid/verify", "/bid/verify"),
            new Target("availability", "/availability", "/availability"),
            new Target("accessibility", "/help/accessibility", "/help/accessibility"),
            new Target("help", "/help/index", "/help"));

    @Inject
    private HttpServletRequest request;

    @Inject
    private ServletContext servlet;

    @Inject
    private Messages messages;

    @Inject
    private UserLanguage language;

    @Inject
    private DiagramWords diagramWords;

    public boolean isSignedIn() {
        return Acting.current().isPerson();
    }

    public String getPerson() {
        return Acting.current().label();
    }

    public List<Item> getMain() {
        return items(MAIN);
    }

    public List<Item> getFoot() {
        return items(FOOT);
    }

    /** For the way back after signing in. */
    public String getEncodedPath() {
        return URLEncoder.encode(getPath(), StandardCharsets.UTF_8);
    }

    public boolean isTasksCurrent() {
        return getPath().equals("/tasks");
    }

    /** The page in another language: the same address and query, with the language in it. */
    public String language(String tag) {
        String query = query();
        return request.getContextPath() + getPath() + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + tag;
    }

    /** The bar that moves time, which only the sample's archive holds. */
    public boolean isTimeBar() {
        return exists(TIME_BAR);
    }

    public String getTimeBarPage() {
        return TIME_BAR;
    }

    public String statusKey(String kind) {
        return "layout.status." + kind;
    }

    /** "Why 3, Good?" for the level chosen. */
    public String why(List<LevelView> levels, @Nullable Object chosen) {
        for (LevelView level : levels) {
            if (String.valueOf(level.value()).equals(String.valueOf(chosen))) {
                return messages.of("layout.levels.why", level.value(), level.name());
            }
        }
        return messages.get("layout.levels.why.none");
    }

    public String doneIds(@Nullable ProcessPicture picture) {
        return ids(picture, ProcessPicture.State.DONE);
    }

    public String nowIds(@Nullable ProcessPicture picture) {
        return ids(picture, ProcessPicture.State.NOW);
    }

    public String stepName(ProcessPicture picture, ProcessPicture.Step step) {
        return diagramWords.name(picture.key(), step.id(), step.name(), language.getLocale());
    }

    public String stepKind(ProcessPicture.Step step) {
        return switch (step.state()) {
            case DONE -> "done";
            case NOW -> "doing";
            case TO_COME -> "todo";
        };
    }

    public String stepKey(ProcessPicture.Step step) {
        return "layout.step." + step.state();
    }

    private static String ids(@Nullable ProcessPicture picture, ProcessPicture.State state) {
        return picture == null
                ? ""
                : picture.steps().stream()
                        .filter(step -> step.state() == state)
                        .map(ProcessPicture.Step::id)
                        .collect(Collectors.joining(" "));
    }

    private List<Item> items(List<Target> targets) {
        return targets.stream()
                .filter(target -> exists(target.page() + ".xhtml"))
                .map(target -> new Item(target.key(), target.page(), isCurrent(target, targets)))
                .toList();
    }

    private boolean isCurrent(Target target, List<Target> all) {
        String path = getPath();
        return all.stream()
                .filter(other -> path.startsWith(other.section()))
                .reduce((a, b) -> a.section().length() >= b.section().length() ? a : b)
                .filter(target::equals)
                .isPresent();
    }

    private boolean exists(String page) {
        try {
            return servlet.getResource(page) != null;
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(page, e);
        }
    }

    /** The page's address as the reader sees it, without the context. */
    public String getPath() {
        Object forwarded = request.getAttribute("jakarta.servlet.forward.request_uri");
        String uri = forwarded == null ? request.getRequestURI() : forwarded.toString();
        return uri.substring(request.getContextPath().length());
    }

    private String query() {
        Object forwarded = request.getAttribute("jakarta.servlet.forward.query_string");
        String query = forwarded == null ? request.getQueryString() : forwarded.toString();
        return query == null ? "" : query.replaceAll("(^|&)lang=[^&]*", "").replaceAll("^&", "");
    }
}
