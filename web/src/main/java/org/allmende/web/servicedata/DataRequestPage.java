package org.allmende.web.servicedata;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.allmende.document.DocumentView;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.register.data.DataPackVersion;
import org.allmende.register.data.DataRequest;
import org.allmende.register.data.DataRequests;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.StoryView;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.allmende.worklist.ProcessPicture;
import org.allmende.worklist.ProcessView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** One request for missing data: what is missing, whose turn until when, the answer or the refusal with its ground. */
@Named
@RequestScoped
@Page(view = "/services/data", access = PageAccess.PUBLIC)
public class DataRequestPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private DataReader reader;

    @Inject
    private DataRequests requests;

    @Inject
    private Turns turns;

    @Inject
    private ProcessView processView;

    @Inject
    private Access access;

    @Inject
    private Clock clock;

    private @Nullable DataRequest request;
    private @Nullable Service service;
    private @Nullable DataPackVersion version;

    public DataRequest getRequest() {
        if (request == null) {
            request = reader.request(reference);
        }
        return request;
    }

    public Service getService() {
        if (service == null) {
            service = reader.service(getRequest());
        }
        return service;
    }

    public String getCouncil() {
        return reader.council(getRequest());
    }

    public String getAsker() {
        return reader.asker(getRequest());
    }

    public boolean isLate() {
        return getRequest().isLate(clock.instant());
    }

    public String getKind() {
        return DataReader.kind(getRequest(), clock.instant());
    }

    public String getStatusKey() {
        return DataReader.statusKey(getRequest(), clock.instant());
    }

    /** The version of the pack that answers it; null where none does. */
    public @Nullable DataPackVersion getVersion() {
        if (version == null) {
            version = requests.versionOf(getRequest().id()).orElse(null);
        }
        return version;
    }

    public List<DocumentView> getFiles() {
        DataPackVersion answer = getVersion();
        return answer == null ? List.of() : reader.filesOf(answer);
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getRequest().id().value());
    }

    public List<StoryView> getStory() {
        return turns.story(getRequest().caseId());
    }

    public @Nullable ProcessPicture getPicture() {
        return processView.of(getRequest().id().value()).orElse(null);
    }

    /** Whether the reader asked, and may take it back. */
    public boolean isOwn() {
        return getRequest().isOpen()
                && Acting.current()
                        .personId()
                        .filter(getRequest().askedBy()::equals)
                        .isPresent();
    }

    /** Whether the reader answers for the council. */
    public boolean isAnswerable() {
        return getRequest().isOpen()
                && access.may(Permission.ANSWER_DATA_REQUEST, getRequest().council());
    }
}
