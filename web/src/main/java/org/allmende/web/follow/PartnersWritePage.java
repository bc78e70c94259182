package org.allmende.web.follow;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.partner.PartnerMessageId;
import org.allmende.partner.PartnerSearch;
import org.allmende.partner.PartnerSearchId;
import org.allmende.partner.Partners;
import org.allmende.partner.WriteToPartners;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A message to a group that looks for partners; the portal hands it over. */
@Named
@ViewScoped
@Page(view = "/partners/write", access = PageAccess.SIGNED_IN)
public class PartnersWritePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String id;

    @Inject
    private Partners partners;

    @Inject
    private Services services;

    @Inject
    private Organisations organisations;

    @Inject
    private Speaking speaking;

    @Inject
    private Clock clock;

    @Inject
    private WriteToPartners writeToPartners;

    private @Nullable String words;
    private @Nullable String sender = Speaking.SELF;

    public PartnerSearch getSearch() {
        return partners.find(new PartnerSearchId(PartnersMessagePage.uuid(id))).orElseThrow(NotFound::new);
    }

    public Service getService() {
        return services.get(getSearch().service());
    }

    public String getGroup() {
        return organisations.get(getSearch().organisation()).name();
    }

    public boolean isLooking() {
        return getSearch().isLooking(clock.instant());
    }

    public List<Organisation> getGroups() {
        return speaking.groups();
    }

    public String getSelf() {
        return Speaking.SELF;
    }

    public void write() {
        PartnerMessageId sent;
        try {
            sent = writeToPartners.write(
                    new WriteToPartners.Command(getSearch().id(), Speaking.chosen(sender), Speaking.plain(words)));
        } catch (DomainProblem problem) {
            Problems.at("words", problem);
            return;
        }
        Problems.done("partner.write.done");
        UUID message = sent.value();
        Faces.redirect(Faces.getRequestContextPath() + "/partners/message/" + message);
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable String getSender() {
        return sender;
    }

    public void setSender(@Nullable String sender) {
        this.sender = sender;
    }
}
