package org.allmende.tender.weighing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Memberships;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Weight;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.tender.publication.Proposals;

/**
 * An officer asks named users of the service to divide points among the criteria of a draft that concern them. A second question
 * follows only when the first is decided or taken back.
 *
 * <p>Errors: {@code TENDER_PUBLISHED_ALREADY}, {@code PROPOSAL_WAITS_ALREADY(name)}, {@code WEIGHING_RUNS_ALREADY}, {@code
 * CRITERION_UNKNOWN}, {@code WEIGHING_NOT_A_USER(name)}, and those of {@link Weighing}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class AskForWeights {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Proposals proposals;

    @Inject
    private Weighings weighings;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Notices notices;

    @Inject
    private Event<WeightsAsked> asked;

    /**
     * @param share per cent of all points that they divide among these criteria
     * @param lastDay until the end of which they answer
     */
    public record Command(
            TenderId tender, List<CriterionId> criteria, Weight share, List<PersonId> people, LocalDate lastDay) {

        public Command {
            criteria = List.copyOf(criteria);
            people = List.copyOf(people);
        }
    }

    public WeighingId ask(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        if (tender.status() != TenderStatus.DRAFT) {
            throw new DomainProblem("TENDER_PUBLISHED_ALREADY");
        }
        proposals.waitingOf(tender.id()).ifPresent(waiting -> {
            throw new DomainProblem("PROPOSAL_WAITS_ALREADY", waiting.proposedByName());
        });
        if (weighings
                .newestOf(tender.id())
                .filter(former -> former.status().isRunning())
                .isPresent()) {
            throw new DomainProblem("WEIGHING_RUNS_ALREADY");
        }
        Instant now = clock.now();
        Weighing weighing = new Weighing(
                tender,
                criteria(tender, c.criteria()),
                c.share(),
                users(tender, c.people()),
                London.endOf(c.lastDay()),
                Acting.current().requirePerson(),
                now);
        weighings.add(weighing);
        weighings.flush();
        weighing.voices().forEach(voice -> notices.tell(voice.person(), notice(tender, weighing)));
        asked.fire(
                new WeightsAsked(weighing.id(), tender.id(), weighing.deadline().at(), now));
        return weighing.id();
    }

    /** In the order of the notice. */
    private static List<Criterion> criteria(Tender tender, List<CriterionId> chosen) {
        List<Criterion> found = tender.criteria().stream()
                .filter(criterion -> chosen.contains(criterion.id()))
                .toList();
        if (found.size() != chosen.size()) {
            throw new DomainProblem("CRITERION_UNKNOWN");
        }
        return found;
    }

    private Set<PersonId> users(Tender tender, List<PersonId> chosen) {
        List<PersonId> users = memberships.peopleWith(tender.councilId(), Permission.WEIGH_CRITERIA.roles()).stream()
                .map(Person::id)
                .toList();
        for (PersonId person : chosen) {
            if (!users.contains(person)) {
                throw new DomainProblem(
                        "WEIGHING_NOT_A_USER", people.get(person).name());
            }
        }
        Set<PersonId> distinct = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
        distinct.addAll(chosen);
        return distinct;
    }

    private static Notice notice(Tender tender, Weighing weighing) {
        return Notice.of("tender.weighing.asked", tender.caseId())
                .with(
                        tender.title(),
                        tender.reference(),
                        London.dayOf(weighing.deadline().at()))
                .linking("/tender/weigh/" + tender.reference());
    }
}
