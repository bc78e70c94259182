package org.allmende.web.mutual;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.mutual.BidTeam;
import org.allmende.mutual.Circles;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.Mutuals;
import org.allmende.mutual.member.Holdings;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;

/** Finds what a page's address names, for those who may read it; to all others, council and administration too, it does not exist. */
@RequestScoped
public class MutualReader {

    @Inject
    private Mutuals mutuals;

    @Inject
    private Circles circles;

    @Inject
    private BidTeam bidTeam;

    @Inject
    private Holdings holdings;

    @Inject
    private People people;

    @Inject
    private Access access;

    /** For members of its circle. */
    public Mutual ofCircle(@Nullable String reference) {
        return find(reference).filter(this::isMine).orElseThrow(NotFound::new);
    }

    /** For the employer's officers, once the statement is sent. */
    public Mutual ofCouncil(@Nullable String reference) {
        return find(reference)
                .filter(mutual -> !mutual.isConfidential() && access.may(Permission.ANSWER_STATEMENT, mutual.council()))
                .orElseThrow(NotFound::new);
    }

    /** For its circle, those in its register of shares, and those who may read the files of its body. */
    Mutual ofMember(@Nullable String reference) {
        return find(reference)
                .filter(mutual -> isMine(mutual) || isShareholder(mutual) || isOfBody(mutual))
                .orElseThrow(NotFound::new);
    }

    private boolean isShareholder(Mutual mutual) {
        return Acting.current()
                .personId()
                .flatMap(person -> holdings.of(mutual.id(), people.get(person).email()))
                .isPresent();
    }

    private boolean isOfBody(Mutual mutual) {
        return mutual.body()
                .filter(body -> access.may(Permission.READ_ORGANISATION_FILES, body))
                .isPresent();
    }

    public boolean isMine(Mutual mutual) {
        return Acting.current()
                .personId()
                .filter(circles.peopleOf(mutual.id())::contains)
                .isPresent();
    }

    public boolean isSpeaker(Mutual mutual) {
        return mutual.speaker().isPresent()
                && mutual.speaker().equals(Acting.current().personId());
    }

    boolean isInBidTeam(Mutual mutual) {
        return Acting.current()
                .personId()
                .filter(bidTeam.of(mutual.id())::contains)
                .isPresent();
    }

    /** The names of those who prepare its bid. */
    List<String> bidTeam(Mutual mutual) {
        return people.all(bidTeam.of(mutual.id())).values().stream()
                .map(Person::name)
                .sorted()
                .toList();
    }

    private Optional<Mutual> find(@Nullable String reference) {
        return reference == null ? Optional.empty() : mutuals.byReference(reference);
    }
}
