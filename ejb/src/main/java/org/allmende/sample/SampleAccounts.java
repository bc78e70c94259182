package org.allmende.sample;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.allmende.identity.Role;

/** Writes down for the launcher as whom one may sign in: one person for each role. */
@Stateless
public class SampleAccounts {

    @PersistenceContext
    private EntityManager entityManager;

    public void write(List<SamplePerson> cast) {
        Set<Role> told = new HashSet<>();
        int position = 0;
        for (SamplePerson person : cast) {
            if (told.addAll(person.roles())) {
                position++;
                insert(position, person);
            }
        }
    }

    private void insert(int position, SamplePerson person) {
        entityManager
                .createNativeQuery("insert into sample_account (position, role, name, email, password)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing")
                .setParameter(1, position)
                .setParameter(2, roles(person))
                .setParameter(3, person.name())
                .setParameter(4, person.email())
                .setParameter(5, SampleWorld.PASSWORD)
                .executeUpdate();
    }

    private static String roles(SamplePerson person) {
        String words = person.roles().stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return words + " (" + person.home() + ")";
    }
}
