package org.allmende.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;

/** The reader of a page, for pages: {@code #{me.signedIn}}, {@code #{me.name}}, {@code #{me.may('PREPARE_TENDER')}}. */
@Named
@RequestScoped
public class Me {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    public boolean isSignedIn() {
        return actor().isPerson();
    }

    public String getName() {
        return actor().label();
    }

    /** What plain forms and scripts send back with a POST; empty for visitors, who have nothing to protect. */
    public String getCsrfToken() {
        return sessionPerson().map(SessionPerson::csrfToken).orElse("");
    }

    /** Whether to show a link: the permission in any organisation. */
    public boolean may(String permission) {
        return actor().mayAnywhere(Permission.valueOf(permission));
    }

    /** Those in which the reader is a member, by name. */
    public List<Organisation> getOrganisations() {
        Collection<Organisation> mine =
                organisations.all(actor().roles().keySet()).values();
        return mine.stream().sorted(Comparator.comparing(Organisation::name)).toList();
    }

    private Optional<SessionPerson> sessionPerson() {
        return isSignedIn() ? SessionPerson.of(request) : Optional.empty();
    }

    private static Actor actor() {
        return Acting.current();
    }
}
