package org.allmende.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a council says about a service.
 *
 * <p>Errors: {@code SERVICE_TEXT_MISSING}, {@code SERVICE_TEXT_TOO_LONG(field, most)}, {@code SERVICE_TEXT_FORMULA(sign)},
 * {@code SERVICE_TEXT_CONTROL}, {@code SERVICE_CPV_FORM(code)}, {@code
 * SERVICE_STAFF_NEGATIVE} and those of {@link YearlyCost} and {@link CurrentContract}.
 *
 * @param title the name by which people know it
 * @param summary what it does, in plain words
 * @param area the place it serves, in plain words
 * @param cpv Common Procurement Vocabulary code, eight digits
 * @param users who uses it; may be empty
 * @param volumes how much of it there is: visits, members, hours
 * @param cost pounds per year by kind, as last accounted
 * @param staffNumber people employed in it, whole or part time: a number, never names
 * @param assets buildings, vehicles and equipment that it needs; may be empty
 * @param contract who runs it now
 * @param exclusion why it is excluded from the right to challenge; null: it is not
 */
public record ServiceFacts(
        String title,
        String summary,
        String area,
        String cpv,
        String users,
        String volumes,
        YearlyCost cost,
        int staffNumber,
        String assets,
        CurrentContract contract,
        @Nullable Exclusion exclusion) {

    /** Most characters of a line such as the title. */
    public static final int LINE = 300;

    /** Most characters of a text of some sentences. */
    public static final int TEXT = 4000;

    private static final String FORMULA = "=+-@";
    private static final Pattern CPV = Pattern.compile("[0-9]{8}");

    public ServiceFacts {
        title = title.strip();
        summary = summary.strip();
        area = area.strip();
        cpv = cpv.strip();
        users = users.strip();
        volumes = volumes.strip();
        assets = assets.strip();
        if (title.isEmpty() || summary.isEmpty() || area.isEmpty()) {
            throw new DomainProblem("SERVICE_TEXT_MISSING");
        }
        requireShort(Map.of("title", title, "area", area, "users", users, "volumes", volumes), LINE);
        requireShort(Map.of("summary", summary, "assets", assets), TEXT);
        requirePlain(List.of(title, summary, area, users, volumes, assets));
        if (!CPV.matcher(cpv).matches()) {
            throw new DomainProblem("SERVICE_CPV_FORM", cpv);
        }
        if (staffNumber < 0) {
            throw new DomainProblem("SERVICE_STAFF_NEGATIVE");
        }
    }

    /** The register is downloaded into spreadsheets, which would run a formula. */
    private static void requirePlain(List<String> texts) {
        for (String text : texts) {
            if (text.indexOf('\0') >= 0) {
                throw new DomainProblem("SERVICE_TEXT_CONTROL");
            }
            if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
                throw new DomainProblem("SERVICE_TEXT_FORMULA", text.charAt(0));
            }
        }
    }

    private static void requireShort(Map<String, String> texts, int most) {
        texts.forEach((field, text) -> {
            if (text.codePointCount(0, text.length()) > most) {
                throw new DomainProblem("SERVICE_TEXT_TOO_LONG", field, most);
            }
        });
    }

    /** Whether it may be reserved to public service mutuals under the rules of this day: Procurement Act 2023 s.33. */
    boolean isReservable(LocalDate day) {
        return LightTouchServices.on(day).isReservable(cpv);
    }
}
