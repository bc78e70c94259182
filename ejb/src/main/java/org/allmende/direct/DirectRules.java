package org.allmende.direct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.allmende.calendar.Standstill;
import org.allmende.calendar.ThresholdKind;
import org.allmende.calendar.Thresholds;
import org.allmende.evaluation.compliance.CheckItem;
import org.allmende.identity.OrganisationId;
import org.allmende.register.LightTouchServices;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;

/**
 * What the law demands of a direct award before its transparency notice. Read in the primary text: Procurement Act 2023 ss.3, 41, 43,
 * 44, 51(3)-(5), 57, 83, Schs 1 and 5; S.I. 2024/692 reg 26.
 *
 * <p>An excluded supplier can be awarded a contract by reason of urgency alone, where nobody else can in time (s.41(2), (5)(d)), and
 * never by a switch (s.43(1)); the other overriding interests of s.41(5) are about national infrastructure, security and the armed
 * forces, for which the portal buys nothing.
 *
 * <p>Errors: {@code DIRECT_NEEDS_SUPPLIER}, {@code DIRECT_SUPPLIER_IS_COUNCIL}, {@code DIRECT_NEEDS_SUBJECT(least)}, {@code
 * DIRECT_NEEDS_CPV}, {@code DIRECT_NEEDS_VALUE}, {@code DIRECT_BELOW_THRESHOLD(amount)}, {@code DIRECT_NEEDS_TERM}, {@code
 * DIRECT_TERM_PAST}, {@code DIRECT_NEEDS_GROUND}, {@code DIRECT_GROUND_NOT_HERE(law)}, {@code DIRECT_POINT_NOT_MET(law)}, {@code
 * DIRECT_POINT_WORDS(law, least)}, {@code DIRECT_NEEDS_EARLIER}, {@code DIRECT_EARLIER_TOO_OLD(first day)}, {@code
 * DIRECT_NEEDS_TENDER}, {@code DIRECT_NEEDS_JUSTIFICATION(least)}, {@code DIRECT_EXCLUSION_NOT_CONSIDERED}, {@code
 * DIRECT_SUPPLIER_EXCLUDED}, {@code DIRECT_EXCLUSION_REASONS(least)}, {@code DIRECT_NEEDS_CONFLICTS(least)}, {@code
 * DIRECT_STANDSTILL_MANDATORY(least)}.
 */
public final class DirectRules {

    private static final Pattern CPV = Pattern.compile("[0-9]{8}(-[0-9])?");
    private static final int CPV_DIGITS = 8;
    private static final int FIVE_YEARS = 5;

    private DirectRules() {}

    static void require(DirectAward award, LocalDate today) {
        missing(award, today).stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
    }

    /** Everything that is still in its way on that day, in the order of the form. */
    public static List<DomainProblem> missing(DirectAward award, LocalDate today) {
        DirectContent content = award.content();
        List<DomainProblem> problems = new ArrayList<>();
        about(content, award.councilId(), today, problems);
        ground(content, award.formerTender().isPresent(), today, problems);
        exclusion(content, today, problems);
        if (content.conflicts().length() < DirectAward.SHORTEST) {
            problems.add(new DomainProblem("DIRECT_NEEDS_CONFLICTS", DirectAward.SHORTEST));
        }
        standstill(content, today).ifPresent(problems::add);
        return problems;
    }

    private static void about(
            DirectContent content, OrganisationId council, LocalDate today, List<DomainProblem> problems) {
        OrganisationId supplier = content.supplier();
        if (supplier == null) {
            problems.add(new DomainProblem("DIRECT_NEEDS_SUPPLIER"));
        } else if (supplier.equals(council)) {
            problems.add(new DomainProblem("DIRECT_SUPPLIER_IS_COUNCIL"));
        }
        if (content.subject().length() < DirectAward.SHORTEST) {
            problems.add(new DomainProblem("DIRECT_NEEDS_SUBJECT", DirectAward.SHORTEST));
        }
        if (!CPV.matcher(content.cpv()).matches()) {
            problems.add(new DomainProblem("DIRECT_NEEDS_CPV"));
        }
        value(content, today).ifPresent(problems::add);
        LocalDate startsOn = content.startsOn();
        LocalDate contractOn = content.contractOn();
        if (startsOn == null || contractOn == null || content.months() == null) {
            problems.add(new DomainProblem("DIRECT_NEEDS_TERM"));
        } else if (startsOn.isBefore(today) || contractOn.isBefore(today)) {
            problems.add(new DomainProblem("DIRECT_TERM_PAST"));
        }
    }

    private static Optional<DomainProblem> value(DirectContent content, LocalDate today) {
        Money value = content.value();
        if (value == null) {
            return Optional.of(new DomainProblem("DIRECT_NEEDS_VALUE"));
        }
        ThresholdKind kind = isLightTouch(content.cpv(), today)
                ? ThresholdKind.LIGHT_TOUCH
                : ThresholdKind.GOODS_OR_SERVICES_SUB_CENTRAL;
        Thresholds thresholds = Thresholds.onOrFirst(today);
        return thresholds.reached(kind, value)
                ? Optional.empty()
                : Optional.of(new DomainProblem(
                        "DIRECT_BELOW_THRESHOLD", thresholds.of(kind).amount()));
    }

