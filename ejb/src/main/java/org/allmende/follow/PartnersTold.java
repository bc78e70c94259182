package org.allmende.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.allmende.identity.Organisations;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.partner.Partners;
import org.allmende.partner.PartnersSought;
import org.allmende.register.Service;
import org.allmende.register.Services;

/** Tells those who follow a service, its place or its kind that a group looks for partners: each of them once for each group. */
@ApplicationScoped
public class PartnersTold {

    @Inject
    private Follows follows;

    @Inject
    private Services services;

    @Inject
    private Organisations organisations;

    @Inject
    private Partners partners;

    @Inject
    private Notices notices;

    void sought(@Observes PartnersSought event) {
        Service service = services.get(event.service());
        Notice notice = Notice.of("follow.partners", null)
                .with(
                        service.title(),
                        service.reference(),
                        organisations.get(event.organisation()).name(),
                        partners.get(event.search()).brings())
                .linking(service.link());
        follows.claimPartners(event.service(), event.organisation(), event.at())
                .forEach(person -> notices.tell(person, notice));
    }
}
