package org.allmende.sample;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.allmende.identity.Role;

/**
 * One of the cast.
 *
 * @param handle by which the script names them, and the first part of their mail address: {@code tom.okafor}
 * @param home handle of their organisation; of a resident, who is in none, the domain of their address
 * @param roles in their organisation; a resident has none
 */
record SamplePerson(String handle, String name, String home, String language, Set<Role> roles) {

    static SamplePerson of(String name, String home, Role... roles) {
        return in("en", name, home, roles);
    }

    static SamplePerson in(String language, String name, String home, Role... roles) {
        String handle = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
        EnumSet<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(Arrays.asList(roles));
        return new SamplePerson(handle, name, home, language, set);
    }

    String email() {
        return handle + "@" + home + ".example";
    }

    boolean isOwner() {
        return roles.contains(Role.OWNER);
    }
}
