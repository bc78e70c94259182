package org.allmende.identity.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.allmende.identity.Membership;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.PersonId;
import org.allmende.identity.Role;
import org.allmende.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleRuleTest {

    private static final OrganisationId HERE = new OrganisationId(Ids.next());

    @ParameterizedTest
    @EnumSource(value = OrganisationKind.class, mode = EnumSource.Mode.EXCLUDE, names = "COUNCIL")
    void onlyACouncilHasOfficers(OrganisationKind kind) {
        assertThatThrownBy(() -> RoleRule.check(kind, Set.of(Role.PROCUREMENT)))
                .hasMessageContaining("ROLE_NOT_FOR_KIND");
        assertThatThrownBy(() -> RoleRule.check(kind, Set.of(Role.ADMINISTRATOR)))
                .hasMessageContaining("ROLE_NOT_FOR_KIND");
        assertThatCode(() -> RoleRule.check(kind, Set.of(Role.OWNER, Role.EDITOR)))
                .doesNotThrowAnyException();
    }

    @Test
    void aCouncilHasNoBiddersDesk() {
        assertThat(RoleRule.rolesOf(OrganisationKind.COUNCIL)).doesNotContain(Role.EDITOR, Role.READER);
    }

    @Test
    void aMemberWithoutRoleIsNone() {
        assertThatThrownBy(() -> RoleRule.check(OrganisationKind.CHARITY, Set.of()))
                .hasMessageContaining("MEMBERSHIP_NEEDS_ROLE");
    }

    @Test
    void theLastOwnerStays() {
        Membership owner = member(Role.OWNER);
        Membership editor = member(Role.EDITOR);
        assertThatThrownBy(() -> RoleRule.keepAnOwner(List.of(owner, editor), owner.id()))
                .hasMessageContaining("LAST_OWNER");
        assertThatCode(() -> RoleRule.keepAnOwner(List.of(owner, editor, member(Role.OWNER)), owner.id()))
                .doesNotThrowAnyException();
        assertThatCode(() -> RoleRule.keepAnOwner(List.of(owner, editor), editor.id()))
                .doesNotThrowAnyException();
    }

    private static Membership member(Role role) {
        return new Membership(new PersonId(Ids.next()), HERE, Set.of(role), Instant.parse("2026-11-24T12:00:00Z"));
    }
}
