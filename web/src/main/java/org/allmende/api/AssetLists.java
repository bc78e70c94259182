package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.allmende.asset.AssetSearch;
import org.allmende.asset.AssetSearch.Row;
import org.allmende.asset.AssetSearch.Which;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;

/** The lists of assets as CSV by RFC 4180, a free copy for any person (Localism Act 2011 s.94(3)-(4)). Names no owner. */
@Path("assets")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
public class AssetLists {

    private static final int MOST = 100_000;
    static final String HEAD = "reference,name,place,council,nominated by,status,nominated at,decided at,"
            + "date of entry,listed until,ground,reasons,owner's notice,notice received,interim moratorium ends,"
            + "full moratorium ends,protected period ends,group asked at";

    @Inject
    AssetSearch search;

    /** One list whole: {@code listed}, {@code unsuccessful}, {@code nominated} or {@code former}. */
    @GET
    @Path("{list}.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response list(@PathParam("list") String list) {
        Which which = Arrays.stream(Which.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(list))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        String body = search.rows(which, "", 0, MOST).stream()
                .map(AssetLists::line)
                .collect(Collectors.joining("\r\n", HEAD + "\r\n", "\r\n"));
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"assets-" + list + ".csv\"")
                .build();
    }

    static String line(Row row) {
        return CsvLine.of(Arrays.asList(
                row.reference(),
                row.name(),
                row.place(),
                row.council(),
                row.nominator(),
                row.status(),
                row.nominatedAt(),
                row.decidedAt(),
                row.enteredOn(),
                row.listedUntil(),
                row.ground(),
                row.reasons(),
                row.disposal(),
                row.noticeOn(),
                row.interimEnds(),
                row.fullEnds(),
                row.protectedEnds(),
                row.requestedAt()));
    }
}
