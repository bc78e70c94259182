package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.Mutuals;
import org.allmende.mutual.plan.CashCase;
import org.allmende.mutual.plan.CashFlow;
import org.allmende.mutual.plan.CashPlan;
import org.allmende.mutual.plan.Plans;
import org.allmende.mutual.transfer.TransferPlan;
import org.allmende.mutual.transfer.TransferStep;
import org.allmende.mutual.transfer.Transfers;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Bundles;
import org.allmende.web.mutual.MutualReader;
import org.jspecify.annotations.Nullable;

/** Files of a circle for its members: to everybody else, signed in or not, there are none. */
@Path("mutuals/{reference}")
@RequestScoped
@Endpoint(access = PageAccess.SIGNED_IN)
public class MutualResource {

    private static final String PRIVATE = "private, no-store";

    @Inject
    private Mutuals mutuals;

    @Inject
    private MutualReader reader;

    @Inject
    private Plans plans;

    @Inject
    private Transfers transfers;

    @Inject
    private Bundles bundles;

    @Context
    private HttpHeaders headers;

    /**
     * The cash flow month by month, in pounds.
     *
     * @param which {@code LOW}, {@code EXPECTED} or {@code HIGH}; missing: as expected
     */
    @GET
    @Path("cash-flow.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response cashFlow(@PathParam("reference") String reference, @QueryParam("case") @Nullable String which) {
        CashPlan plan = plans.cash(mutual(reference).id()).orElseThrow(NotFoundException::new);
        CashCase chosen = Arrays.stream(CashCase.values())
                .filter(known -> which == null
                        ? known == CashCase.EXPECTED
                        : known.name().equals(which))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        CashFlow flow = CashFlow.of(plan.terms(), chosen);
        StringBuilder lines = new StringBuilder("month,income,cost,balance\r\n");
        flow.months().forEach(month -> lines.append(month.month())
                .append(',')
                .append(month.income().amount().toPlainString())
                .append(',')
                .append(month.cost().amount().toPlainString())
                .append(',')
                .append(month.balance().amount().toPlainString())
                .append("\r\n"));
        return file(lines.toString(), "cash-flow-" + reference + ".csv");
    }

    /** What is to be done until the transfer, each step on its day, and the day itself. */
    @GET
    @Path("transfer.ics")
    @Produces("text/calendar;charset=UTF-8")
    public Response transfer(@PathParam("reference") String reference) {
        Mutual mutual = mutual(reference);
        TransferPlan plan = transfers.plan(mutual.id()).orElseThrow(NotFoundException::new);
        ApiTexts texts = ApiTexts.of(headers, bundles);
        ICalendar calendar = new ICalendar();
        calendar.day(
                mutual.id().value() + "-transfer",
                plan.savedAt(),
                plan.transferOn(),
                texts.text("mutual.transfer.ics.day", mutual.name()));
        transfers.steps(mutual.id()).stream()
                .filter(TransferStep::isWaiting)
                .forEach(step -> calendar.day(
                        step.id().value().toString(),
                        step.savedAt(),
                        step.plannedOn(),
                        step.title().orElseGet(() -> texts.text("mutual.step." + step.kind()))));
        return file(calendar.end(), "transfer-" + reference + ".ics");
    }

    private Mutual mutual(String reference) {
        return mutuals.byReference(reference).filter(reader::isMine).orElseThrow(NotFoundException::new);
    }

    private static Response file(String text, String name) {
        return Response.ok(text)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }
}
