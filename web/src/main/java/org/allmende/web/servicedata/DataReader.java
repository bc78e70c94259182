package org.allmende.web.servicedata;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Organisations;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.register.data.DataPackVersion;
import org.allmende.register.data.DataRequest;
import org.allmende.register.data.DataRequestStatus;
import org.allmende.register.data.DataRequests;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;

/** Finds what a page's address names, and puts into words what is public of it. */
@RequestScoped
class DataReader {

    @Inject
    private DataRequests requests;

    @Inject
    private Services services;

    @Inject
    private Organisations organisations;

    @Inject
    private Documents documents;

    @Inject
    private Messages messages;

    DataRequest request(@Nullable String reference) {
        return requests.byReference(reference == null ? "" : reference).orElseThrow(NotFound::new);
    }

    Service service(DataRequest request) {
        return services.get(request.service());
    }

    Service serviceNamed(@Nullable String reference) {
        return services.byReference(reference == null ? "" : reference).orElseThrow(NotFound::new);
    }

    String council(DataRequest request) {
        return organisations.get(request.council()).name();
    }

    /** The organisation, or somebody without a name. */
    String asker(DataRequest request) {
        return request.organisation()
                .map(organisation -> organisations.get(organisation).name())
                .orElseGet(() -> messages.get("data.view.asker.resident"));
    }

    List<DocumentView> filesOf(DataPackVersion version) {
        return documents.of(version.id().value());
    }

    /** A shape for the state: late counts more than waiting. */
    static String kind(DataRequestStatus status, boolean late) {
        return switch (status) {
            case OPEN -> late ? "bad" : "doing";
            case ANSWERED -> "done";
            case REFUSED -> "locked";
            case WITHDRAWN -> "none";
        };
    }

    static String statusKey(DataRequestStatus status, boolean late) {
        return late ? status.messageKey() + ".late" : status.messageKey();
    }

    static String kind(DataRequest request, Instant now) {
        return kind(request.status(), request.isLate(now));
    }

    static String statusKey(DataRequest request, Instant now) {
        return statusKey(request.status(), request.isLate(now));
    }
}
