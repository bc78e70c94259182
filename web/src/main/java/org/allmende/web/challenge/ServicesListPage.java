package org.allmende.web.challenge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.allmende.challenge.Service;
import org.allmende.challenge.Services;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PagerView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The register of services, the contract that ends soonest first. */
@Named
@RequestScoped
@Page(view = "/services/list", access = PageAccess.PUBLIC)
public class ServicesListPage {

    private static final int SIZE = 20;

    @Inject
    @Param
    private @Nullable String q;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    private Services services;

    private @Nullable List<Service> rows;
    private @Nullable Long total;

    public String getQ() {
        return q == null ? "" : q.strip();
    }

    public List<Service> getRows() {
        if (rows == null) {
            rows = services.search(getQ(), (number() - 1) * SIZE, SIZE);
        }
        return rows;
    }

    public long getTotal() {
        if (total == null) {
            total = services.count(getQ());
        }
        return total;
    }

    public PagerView getPager() {
        String query = getQ().isEmpty() ? "" : "?q=" + URLEncoder.encode(getQ(), StandardCharsets.UTF_8);
        return PagerView.of(number(), SIZE, getTotal(), "/services/list" + query);
    }

    private int number() {
        return page == null || page < 1 ? 1 : Math.min(page, 100_000);
    }
}
