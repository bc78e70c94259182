package org.allmende.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.allmende.identity.account.RequestNewPassword;
import org.jspecify.annotations.Nullable;

/** Asks for a link by which to choose a new password; says the same whether or not there is an account. */
@Named
@ViewScoped
@Page(view = "/forgotten", access = PageAccess.PUBLIC)
public class ForgottenPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RequestNewPassword requestNewPassword;

    @Inject
    private Session session;

    private String email = "";
    private boolean sent;

    public void request() {
        requestNewPassword.request(email, session.address());
        sent = true;
    }

    public boolean isSent() {
        return sent;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }
}
