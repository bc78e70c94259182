package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.bid.arrival.Arrival;
import org.allmende.web.bid.ArrivalRows;
import org.allmende.web.bidpack.PackDownload;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.jspecify.annotations.Nullable;

/** What a bidder takes home of the own bid as a file. */
@Path("bids/{reference}")
@RequestScoped
@Endpoint(access = PageAccess.SIGNED_IN)
public class BidResource {

    private static final List<String> HEAD = List.of(
            "time",
            "event",
            "file",
            "name",
            "from byte",
            "up to byte",
            "size",
            "sha256",
            "version",
            "receipt",
            "code",
            "by");

    @Inject
    private Bids bids;

    @Inject
    private ArrivalRows rows;

    @Inject
    private PackDownload packs;

    /** The arrival ledger, one line for each attempt, with the instant to the microsecond; the same words in every language. */
    @GET
    @Path("arrivals.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response arrivals(@PathParam("reference") String reference) {
        Bid bid = bids.byReference(reference).orElseThrow(NotFoundException::new);
        StringBuilder lines = new StringBuilder(CsvLine.of(HEAD)).append("\r\n");
        rows.of(bid).forEach(row -> lines.append(CsvLine.of(cells(row))).append("\r\n"));
        return Response.ok(lines.toString())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"arrivals-" + bid.reference() + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** The whole bid to take along: words beside it, the form, what machines read of it, and the files unless {@code files=no}. */
    @GET
    @Path("pack.zip")
    @Produces("application/zip")
    public Response pack(
            @PathParam("reference") String reference, @QueryParam("files") @DefaultValue("yes") String files) {
        PackDownload.Pack pack = packs.of(reference);
        return attachment(
                Response.ok((StreamingOutput) out -> packs.write(pack, !files.equals("no"), out)),
                pack.form().bid() + ".zip");
    }

    /** The form alone, for a line that carries little. */
    @GET
    @Path("form.html")
    @Produces("application/octet-stream")
    public Response form(@PathParam("reference") String reference) {
        PackDownload.Pack pack = packs.of(reference);
        return attachment(
                Response.ok(pack.page().getBytes(StandardCharsets.UTF_8)),
                pack.form().bid() + ".html");
    }

    /** The price table of one lot, to be filled in as a spreadsheet. */
    @GET
    @Path("prices-{lot: \\d{1,3}}.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    public Response table(@PathParam("reference") String reference, @PathParam("lot") int lot) {
        return attachment(Response.ok(packs.table(reference, lot)), reference + "-lot-" + lot + ".xlsx");
    }

    private static Response attachment(Response.ResponseBuilder response, String name) {
        return response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static List<String> cells(ArrivalRows.Row row) {
        Arrival arrival = row.arrival();
        return List.of(
                arrival.at().toString(),
                arrival.kind().name(),
                row.number() == 0 ? "" : String.valueOf(row.number()),
                row.file() == null ? "" : row.file().name(),
                cell(arrival.fromByte()),
                cell(arrival.upToByte()),
                cell(arrival.size()),
                row.sha256(),
                arrival.number().map(String::valueOf).orElse(""),
                arrival.receiptNumber().orElse(""),
                arrival.code().orElse(""),
                row.person());
    }

    private static String cell(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }
}
