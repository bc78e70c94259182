package org.allmende.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.allmende.identity.account.SetNewPassword;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Choosing a new password by the link from the mail. */
@Named
@ViewScoped
@Page(view = "/new-password", access = PageAccess.PUBLIC)
public class NewPasswordPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private @Nullable String token;

    @Inject
    private SetNewPassword setNewPassword;

    private String password = "";

    public void set() {
        setNewPassword.set(new SetNewPassword.Command(Objects.requireNonNullElse(token, ""), password));
        Problems.done("identity.new-password.done");
        Faces.redirect("/sign-in");
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }
}
