package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.account.ConfirmEmail;
import org.allmende.identity.account.PasswordHash;
import org.allmende.identity.account.RegisterPerson;
import org.allmende.identity.membership.AcceptInvitation;
import org.allmende.identity.membership.FoundCouncil;
import org.allmende.identity.membership.InviteMember;
import org.allmende.identity.membership.RegisterOrganisation;

/**
 * The first day of the sample: people open accounts and follow the links in their mail, the council is set up, organisations
 * register, members are invited and accept. All by the portal's own use cases.
 */
@ApplicationScoped
public class PeopleSample implements SampleChapter {

    private static final int FIRST_DAY = -800;
    private static final String FEW_ROUNDS = "1000";

    @Inject
    private RegisterPerson registerPerson;

    @Inject
    private ConfirmEmail confirmEmail;

    @Inject
    private FoundCouncil foundCouncil;

    @Inject
    private RegisterOrganisation registerOrganisation;

    @Inject
    private InviteMember inviteMember;

    @Inject
    private AcceptInvitation acceptInvitation;

    @Inject
    private SampleWorld world;

    @Inject
    private SampleAccounts accounts;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void write(SampleScript script) {
        script.at(FIRST_DAY, "08:00", "everybody opens an account", this::openAccounts);
        script.at(FIRST_DAY, "09:00", "the council is set up", this::setUpCouncil);
        script.at(FIRST_DAY, "09:30", "organisations register", this::registerOrganisations);
        script.at(FIRST_DAY, "10:00", "members are invited", this::inviteMembers);
        script.at(FIRST_DAY, "11:00", "the accounts are told", () -> {
            accounts.write();
            return null;
        });
    }

    /** The password of the sample is known to all: few rounds of its hash save the newcomer half a minute. */
    private Void openAccounts() {
        System.setProperty(PasswordHash.ROUNDS_PROPERTY, FEW_ROUNDS);
        try {
            SampleCast.PEOPLE.forEach(this::openAccount);
        } finally {
            System.clearProperty(PasswordHash.ROUNDS_PROPERTY);
        }
        return null;
    }

    private void openAccount(SamplePerson person) {
        registerPerson.register(new RegisterPerson.Command(
                person.name(), person.email(), SampleWorld.PASSWORD, person.language(), person.handle()));
        confirmEmail.confirm(new ConfirmEmail.Command(world.secretFor(person, "/confirm"), SampleWorld.PASSWORD));
    }

    private Void setUpCouncil() throws Exception {
        SamplePerson owner = owner(SampleCast.COUNCIL);
        Acting.as(
                Actor.process("Setup/council"),
                () -> foundCouncil.found(new FoundCouncil.Command(
                        SampleCast.COUNCIL_NAME,
                        SampleCast.COUNCIL_AREA,
                        SampleCast.COUNCIL_PURPOSE,
                        "https://ashcombe.example",
                        owner.email())));
        accept(owner);
        return null;
    }

    private Void registerOrganisations() throws Exception {
        for (Map.Entry<String, RegisterOrganisation.Command> entry :
                new TreeMap<>(SampleCast.ORGANISATIONS).entrySet()) {
            Acting.as(
                    world.actor(owner(entry.getKey()).handle()), () -> registerOrganisation.register(entry.getValue()));
        }
        return null;
    }

    private Void inviteMembers() throws Exception {
        for (SamplePerson person : SampleCast.PEOPLE) {
            if (!person.roles().isEmpty() && !person.equals(owner(person.home()))) {
                OrganisationId home = world.organisation(person.home());
                Acting.run(
                        world.actor(owner(person.home()).handle()),
                        () -> inviteMember.invite(new InviteMember.Command(home, person.email(), person.roles())));
                accept(person);
            }
        }
        return null;
    }

    private void accept(SamplePerson person) throws Exception {
        String secret = world.secretFor(person, "/invitation");
        Acting.as(world.actor(person.handle()), () -> acceptInvitation.accept(secret));
    }

    private static SamplePerson owner(String home) {
        return SampleCast.PEOPLE.stream()
                .filter(person -> person.home().equals(home) && person.isOwner())
                .findFirst()
                .orElseThrow();
    }
}
