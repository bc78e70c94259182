package org.allmende.opendata;

import java.util.Set;
import java.util.function.Predicate;

/**
 * How the fields of releases are merged, by their path without array positions, such as {@code parties/identifier/id}.
 *
 * @param omitted fields of a release that its record does not have
 * @param whole lists that a later release replaces as a whole, because their items have no identity of their own
 */
record MergeRules(Predicate<String> omitted, Predicate<String> whole) {

    private static final Set<String> OMITTED = Set.of("id", "date", "tag");
    private static final Set<String> CLASSIFIED = Set.of("tender", "awards", "contracts");
    private static final Set<String> CRITERIA = Set.of(
            "tender/lots/awardCriteria/criteria",
            "tender/lots/awardCriteria/criteria/numbers",
            "tender/selectionCriteria/criteria");

    /** The rules of OCDS 1.1.5 and of the extensions that the portal's releases use. */
    static MergeRules ocds() {
        return new MergeRules(OMITTED::contains, MergeRules::isWhole);
    }

    private static boolean isWhole(String path) {
        if (path.endsWith("/additionalIdentifiers") || CRITERIA.contains(path)) {
            return true;
        }
        return CLASSIFIED.stream().anyMatch(stage -> path.equals(stage + "/items/additionalClassifications"));
    }
}
