package org.allmende.performance.portfolio;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/** Forgets a saved view of one's own. Errors: {@code PORTFOLIO_VIEW_UNKNOWN}. */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class DeletePortfolioView {

    @Inject
    private Access access;

    @Inject
    private PortfolioViews views;

    /** Which view. */
    public record Command(PortfolioViewId view) {}

    public void delete(Command command) {
        PortfolioView view = views.get(command.view());
        access.toPerson(view.person());
        views.remove(view);
    }
}
