package org.allmende.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractEnded;
import org.allmende.contract.Contracts;
import org.allmende.contract.Procurements;
import org.allmende.identity.Organisations;
import org.allmende.register.CurrentContract;
import org.allmende.register.ServiceId;
import org.allmende.register.ServicePublished;
import org.allmende.register.Services;

/** The register of services, and with it the calendar of expiring contracts, follows a contract that ends later or earlier. */
@ApplicationScoped
public class ServiceFollowsTerm {

    @Inject
    private Contracts contracts;

    @Inject
    private Procurements procurements;

    @Inject
    private ContractExtensions extensions;

    @Inject
    private Organisations organisations;

    @Inject
    private Services services;

    @Inject
    private Event<ServicePublished> published;

    void onExercised(@Observes ExtensionExercised event) {
        Contract contract = contracts.get(event.contract());
        follow(contract, contract.endsOn(), event.at());
    }

    void onEnded(@Observes ContractEnded event) {
        follow(contracts.get(event.contract()), event.day(), event.at());
    }

    private void follow(Contract contract, LocalDate end, Instant now) {
        if (London.dayOf(now).isBefore(contract.startsOn())) {
            return;
        }
        procurements
                .of(contract)
                .service()
                .map(ServiceId::new)
                .flatMap(services::find)
                .ifPresent(service -> {
                    service.runBy(contract(contract, end), now);
                    published.fire(new ServicePublished(service.id(), now));
                });
    }

    private CurrentContract contract(Contract contract, LocalDate end) {
        Optional<LocalDate> lastDay = extensions.lastDay(contract);
        LocalDate longest =
                lastDay.isEmpty() ? null : contract.extension().orElseThrow().extended(end, extensions.left(contract));
        return CurrentContract.of(new CurrentContract.Terms(
                organisations.get(contract.providerId()).name(), contract.value(), end, longest, lastDay.orElse(null)));
    }
}
