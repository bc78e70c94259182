package org.allmende.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.identity.Role;
import org.allmende.identity.account.ChangePassword;
import org.allmende.identity.account.SignOutEverywhere;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One's own account: what one may do where, the password, and the end of all sessions. */
@Named
@ViewScoped
@Page(view = "/account", access = PageAccess.SIGNED_IN)
public class AccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** An organisation in which the reader is a member, with the roles there. */
    public record Row(String name, String reference, List<Role> roles, boolean owner) implements Serializable {}

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private ChangePassword changePassword;

    @Inject
    private SignOutEverywhere signOutEverywhere;

    @Inject
    private Session session;

    private String name = "";
    private String email = "";
    private List<Row> rows = List.of();
    private String oldPassword = "";
    private String newPassword = "";

    @PostConstruct
    void read() {
        Person person = people.get(me());
        name = person.name();
        email = person.email();
        Map<OrganisationId, Set<Role>> roles = Acting.current().roles();
        rows = organisations.all(roles.keySet()).values().stream()
                .sorted(Comparator.comparing(Organisation::name))
                .map(organisation -> row(organisation, roles.getOrDefault(organisation.id(), Set.of())))
                .toList();
    }

    private static Row row(Organisation organisation, Set<Role> roles) {
        return new Row(
                organisation.name(),
                organisation.reference(),
                roles.stream().sorted().toList(),
                roles.contains(Role.OWNER));
    }

    /** All other sessions end; this one begins anew. */
    public void change() {
        changePassword.change(new ChangePassword.Command(me(), oldPassword, newPassword));
        session.begin(me());
        Problems.done("identity.account.password.done");
        Faces.redirect("/account");
    }

    public void signOutEverywhere() {
        signOutEverywhere.signOut(me());
        session.end();
        Faces.redirect("/sign-in");
    }

    private static PersonId me() {
        return Acting.current().requirePerson();
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(@Nullable String oldPassword) {
        this.oldPassword = oldPassword == null ? "" : oldPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(@Nullable String newPassword) {
        this.newPassword = newPassword == null ? "" : newPassword;
    }
}
