package org.allmende.phase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;

/**
 * Dialogues with those who go on. Whoever reads a record checks that the reader is of the tender's team, or of that very supplier.
 *
 * <p>Errors: {@code DIALOGUE_NOT_OPEN}, {@code DIALOGUE_NOT_OF_TEAM}, {@code DIALOGUE_MEETING_UNKNOWN}.
 */
@ApplicationScoped
public class Dialogues {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Shortlists shortlists;

    void add(Object part) {
        entityManager.persist(part);
        entityManager.flush();
    }

    /** Those who open, score and moderate; nobody else of the council reads what was said. */
    public static boolean isOfTeam(Tender tender, PersonId person) {
        return tender.openingOfficers().contains(person)
                || tender.evaluators().contains(person)
                || tender.moderator().filter(person::equals).isPresent();
    }

    static void requireTeam(Tender tender, PersonId person) {
        if (!isOfTeam(tender, person)) {
            throw new DomainProblem("DIALOGUE_NOT_OF_TEAM");
        }
    }

    /** Whether it is planned, those who go on are known, and the council has not ended it. */
    public boolean isOpen(Tender tender) {
        return tender.status() == TenderStatus.SHORTLISTED
                && tender.phases().stream().anyMatch(phase -> phase.kind() == PhaseKind.DIALOGUE)
                && endOf(tender.id()).isEmpty();
    }

    Shortlist requireOpen(Tender tender) {
        if (!isOpen(tender)) {
            throw new DomainProblem("DIALOGUE_NOT_OPEN");
        }
        return shortlists.confirmedOf(tender.id()).orElseThrow();
    }

    public Optional<DialogueEnd> endOf(TenderId tender) {
        return Optional.ofNullable(entityManager.find(DialogueEnd.class, tender.value()));
    }

    /** With all suppliers, the newest first. */
    public List<DialogueMeeting> meetingsOf(TenderId tender) {
        return entityManager
                .createQuery(
                        "select m from DialogueMeeting m where m.tender = :tender order by m.number desc",
                        DialogueMeeting.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }

    /** With this supplier, the newest first. */
    public List<DialogueMeeting> meetingsOf(TenderId tender, OrganisationId organisation) {
        return meetingsOf(tender).stream()
                .filter(meeting -> meeting.organisation().equals(organisation))
                .toList();
    }

    DialogueMeeting meeting(TenderId tender, OrganisationId organisation, int number) {
        return meetingsOf(tender, organisation).stream()
                .filter(meeting -> meeting.number() == number)
                .findFirst()
                .orElseThrow(() -> new DomainProblem("DIALOGUE_MEETING_UNKNOWN"));
    }

    /** What the supplier has said to it, the oldest first. */
    public List<DialogueReply> repliesTo(DialogueMeeting meeting) {
        return entityManager
                .createQuery(
                        "select r from DialogueReply r where r.meeting = :meeting order by r.givenAt, r.id",
                        DialogueReply.class)
                .setParameter("meeting", meeting.id())
                .getResultList();
    }

    /** What all who go on were told, the newest first. */
    public List<DialogueShare> sharesOf(TenderId tender) {
        return entityManager
                .createQuery(
                        "select s from DialogueShare s where s.tender = :tender order by s.number desc",
                        DialogueShare.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }
}