    private static void ground(DirectContent content, boolean switched, LocalDate today, List<DomainProblem> problems) {
        DirectGround ground = content.ground();
        if (ground == null) {
            problems.add(new DomainProblem("DIRECT_NEEDS_GROUND"));
            return;
        }
        if (!ground.isUsable()) {
            problems.add(new DomainProblem("DIRECT_GROUND_NOT_HERE", ground.law()));
            return;
        }
        ground.points().forEach(point -> point(content, point).ifPresent(problems::add));
        if (ground.hasEarlierContract()) {
            earlier(content, ground, today).ifPresent(problems::add);
        }
        if (ground == DirectGround.SWITCH && !switched) {
            problems.add(new DomainProblem("DIRECT_NEEDS_TENDER"));
        }
        if (content.justification().length() < DirectAward.SHORTEST) {
            problems.add(new DomainProblem("DIRECT_NEEDS_JUSTIFICATION", DirectAward.SHORTEST));
        }
    }

    private static Optional<DomainProblem> point(DirectContent content, DirectPoint point) {
        Optional<DirectContent.Point> said =
                content.points().stream().filter(each -> each.point() == point).findFirst();
        if (said.filter(DirectContent.Point::met).isEmpty()) {
            return Optional.of(new DomainProblem("DIRECT_POINT_NOT_MET", point.law()));
        }
        return said.filter(each -> each.words().length() >= DirectAward.SHORTEST)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new DomainProblem("DIRECT_POINT_WORDS", point.law(), DirectAward.SHORTEST));
    }

    /** Of similar services within the five years that end with the day of the transparency notice (Sch 5 para 8(a)). */
    private static Optional<DomainProblem> earlier(DirectContent content, DirectGround ground, LocalDate today) {
        LocalDate day = content.earlierOn();
        if (content.earlierContract().isBlank() || day == null || day.isAfter(today)) {
            return Optional.of(new DomainProblem("DIRECT_NEEDS_EARLIER"));
        }
        LocalDate first = today.minusYears(FIVE_YEARS).plusDays(1);
        return ground == DirectGround.REPEAT && day.isBefore(first)
                ? Optional.of(new DomainProblem("DIRECT_EARLIER_TOO_OLD", first))
                : Optional.empty();
    }

    private static void exclusion(DirectContent content, LocalDate today, List<DomainProblem> problems) {
        DirectContent.Exclusion exclusion = content.exclusion();
        if (!exclusion.considered()) {
            problems.add(new DomainProblem("DIRECT_EXCLUSION_NOT_CONSIDERED"));
        }
        if (exclusion.stands().isEmpty()) {
            return;
        }
        if (isExcluded(exclusion, today) && content.ground() != DirectGround.URGENCY) {
            problems.add(new DomainProblem("DIRECT_SUPPLIER_EXCLUDED"));
        } else if (exclusion.reasons().length() < DirectAward.SHORTEST) {
            problems.add(new DomainProblem("DIRECT_EXCLUSION_REASONS", DirectAward.SHORTEST));
        }
    }

    /** Whether a mandatory ground stands: an excluded supplier (s.57(1)). */
    public static boolean isExcluded(DirectContent.Exclusion exclusion, LocalDate day) {
        CheckItem.Version items = CheckItem.on(day);
        return exclusion.stands().stream().map(items::get).anyMatch(CheckItem::mandatory);
    }

    /** Every ground for exclusion that the supplier is looked at for on that day. */
    public static List<CheckItem> exclusions(LocalDate day) {
        return CheckItem.on(day).items().stream()
                .filter(item -> item.kind().isExclusion())
                .toList();
    }

    private static Optional<DomainProblem> standstill(DirectContent content, LocalDate today) {
        return content.standstillDays() == 0 && isMandatory(content, today)
                ? Optional.of(new DomainProblem("DIRECT_STANDSTILL_MANDATORY", Standstill.LEAST_WORKING_DAYS))
                : Optional.empty();
    }

    /** Whether the law demands a standstill: not in urgency, and not of a light touch contract (s.51(3)(a), (f)). */
    public static boolean isMandatory(DirectContent content, LocalDate day) {
        DirectGround ground = content.ground();
        return !isLightTouch(content.cpv(), day) && (ground == null || !ground.isWithoutStandstill());
    }

    public static boolean isLightTouch(String cpv, LocalDate day) {
        return LightTouchServices.on(day).contains(digits(cpv));
    }

    /** A code without its check digit. */
    static String digits(String cpv) {
        return cpv.length() > CPV_DIGITS ? cpv.substring(0, CPV_DIGITS) : cpv;
    }
}
