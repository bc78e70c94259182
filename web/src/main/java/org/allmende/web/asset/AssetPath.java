package org.allmende.web.asset;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmende.asset.Asset;
import org.allmende.asset.AssetStatus;
import org.allmende.asset.Disposal;
import org.allmende.asset.DisposalStatus;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.StationView;
import org.jspecify.annotations.Nullable;

/** The stations of an asset: nominated, decided, listed; and once an owner wants to sell, the moratorium and what follows. */
@RequestScoped
class AssetPath {

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    /** @param disposal the newest notice of an owner, if any */
    List<StationView> of(Asset asset, @Nullable Disposal disposal, String nominator, String council) {
        List<StationView> path = new ArrayList<>();
        path.add(StationView.done(
                messages.get("asset.path.nominated"),
                formats.date(asset.nominatedAt().orElse(null)),
                nominator));
        path.add(decision(asset, council));
        if (asset.status() == AssetStatus.NOMINATED) {
            path.add(StationView.toCome(messages.get("asset.path.listed"), null, null)
                    .by("s.87(3)"));
        } else if (asset.enteredOn().isPresent()) {
            listed(path, asset, disposal);
        }
        return path;
    }

    private StationView decision(Asset asset, String council) {
        String until = asset.decisionDeadline()
                .map(due -> messages.of("asset.path.until", formats.date(due.at())))
                .orElse("");
        return asset.decidedAt()
                .map(at -> StationView.done(
                        messages.get(asset.enteredOn().isPresent() ? "asset.path.accepted" : "asset.path.unsuccessful"),
                        formats.date(at),
                        council))
                .orElseGet(() -> StationView.now(messages.get("asset.path.decision"), until, council))
                .by("s.90");
    }

    private void listed(List<StationView> path, Asset asset, @Nullable Disposal disposal) {
        if (disposal != null) {
            moratorium(path, disposal);
        }
        String years = until(asset.listedUntil().orElseThrow());
        switch (asset.status()) {
            case LISTED -> {
                boolean noticed = disposal != null && disposal.status().isOpen();
                String name = messages.get("asset.path.listed");
                path.add((noticed ? StationView.toCome(name, years, null) : StationView.now(name, years, null))
                        .by("s.87(3)"));
            }
            case UNSUCCESSFUL -> path.add(left(asset, "asset.path.overturned").by("s.92(4)"));
            case EXPIRED -> path.add(left(asset, "asset.path.expired").by("s.87(3)"));
            default -> path.add(left(asset, "asset.path.removed").by("reg 2"));
        }
    }

    private StationView left(Asset asset, String key) {
        return StationView.done(messages.get(key), formats.date(asset.leftAt().orElse(null)), null);
    }

    private void moratorium(List<StationView> path, Disposal disposal) {
        path.add(StationView.done(messages.get("asset.path.notice"), formats.date(disposal.receivedOn()), null)
                .by("s.95(2)"));
        boolean asked = disposal.requestedAt().isPresent();
        String name = messages.get(asked ? "asset.path.full" : "asset.path.interim");
        String ends = until(disposal.moratoriumEnds());
        boolean over = !disposal.status().isMoratorium();
        path.add((over ? StationView.done(name, ends, null) : StationView.now(name, ends, null)).by("s.95(3), (6)"));
        if (disposal.status() == DisposalStatus.SOLD) {
            path.add(StationView.done(
                    messages.get("asset.path.sold"),
                    formats.date(disposal.soldOn().orElse(null)),
                    null));
            return;
        }
        String free = messages.get("asset.path.free");
        String last = until(disposal.protectedEnds());
        path.add((disposal.status() == DisposalStatus.FREE
                        ? StationView.now(free, last, null)
                        : over ? StationView.done(free, last, null) : StationView.toCome(free, last, null))
                .by("s.95(4)"));
    }

    private String until(LocalDate day) {
        return messages.of("asset.path.until", formats.date(day));
    }
}
