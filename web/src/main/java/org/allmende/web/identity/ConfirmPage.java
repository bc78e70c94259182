package org.allmende.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.allmende.identity.account.ConfirmEmail;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Where the confirmation mail leads: the password once more, and one is in. Looking at the page uses nothing up. */
@Named
@ViewScoped
@Page(view = "/confirm", access = PageAccess.PUBLIC)
public class ConfirmPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private @Nullable String token;

    @Inject
    private ConfirmEmail confirmEmail;

    @Inject
    private Session session;

    private String password = "";

    public void confirm() {
        session.begin(confirmEmail.confirm(new ConfirmEmail.Command(Objects.requireNonNullElse(token, ""), password)));
        Problems.done("identity.confirm.done");
        Faces.redirect("/account");
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }
}
