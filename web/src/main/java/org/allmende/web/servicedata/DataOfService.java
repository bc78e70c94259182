package org.allmende.web.servicedata;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.register.ServiceId;
import org.allmende.register.data.DataPackVersion;
import org.allmende.register.data.DataRequest;
import org.allmende.register.data.DataRequestId;
import org.allmende.register.data.DataRequests;
import org.allmende.web.layout.PhaseMemo;

/** The data pack of a service and what was asked about it, for the service's own page. */
@Named
@RequestScoped
public class DataOfService {

    @Inject
    private DataRequests requests;

    @Inject
    private Documents documents;

    @Inject
    private Clock clock;

    /**
     * A version of the pack as it is shown.
     *
     * @param answers the request that it answers
     */
    public record PackView(DataPackVersion version, DataRequest answers, List<DocumentView> files) {}

    /** The newest first. */
    public List<PackView> packs(ServiceId service) {
        return PhaseMemo.once("data-packs", service.value(), () -> {
            Map<DataRequestId, DataRequest> asked =
                    asked(service).stream().collect(Collectors.toMap(DataRequest::id, Function.identity()));
            List<DataPackVersion> versions = requests.versionsOf(service);
            Map<UUID, List<DocumentView>> files = documents.ofAll(
                    versions.stream().map(version -> version.id().value()).toList());
            return versions.stream()
                    .map(version -> new PackView(
                            version,
                            Objects.requireNonNull(asked.get(version.request())),
                            files.getOrDefault(version.id().value(), List.of())))
                    .toList();
        });
    }

    /** The newest first. */
    public List<DataRequest> asked(ServiceId service) {
        return PhaseMemo.once("data-requests", service.value(), () -> requests.of(service));
    }

    public String kind(DataRequest request) {
        return DataReader.kind(request, clock.instant());
    }

    public String statusKey(DataRequest request) {
        return DataReader.statusKey(request, clock.instant());
    }
}
