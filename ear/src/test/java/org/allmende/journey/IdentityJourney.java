package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Somebody becomes a person here, and a group becomes an organisation. */
class IdentityJourney extends Journey {

    private static final String PASSWORD = "heron on the weir 7";

    @Test
    void registersAGroupAndTakesInAMember() {
        String founder = register(me, "Ada Winter");
        String name = Visitor.unique("Friends of the Weir");
        me.open("/organisation/register");
        assertAccessible();
        me.press("Register");
        assertThat(page.locator(".field.bad").first()).isVisible();
        me.fill("Name of the organisation", name)
                .tick("Community group")
                .press("Register")
                .assertHeading(name);
        String reference = me.reference();

        Visitor member = another();
        String invited = register(member, "Bela Stone");
        me.open("/organisation/members/" + reference);
        assertAccessible();
        me.page().locator("form[id=invite]").getByLabel("Email address").fill(invited);
        me.page().locator("form[id=invite]").getByLabel("Reader").check();
        me.press("Send the invitation")
                .assertSees("The invitation is on its way")
                .assertSees(invited);

        member.open(Visitor.linkMailedTo(invited, "/invitation"))
                .assertSees("You are invited to become a member of " + name)
                .assertAccessible()
                .press("Accept")
                .assertHeading(name);
        member.open("/account").assertSees(name).assertSees("Reader").assertAccessible();
        me.open("/organisation/members/" + reference).assertSees("Bela Stone");
        me.open("/account").assertSees(founder);
    }

    @Test
    void endsEverySessionAtOnce() {
        String email = register(me, "Cora Field");
        Visitor phone = another().signIn(email, PASSWORD);
        phone.open("/tasks").assertAccessible();
        me.open("/account").press("Sign out everywhere").assertHeading("Sign in");

        phone.open("/account").assertHeading("Sign in");
        assertThat(phone.page().locator(".sign-out")).hasCount(0);
    }

    @Test
    void tellsOneThingWhateverIsWrongAtSignIn() {
        for (String email : new String[] {
            "nobody." + Visitor.unique("x").substring(2) + "@weir.example", "lucy.tan@libraries.example"
        }) {
            me.open("/sign-in")
                    .fill("Email address", email)
                    .fill("Password", "not-the-password")
                    .press("Sign in")
                    .assertSees("Email address and password do not go together");
            assertThat(page.locator(".errors li")).hasCount(1);
            assertThat(me.field("Email address")).hasValue(email);
            assertThat(me.field("Password")).hasValue("");
        }
        assertAccessible();
    }

    private static String register(Visitor visitor, String name) {
        String email = Visitor.unique(name).toLowerCase(Locale.ROOT).replace(' ', '.') + "@weir.example";
        visitor.open("/register")
                .assertAccessible()
                .fill("Your name", name)
                .fill("Email address", email)
                .fill("Password", PASSWORD)
                .press("Open the account")
                .assertSees("We have sent you an email");
        visitor.open(Visitor.linkMailedTo(email, "/confirm"))
                .assertAccessible()
                .fill("Password", PASSWORD)
                .press("Confirm and sign in");
        assertThat(visitor.page()).hasURL(Pattern.compile("/account"));
        return email;
    }
}
