package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.performance.portfolio.Portfolio;
import org.allmende.performance.portfolio.PortfolioQuestion;
import org.allmende.performance.portfolio.PortfolioRow;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.jspecify.annotations.Nullable;

/** A portfolio as a table for spreadsheets, with the filters of its page. */
@Path("portfolio.csv")
@RequestScoped
@Endpoint(access = PageAccess.REQUIRES, permission = Permission.READ_PORTFOLIO)
public class PortfolioResource {

    @Inject
    private Portfolio portfolio;

    @Inject
    private Clock clock;

    /** What the reader's councils have, as the page of the same query shows it. */
    @GET
    @Produces("text/csv;charset=UTF-8")
    public Response csv(
            @QueryParam("q") @Nullable String words,
            @QueryParam("cpv") @Nullable String cpv,
            @QueryParam("signal") @Nullable String signal,
            @QueryParam("status") @Nullable String status,
            @QueryParam("order") @Nullable String order) {
        List<OrganisationId> councils = Acting.current().roles().keySet().stream()
                .filter(one -> Acting.current().may(Permission.READ_PORTFOLIO, one))
                .toList();
        StringBuilder table = new StringBuilder(CsvLine.of(PortfolioRow.COLUMNS)).append("\r\n");
        PortfolioQuestion question = PortfolioQuestion.of(words, cpv, signal, status, order);
        for (PortfolioRow row : portfolio.all(councils, question, London.dayOf(clock.instant()))) {
            table.append(CsvLine.of(row.cells())).append("\r\n");
        }
        return Response.ok(table.toString())
                .header("Content-Disposition", "attachment; filename=\"portfolio.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
