package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.opendata.IndigoTable;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.jspecify.annotations.Nullable;

/** Outcome contracts as a table of milestones, in the words of the INDIGO data standard. */
@Path("outcomes.csv")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
public class OutcomesResource {

    @Inject
    private Contracts contracts;

    @Inject
    private IndigoTable table;

    /**
     * One line for each milestone.
     *
     * @param reference of one contract; missing: of all
     */
    @GET
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@QueryParam("contract") @Nullable String reference) {
        if (reference != null
                && contracts.byReference(reference).filter(Contract::isPublic).isEmpty()) {
            throw new NotFoundException();
        }
        StringBuilder lines = new StringBuilder(CsvLine.of(IndigoTable.COLUMNS)).append("\r\n");
        for (List<String> row : table.of(reference)) {
            lines.append(CsvLine.of(row)).append("\r\n");
        }
        return Response.ok(lines.toString())
                .header("Content-Disposition", "attachment; filename=\"outcomes.csv\"")
                .build();
    }
}
