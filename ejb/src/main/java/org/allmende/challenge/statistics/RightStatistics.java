package org.allmende.challenge.statistics;

import java.util.List;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;

/**
 * The statistics of the right.
 *
 * @param all over all councils and kinds of body
 * @param councils each council that has received an expression of interest, by name
 * @param kinds each kind of body that has sent one
 */
public record RightStatistics(GroupFigures all, List<OfCouncil> councils, List<OfKind> kinds) {

    /** The figures of one council. */
    public record OfCouncil(OrganisationId council, String name, GroupFigures figures) {}

    /** The figures of one kind of body. */
    public record OfKind(OrganisationKind kind, GroupFigures figures) {}
}
