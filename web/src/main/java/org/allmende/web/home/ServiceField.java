package org.allmende.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Procurements;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderSearch;
import org.allmende.tender.Tenders;
import org.allmende.web.layout.FieldMap;
import org.allmende.web.layout.Messages;

/** Finds out who runs each service: by an open tender, else by a contract made here, else by what the council published. */
@RequestScoped
class ServiceField {
    private static final int MOST = 200;

    @Inject
    private Services services;

    @Inject
    private Contracts contracts;

    @Inject
    private Procurements procurements;

    @Inject
    private Tenders tenders;

    @Inject
    private Organisations organisations;

    @Inject
    private Messages messages;

    FieldMap map(List<TenderSearch.Row> open) {
        Map<UUID, FieldMap.RunBy> known = new HashMap<>();
        for (Contract contract : contracts.published(0, MOST)) {
            procurements.of(contract).service().ifPresent(service -> known.put(service, kindOf(contract)));
        }
        open.forEach(row -> service(row.id(), service -> known.put(service, FieldMap.RunBy.OPEN)));
        List<FieldMap.Strip> strips = services.search("", 0, MOST).stream()
                .map(service -> new FieldMap.Strip(
                        known.getOrDefault(service.id().value(), published(service)),
                        service.annualCost().amount()))
                .toList();
        return FieldMap.of(messages.of("home.field.title", strips.size()), strips, messages::get);
    }

    private void service(TenderId tender, Consumer<UUID> then) {
        tenders.find(tender).flatMap(found -> found.serviceId()).ifPresent(then);
    }

    private FieldMap.RunBy kindOf(Contract contract) {
        OrganisationKind kind = organisations.get(contract.providerId()).kind();
        return kind == OrganisationKind.COMPANY ? FieldMap.RunBy.COMPANY : FieldMap.RunBy.COMMONS;
    }

    private static FieldMap.RunBy published(Service service) {
        return service.currentSupplier().isPresent() ? FieldMap.RunBy.COMPANY : FieldMap.RunBy.COUNCIL;
    }
}
