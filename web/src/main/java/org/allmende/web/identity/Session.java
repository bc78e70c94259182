package org.allmende.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.People;
import org.allmende.identity.PersonId;
import org.allmende.identity.account.SignIn;
import org.allmende.shared.DomainProblem;
import org.allmende.web.layout.UserLanguage;

/** Begins the session of this browser, by Jakarta Security, and ends it. */
@RequestScoped
public class Session {

    private static final String SET_COOKIE = "Set-Cookie";

    @Inject
    private SecurityContext security;

    @Inject
    private SignIn signIn;

    @Inject
    private People people;

    /** Throws {@code SIGN_IN_FAILED}, whatever the reason. */
    public void signIn(String email, String password) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(email, password)));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new DomainProblem("SIGN_IN_FAILED");
        }
        begin(new PersonId(UUID.fromString(security.getCallerPrincipal().getName())));
    }

    /** Begins the session anew, of somebody who has just shown to be this person. */
    void begin(PersonId person) {
        HttpServletRequest request = request();
        Acting.run(people.actor(person), () -> {
            SignIn.Begun begun = signIn.begin(person);
            SessionPerson.begin(request, person, begun.at());
            UserLanguage.prefer(request.getSession(), Locale.forLanguageTag(begun.language()));
        });
        keepFromOtherSites((HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse());
    }

    /** Payara leaves the attribute that {@link SessionCookie} sets out of the cookie of a changed session id. */
    private static void keepFromOtherSites(HttpServletResponse response) {
        List<String> cookies = List.copyOf(response.getHeaders(SET_COOKIE));
        for (int i = 0; i < cookies.size(); i++) {
            String cookie = cookies.get(i);
            String kept = cookie.contains("SameSite") ? cookie : cookie + "; SameSite=Lax";
            if (i == 0) {
                response.setHeader(SET_COOKIE, kept);
            } else {
                response.addHeader(SET_COOKIE, kept);
            }
        }
    }

    void end() {
        SessionPerson.end(request());
    }

    String address() {
        return request().getRemoteAddr();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
