package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.notification.Letters;
import org.allmende.opendata.IndigoProject;
import org.allmende.opendata.IndigoTable;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.jspecify.annotations.Nullable;

/** Outcome contracts in the words of the INDIGO data standard: a table of all, and one contract whole. */
@Path("")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
public class IndigoResource {

    @Inject
    private Contracts contracts;

    @Inject
    private IndigoTable table;

    @Inject
    private IndigoProject projects;

    /**
     * One line for each milestone.
     *
     * @param reference of one contract; missing: of all
     */
    @GET
    @Path("outcomes.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@QueryParam("contract") @Nullable String reference) {
        if (reference != null) {
            signed(reference);
        }
        StringBuilder lines = new StringBuilder(CsvLine.of(IndigoTable.COLUMNS)).append("\r\n");
        for (List<String> row : table.of(reference)) {
            lines.append(CsvLine.of(row)).append("\r\n");
        }
        return Response.ok(lines.toString())
                .header("Content-Disposition", "attachment; filename=\"outcomes.csv\"")
                .build();
    }

    @GET
    @Path("contracts/{reference}/indigo.json")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject project(@PathParam("reference") String reference) {
        Contract contract = signed(reference);
        return projects.of(contract, Letters.address() + contract.link());
    }

    private Contract signed(String reference) {
        return contracts.byReference(reference).filter(Contract::isPublic).orElseThrow(NotFoundException::new);
    }
}
