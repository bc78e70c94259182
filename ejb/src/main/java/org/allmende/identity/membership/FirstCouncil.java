package org.allmende.identity.membership;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;

/**
 * Founds the council that an installation names by system properties, at the first start that knows none: {@code
 * allmende.council.name} and {@code .owner}, the mailbox to which the invitation goes; {@code .area}, {@code .purpose} and
 * {@code .website} may be added. Without a name nothing happens; a later start changes nothing.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstCouncil {

    private static final Logger LOG = Logger.getLogger(FirstCouncil.class.getName());
    private static final String PREFIX = "allmende.council.";

    @Inject
    private FoundCouncil foundCouncil;

    @Inject
    private Organisations organisations;

    @PostConstruct
    void found() {
        String name = given("name");
        if (name.isEmpty() || !organisations.ofKind(OrganisationKind.COUNCIL).isEmpty()) {
            return;
        }
        FoundCouncil.Command command =
                new FoundCouncil.Command(name, given("area"), given("purpose"), given("website"), given("owner"));
        try {
            Acting.as(Actor.process("Setup/council"), () -> foundCouncil.found(command));
        } catch (Exception broken) {
            LOG.log(Level.SEVERE, broken, () -> "The council " + name + " could not be founded");
        }
    }

    private static String given(String name) {
        return System.getProperty(PREFIX + name, "").strip();
    }
}
