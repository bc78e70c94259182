package org.allmende.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.allmende.identity.account.RegisterPerson;
import org.allmende.web.layout.UserLanguage;
import org.jspecify.annotations.Nullable;

/** Opening an account; says the same whether or not the address has one. */
@Named
@ViewScoped
@Page(view = "/register", access = PageAccess.PUBLIC)
public class RegisterPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RegisterPerson registerPerson;

    @Inject
    private Session session;

    @Inject
    private UserLanguage language;

    private String name = "";
    private String email = "";
    private String password = "";
    private boolean sent;

    public void register() {
        registerPerson.register(
                new RegisterPerson.Command(name, email, password, language.getTag(), session.address()));
        sent = true;
    }

    public boolean isSent() {
        return sent;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
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
