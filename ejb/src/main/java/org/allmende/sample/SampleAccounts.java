package org.allmende.sample;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;

/** Writes down for the launcher as whom one may sign in, so that each role is there and each process can be continued by hand. */
@Stateless
public class SampleAccounts {

    /** One line of the launcher's table: who, and what waits for them. */
    private record Line(String handle, String waits) {}

    private static final List<Line> LINES = List.of(
            new Line(
                    "tom.okafor",
                    "decisions on challenges and nominated assets, owners’ notices, requests for data; services, periods"),
            new Line("anil.shah", "a tender to prepare; opens bids, with the next"),
            new Line("grace.holloway", "opens bids, with the one above; awards"),
            new Line("priya.nair", "conflicts to declare, bids to score"),
            new Line("owen.bevan", "the same, on the same panel"),
            new Line("judith.amery", "the consensus after the scores"),
            new Line("farah.aziz", "contracts to draft, outcomes to verify"),
            new Line("leonard.voss", "payments to approve"),
            new Line("catherine.boyle", "conflicts of interest to watch; the review of a listed asset"),
            new Line("dorothy.lamb", "scores bids and verifies for those who use a service"),
            new Line("simon.fairley", "reads all, changes nothing"),
            new Line("helen.marsh", "members, outgoing mail, incidents, audit"),
            new Line("amira.osei", "a bid and a challenge half written; a challenge waits for the council"),
            new Line("ben.hartley", "writes with the owner above"),
            new Line("lucy.tan", "reads along, writes nothing"),
            new Line("isabel.moreno", "won twice: milestones due; a challenge half written"),
            new Line("darren.pike", "won once: milestones due; a challenge waits for the council"),
            new Line("samuel.reed", "won once: milestones to report; bids sent; a nomination half written"),
            new Line("vanessa.holt", "may not challenge, may bid: a bid half written, milestones to report"),
            new Line("margaret.doyle", "challenged for the baths, and bids"),
            new Line("rosa.klein", "helps groups on their way; reads German"),
            new Line("eleanor.pitt", "is in no organisation: asked for data, follows what ends soon; may register one"),
            new Line("hannah.brook", "works for the council: a circle whose staff have agreed; a ballot paper to take"),
            new Line("wendy.ash", "speaks for a circle whose ballot runs"),
            new Line("meera.joshi", "is in a circle that nobody else knows of"),
            new Line("jonas.frei", "is asked into that circle; reads German"));

    @PersistenceContext
    private EntityManager entityManager;

    public void write() {
        int position = 0;
        for (Line line : LINES) {
            position++;
            insert(position, SampleWorld.cast(line.handle()), line.waits());
        }
    }

    private void insert(int position, SamplePerson person, String waits) {
        entityManager
                .createNativeQuery("insert into sample_account (position, role, name, email, password, waits)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing")
                .setParameter(1, position)
                .setParameter(2, roles(person))
                .setParameter(3, person.name())
                .setParameter(4, person.email())
                .setParameter(5, SampleWorld.PASSWORD)
                .setParameter(6, waits)
                .executeUpdate();
    }

    private static String roles(SamplePerson person) {
        return person.roles().stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .reduce((a, b) -> a + ", " + b)
                .map(words -> words + " (" + person.home() + ")")
                .orElse("resident");
    }
}
