package org.allmende.web.opendata;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.opendata.Packages;
import org.allmende.opendata.Releases;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;

/** What can be downloaded, with addresses of a real case. */
@Named
@RequestScoped
@Page(access = PageAccess.PUBLIC, view = "/data")
public class DataPage {

    @Inject
    private Releases releases;

    public long getCases() {
        return releases.countCases();
    }

    public long getReleases() {
        return releases.countReleases();
    }

    /** The ocid of a case to try; empty while there is none. */
    public String getExample() {
        List<String> first = releases.ocids(0, 1);
        return first.isEmpty() ? "" : first.get(0);
    }

    /** The portal's extension, from the context root. */
    public String getExtension() {
        return "/api/" + Packages.EXTENSION;
    }

    public String getLicence() {
        return Packages.LICENCE;
    }
}
