package org.allmende.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** All organisations of the portal, for everybody. */
@Named
@RequestScoped
@Page(access = PageAccess.PUBLIC)
public class OrganisationListPage {

    private static final int MOST = 200;

    @Inject
    @Param(name = "q")
    private @Nullable String words;

    @Inject
    private Organisations organisations;

    private List<Organisation> found = List.of();

    @PostConstruct
    void read() {
        found = organisations.search(getWords(), MOST);
    }

    public String getWords() {
        return words == null ? "" : words;
    }

    public List<Organisation> getFound() {
        return found;
    }
}
