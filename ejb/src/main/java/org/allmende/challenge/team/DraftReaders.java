package org.allmende.challenge.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.ExpressionPart;
import org.allmende.identity.OrganisationId;

/**
 * Which organisations read which part before and after it is sent: the lead reads all, a participant its own part, and a member
 * of the consortium also what the lead writes for all.
 */
@ApplicationScoped
public class DraftReaders {

    @Inject
    private Participants participants;

    /** The lead first. */
    public List<OrganisationId> of(ExpressionOfInterest expression, ExpressionPart part) {
        return of(expression, part, participants.of(expression.id()));
    }

    /** The same for whoever knows already who takes part. */
    public static List<OrganisationId> of(
            ExpressionOfInterest expression, ExpressionPart part, List<Participant> together) {
        List<OrganisationId> readers = new ArrayList<>(List.of(expression.organisation()));
        for (Participant participant : together) {
            if (isOpenTo(participant, part)) {
                participant.organisation().ifPresent(readers::add);
            }
        }
        return readers;
    }

    /** Whether a participant reads a part. */
    public static boolean isOpenTo(Participant participant, ExpressionPart part) {
        return part.participant()
                .map(participant.id()::equals)
                .orElse(participant.capacity().readsJointParts() && !part.kind().isConfidential());
    }
}
