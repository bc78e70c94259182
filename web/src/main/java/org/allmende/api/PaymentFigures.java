package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.allmende.money.late.ComplianceFigures;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.money.ComplianceTable;

/** The payments compliance figures of all councils as CSV by RFC 4180 (Procurement Regulations 2024 reg 38). */
@Path("payments")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
public class PaymentFigures {

    static final String HEAD =
            "council,from,until,publish by,payments,mean days,percent within 30 days,percent in 31 to 60 days,"
                    + "percent from 61 days,sums due,percent of these not paid";

    @Inject
    ComplianceTable table;

    /** The half-year that runs and the three before, for each council. */
    @GET
    @Path("compliance.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response compliance() {
        String body = table.read().stream()
                .flatMap(one ->
                        one.halves().stream().map(figures -> line(one.council().name(), figures)))
                .collect(Collectors.joining("\r\n", HEAD + "\r\n", "\r\n"));
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"payments-compliance.csv\"")
                .build();
    }

    static String line(String council, ComplianceFigures figures) {
        return CsvLine.of(Arrays.asList(
                council,
                figures.half().first(),
                figures.half().last(),
                figures.half().publishBy(),
                figures.paid(),
                figures.meanDays().orElse(null),
                figures.within30(),
                figures.within60(),
                figures.later(),
                figures.due(),
                figures.unpaid()));
    }
}
