package org.allmende.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.StationView;

/** What the home page says in any state of the portal. */
@Named
@RequestScoped
@Page(view = "/index", access = PageAccess.PUBLIC)
public class HomePage {
    private static final List<String> STATIONS =
            List.of("challenge", "timing", "decision", "tender", "standstill", "run");

    @Inject
    private Messages messages;

    /** How a challenge becomes a service: no case in particular, so that no station is done. */
    public List<StationView> getPath() {
        return STATIONS.stream().map(this::station).toList();
    }

    private StationView station(String name) {
        String key = "home.path." + name;
        return StationView.toCome(messages.get(key), messages.get(key + ".when"), null)
                .by(messages.get(key + ".law"));
    }
}
