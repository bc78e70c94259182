package org.allmende.web.mutual;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;

/** What a staff mutual is, and the way to one, for everybody. */
@Named
@RequestScoped
@Page(view = "/mutual/about", access = PageAccess.PUBLIC)
public class MutualAboutPage {

    private static final List<String> STATIONS = List.of("circle", "statement", "ballot", "case", "route", "transfer");

    /** Keys of the stations, in their order. */
    public List<String> getStations() {
        return STATIONS;
    }
}
