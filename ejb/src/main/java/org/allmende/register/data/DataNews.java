package org.allmende.register.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Service;
import org.allmende.register.Services;

/** Tells what happens to a request for data: a line of its public story, and mail. Never names the person who asked. */
@ApplicationScoped
class DataNews {

    /** Told in place of a person's name; pages have words of their own for it. */
    private static final String SOMEBODY = "a resident";

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Organisations organisations;

    @Inject
    private Services services;

    String name(OrganisationId organisation) {
        return organisations.get(organisation).name();
    }

    Service service(DataRequest request) {
        return services.get(request.service());
    }

    /** A line told as done by whoever asked: the organisation, or somebody without a name. */
    void tellAsAsker(DataRequest request, String key, Object... words) {
        tell(request, request.organisation().map(this::name).orElse(SOMEBODY), key, words);
    }

    void tellAsCouncil(DataRequest request, String key, Object... words) {
        tell(request, name(request.council()), key, words);
    }

    private void tell(DataRequest request, String by, String key, Object... words) {
        story.tell(StoryLine.of(request.caseId(), request.id(), key).with(words).linking(request.link()), by);
    }

    void toAsker(DataRequest request, Notice notice) {
        notices.tell(request.askedBy(), notice.linking(request.link()));
    }

    void toCouncil(DataRequest request, Notice notice) {
        notices.tellThose(
                request.council(),
                Permission.ANSWER_DATA_REQUEST,
                notice.linking("/services/answerdata/" + request.reference()));
    }
}
