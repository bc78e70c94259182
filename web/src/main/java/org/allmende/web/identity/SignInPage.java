package org.allmende.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.People;
import org.allmende.identity.PersonId;
import org.allmende.identity.account.SignIn;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.UserLanguage;
import org.jspecify.annotations.Nullable;

/** Signing in, and back to the page that was asked for. One message for every reason why it failed. */
@Named
@RequestScoped
@Page(view = "/sign-in", access = PageAccess.PUBLIC)
public class SignInPage {

    @Inject
    private SecurityContext security;

    @Inject
    private SignIn signIn;

    @Inject
    private People people;

    @Inject
    private Messages messages;

    private String email = "";
    private String password = "";
    private @Nullable String from;

    public void signIn() throws Exception {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(email, password)));
        if (status != AuthenticationStatus.SUCCESS) {
            faces.addMessage(
                    null, new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.get("problem.SIGN_IN_FAILED"), ""));
            return;
        }
        begin(
                request,
                new PersonId(UUID.fromString(security.getCallerPrincipal().getName())));
        goOn(external);
    }

    private void begin(HttpServletRequest request, PersonId person) throws Exception {
        SignIn.Begun begun = Acting.as(people.actor(person), () -> signIn.begin(person));
        SessionPerson.begin(request, person, begun.at());
        UserLanguage.prefer(request.getSession(), Locale.forLanguageTag(begun.language()));
    }

    private void goOn(ExternalContext external) throws IOException {
        external.redirect(LocalPath.orStart(from));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }
}
