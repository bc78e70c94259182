package org.allmende.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.outcome.Budget;
import org.allmende.outcome.Outcomes;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PagerView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** All concluded contracts, the newest first, with what was paid of the cap. */
@Named
@RequestScoped
@Page(access = PageAccess.PUBLIC)
public class ContractListPage {

    private static final int SIZE = 20;

    @Inject
    @Param(name = "page")
    private @Nullable String page;

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Organisations organisations;

    private @Nullable Long total;
    private @Nullable List<Row> rows;

    /** One contract with the names of its sides and what was paid. */
    public record Row(Contract contract, String provider, String council, Budget budget) {}

    public List<Row> getRows() {
        List<Row> found = rows;
        if (found == null) {
            found = read();
            rows = found;
        }
        return found;
    }

    private List<Row> read() {
        List<Contract> shown = contracts.published((number() - 1) * SIZE, SIZE);
        Map<OrganisationId, Organisation> names = organisations.all(shown.stream()
                .flatMap(contract -> Stream.of(contract.providerId(), contract.councilId()))
                .collect(Collectors.toSet()));
        Map<ContractId, Budget> budgets = outcomes.budgets(shown);
        return shown.stream()
                .map(contract -> new Row(
                        contract,
                        name(names, contract.providerId()),
                        name(names, contract.councilId()),
                        Objects.requireNonNull(budgets.get(contract.id()))))
                .toList();
    }

    private static String name(Map<OrganisationId, Organisation> names, OrganisationId id) {
        Organisation organisation = names.get(id);
        return organisation == null ? "" : organisation.name();
    }

    public long getTotal() {
        if (total == null) {
            total = contracts.countPublished();
        }
        return total;
    }

    public PagerView getPager() {
        return PagerView.of(number(), SIZE, getTotal(), "/contract/list");
    }

    private int number() {
        return PagerView.number(page);
    }
}
