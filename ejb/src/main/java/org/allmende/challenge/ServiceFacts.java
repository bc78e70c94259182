package org.allmende.challenge;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a council says about a service.
 *
 * <p>Errors: {@code SERVICE_TEXT_MISSING}, {@code SERVICE_CPV_FORM(code)}, {@code SERVICE_COST_NEGATIVE}, {@code
 * SERVICE_STAFF_NEGATIVE}.
 *
 * @param area the place it serves, in plain words
 * @param cpv Common Procurement Vocabulary code, eight digits
 * @param annualCost pounds per year, as last accounted
 * @param volumes how much of it there is: visits, members, hours
 * @param staffNumber people employed in it, whole or part time
 * @param currentSupplier who provides it now; null: the council itself
 * @param contractEnd last day of the current contract; null: none, or without end
 * @param reservable may be reserved to public service mutuals (Procurement Regulations 2024 Sch 1)
 * @param excluded excluded from the right to challenge: a service for a named person with complex individual health or
 *     social care needs (S.I. 2012/1313 Sch 2)
 */
public record ServiceFacts(
        String title,
        String summary,
        String area,
        String cpv,
        Money annualCost,
        String volumes,
        int staffNumber,
        @Nullable String currentSupplier,
        @Nullable LocalDate contractEnd,
        boolean reservable,
        boolean excluded) {

    private static final Pattern CPV = Pattern.compile("[0-9]{8}");

    public ServiceFacts {
        title = title.strip();
        summary = summary.strip();
        area = area.strip();
        cpv = cpv.strip();
        volumes = volumes.strip();
        currentSupplier = currentSupplier == null || currentSupplier.isBlank() ? null : currentSupplier.strip();
        if (title.isEmpty() || summary.isEmpty() || area.isEmpty()) {
            throw new DomainProblem("SERVICE_TEXT_MISSING");
        }
        if (!CPV.matcher(cpv).matches()) {
            throw new DomainProblem("SERVICE_CPV_FORM", cpv);
        }
        if (annualCost.isNegative()) {
            throw new DomainProblem("SERVICE_COST_NEGATIVE");
        }
        if (staffNumber < 0) {
            throw new DomainProblem("SERVICE_STAFF_NEGATIVE");
        }
    }
}
