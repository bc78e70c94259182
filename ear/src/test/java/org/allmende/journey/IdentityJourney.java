package org.allmende.journey;

import org.allmende.testing.Journey;
import org.junit.jupiter.api.Test;

/** Somebody becomes a person here, and a group becomes an organisation. */
class IdentityJourney extends Journey {

    @Test
    void tellsOneThingWhateverIsWrongAtSignIn() {
        me.open("/sign-in")
                .fill("Email address", "tom.okafor@ashcombe.example")
                .fill("Password", "not-the-password")
                .press("Sign in")
                .assertSees("Email address and password do not go together")
                .assertAccessible();
    }

    @Test
    void signsInWithAnAccountOfTheSample() {
        me.signIn("tom.okafor@ashcombe.example").open("/tasks").assertAccessible();
        me.signOut();
    }
}
