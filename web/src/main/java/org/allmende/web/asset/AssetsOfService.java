package org.allmende.web.asset;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.asset.Asset;
import org.allmende.asset.Assets;
import org.allmende.register.ServiceId;
import org.allmende.web.layout.PhaseMemo;

/** The assets at which a service is provided, for the service's own page. */
@Named
@RequestScoped
public class AssetsOfService {

    @Inject
    private Assets assets;

    public List<Asset> of(ServiceId service) {
        return PhaseMemo.once("assets", service.value(), () -> assets.publicOf(service));
    }
}
