package org.allmende.web.identity;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Signing in, and back to the page that was asked for. One message for every reason why it failed. */
@Named
@ViewScoped
@Page(view = "/sign-in", access = PageAccess.PUBLIC)
public class SignInPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private @Nullable String from;

    @Inject
    private Session session;

    private String email = "";
    private String password = "";

    public void signIn() throws IOException {
        session.signIn(email, password);
        FacesContext.getCurrentInstance().getExternalContext().redirect(LocalPath.orStart(from));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }
}
