package org.allmende.mutual;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.allmende.audit.Trail;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.identity.account.RegisterPerson;
import org.allmende.shared.DomainProblem;

/**
 * The circle lists the staff of the service by their addresses: whom a ballot will ask.
 *
 * <p>Errors: {@code STAFF_ADDRESS_NOT_VALID(address)}, {@code STAFF_LIST_TOO_LONG(most)}.
 */
@Stateless
@UseCase
@Requires(value = Permission.CIRCLE, trail = Trail.MEMBERS)
public class SaveStaffList {

    /** Most addresses of a list. */
    public static final int MOST = 20_000;

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Circles circles;

    /**
     * The whole list anew.
     *
     * @param addresses between them spaces, commas, semicolons or new lines
     */
    public record Command(MutualId mutual, String addresses) {}

    public void save(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.toOneOf(circles.peopleOf(mutual.id()));
        List<String> addresses = Arrays.stream(command.addresses().split("[\\s,;]+"))
                .filter(address -> !address.isEmpty())
                .toList();
        if (addresses.size() > MOST) {
            throw new DomainProblem("STAFF_LIST_TOO_LONG", MOST);
        }
        addresses.stream()
                .filter(address -> !RegisterPerson.isEmail(address))
                .findFirst()
                .ifPresent(address -> {
                    throw new DomainProblem("STAFF_ADDRESS_NOT_VALID", address);
                });
        mutuals.writeStaff(mutual.id(), addresses);
    }
}
