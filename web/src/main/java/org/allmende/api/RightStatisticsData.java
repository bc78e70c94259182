package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.allmende.challenge.RejectionGround;
import org.allmende.challenge.statistics.CountRight;
import org.allmende.challenge.statistics.DaysTaken;
import org.allmende.challenge.statistics.GroupFigures;
import org.allmende.challenge.statistics.RightStatistics;
import org.allmende.shared.Jsons;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;

/** The statistics of the right to challenge as data, for everybody and from every site. */
@Path("right-to-challenge/statistics")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
public class RightStatisticsData {

    private static final String FRESH = "public, max-age=60";
    private static final String SOURCE = "Localism Act 2011 Part 5 Chapter 2; S.I. 2012/1647 Schedule";

    @Inject
    private CountRight count;

    @Inject
    private Clock clock;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response json() {
        RightStatistics now = count.now();
        JsonArrayBuilder councils = Jsons.JSON.createArrayBuilder();
        now.councils()
                .forEach(council -> councils.add(figures(council.figures())
                        .add("council", council.name())
                        .build()));
        JsonArrayBuilder kinds = Jsons.JSON.createArrayBuilder();
        now.kinds()
                .forEach(kind -> kinds.add(figures(kind.figures())
                        .add("bodyKind", kind.kind().name())
                        .build()));
        JsonObject all = Jsons.JSON
                .createObjectBuilder()
                .add("countedAt", clock.instant().toString())
                .add("source", SOURCE)
                .add("all", figures(now.all()))
                .add("councils", councils)
                .add("bodyKinds", kinds)
                .build();
        return open(all.toString());
    }

    /** One line for each group; an empty cell is a median of nothing. */
    @GET
    @Path("csv")
    @Produces("text/csv; charset=UTF-8")
    public Response csv() {
        RightStatistics now = count.now();
        List<String> lines = new ArrayList<>();
        lines.add(CsvLine.of(head()));
        lines.add(CsvLine.of(cells("all", "", now.all())));
        now.councils().forEach(council -> lines.add(CsvLine.of(cells("council", council.name(), council.figures()))));
        now.kinds()
                .forEach(kind ->
                        lines.add(CsvLine.of(cells("body kind", kind.kind().name(), kind.figures()))));
        return open(String.join("\r\n", lines) + "\r\n");
    }

    private static List<String> head() {
        List<String> head = new ArrayList<>(List.of(
                "group",
                "name",
                "submitted",
                "accepted",
                "of which modified",
                "rejected",
                "withdrawn",
                "undecided",
                "won by challenger",
                "won by other"));
        for (String clock : List.of("timing notice", "decision", "procurement")) {
            head.addAll(List.of("median days " + clock, "longest days " + clock, "answered " + clock, "late " + clock));
        }
        Arrays.stream(RejectionGround.values())
                .map(ground -> "rejected on ground " + ground.number())
                .forEach(head::add);
        return head;
    }

    private static List<String> cells(String group, String name, GroupFigures figures) {
        List<Object> cells = new ArrayList<>(List.of(
                group,
                name,
                figures.submitted(),
                figures.accepted(),
                figures.modified(),
                figures.rejected(),
                figures.withdrawn(),
                figures.undecided(),
                figures.wonByChallenger(),
                figures.wonByOther()));
        for (DaysTaken days : List.of(figures.timing(), figures.decision(), figures.procurement())) {
            cells.add(Objects.requireNonNullElse(days.median(), ""));
            cells.add(Objects.requireNonNullElse(days.longest(), ""));
            cells.add(days.answered());
            cells.add(days.late());
        }
        cells.addAll(figures.byGround().values());
        return cells.stream().map(String::valueOf).toList();
    }

    private static JsonObjectBuilder figures(GroupFigures figures) {
        JsonObjectBuilder grounds = Jsons.JSON.createObjectBuilder();
        figures.byGround().forEach((ground, rejections) -> grounds.add(String.valueOf(ground.number()), rejections));
        return Jsons.JSON
                .createObjectBuilder()
                .add("submitted", figures.submitted())
                .add("accepted", figures.accepted())
                .add("modified", figures.modified())
                .add("rejected", figures.rejected())
                .add("rejectedByGround", grounds)
                .add("withdrawn", figures.withdrawn())
                .add("undecided", figures.undecided())
                .add("wonByChallenger", figures.wonByChallenger())
                .add("wonByOther", figures.wonByOther())
                .add(
                        "days",
                        Jsons.JSON
                                .createObjectBuilder()
                                .add("timingNotice", days(figures.timing()))
                                .add("decision", days(figures.decision()))
                                .add("procurement", days(figures.procurement())));
    }

    private static JsonObjectBuilder days(DaysTaken days) {
        JsonObjectBuilder builder = Jsons.JSON
                .createObjectBuilder()
                .add("answered", days.answered())
                .add("late", days.late());
        if (days.median() != null && days.longest() != null) {
            builder.add("median", days.median()).add("longest", days.longest());
        }
        return builder;
    }

    private static Response open(String body) {
        return Response.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, FRESH)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
