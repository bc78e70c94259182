package org.allmende.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.tender.TenderSearch;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** One search over services, tenders and organisations. */
@Named
@RequestScoped
@Page(view = "/search", access = PageAccess.PUBLIC)
public class SearchPage {
    private static final int MOST = 20;

    @Inject
    @Param
    private @Nullable String q;

    @Inject
    private Services services;

    @Inject
    private TenderSearch tenders;

    @Inject
    private Organisations organisations;

    private @Nullable List<Service> foundServices;
    private @Nullable List<TenderSearch.Row> foundTenders;
    private @Nullable List<Organisation> foundOrganisations;

    public String getWords() {
        return q == null ? "" : q.strip();
    }

    public boolean isAsked() {
        return !getWords().isEmpty();
    }

    public int getCount() {
        return getServices().size() + getTenders().size() + getOrganisations().size();
    }

    public List<Service> getServices() {
        if (foundServices == null) {
            foundServices = isAsked() ? services.search(getWords(), 0, MOST) : List.of();
        }
        return foundServices;
    }

    public List<TenderSearch.Row> getTenders() {
        if (foundTenders == null) {
            foundTenders = isAsked() ? tenders.rows(new TenderSearch.Question(getWords(), null, 1)) : List.of();
        }
        return foundTenders;
    }

    public List<Organisation> getOrganisations() {
        if (foundOrganisations == null) {
            foundOrganisations = isAsked() ? organisations.search(getWords(), MOST) : List.of();
        }
        return foundOrganisations;
    }
}
