package org.allmende.performance.portfolio;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.TextLength;

/**
 * Keeps a choice of filters and order under a name, in place of an earlier one of that name.
 *
 * <p>Errors: {@code PORTFOLIO_VIEW_NAME(least, most)}, {@code PORTFOLIO_VIEWS_FULL(most)}.
 */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class SavePortfolioView {

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 80;

    @Inject
    private Access access;

    @Inject
    private PortfolioViews views;

    @Inject
    private DatabaseClock databaseClock;

    /** What is looked for, under which name. */
    public record Command(String name, PortfolioQuestion question) {}

    public void save(Command command) {
        access.toSignedIn();
        PersonId person = Acting.current().requirePerson();
        String name = TextLength.within("PORTFOLIO_VIEW_NAME", command.name(), 1, LONGEST_NAME);
        String query = command.question().query();
        Instant now = databaseClock.now();
        List<PortfolioView> known = views.of(person);
        known.stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .ifPresentOrElse(view -> view.write(query, now), () -> {
                    if (known.size() >= MOST) {
                        throw new DomainProblem("PORTFOLIO_VIEWS_FULL", MOST);
                    }
                    views.add(new PortfolioView(person, name, query, now));
                });
    }
}
