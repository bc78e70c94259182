package org.allmende.planning;

import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * Everything of an early notice that its authors write. What stands in it by law: S.I. 2024/692 regs 14, 16 and 17, read in the
 * primary text.
 *
 * <p>Errors: {@code EARLY_TEXT_LENGTH(least, most)}, {@code EARLY_QUESTIONS(most)}.
 *
 * @param title of the procurement
 * @param summary the kinds of services that will be supplied
 * @param supply how they will be supplied
 * @param cpv main code of the Common Procurement Vocabulary
 * @param area where they are supplied
 * @param value estimated, pounds with VAT over the whole term; null: not known
 * @param supplyFrom when supply is expected to begin; null: not known
 * @param process how suppliers are engaged; of a planned notice how and when an interest may be expressed
 * @param questions what suppliers are asked; only of an engagement, may be empty
 * @param closesOn last day of the engagement; of an engagement
 * @param tenderOn when the tender notice is expected; of a planned notice
 * @param bidsOn by when tenders are expected to be asked for; of a planned notice
 * @param awardOn when the award is expected; of a planned notice
 * @param procedure the expected one, open or competitive flexible; of a planned notice
 */
public record EarlyContent(
        String title,
        String summary,
        String supply,
        String cpv,
        String area,
        @Nullable Money value,
        @Nullable LocalDate supplyFrom,
        String process,
        List<String> questions,
        @Nullable LocalDate closesOn,
        @Nullable LocalDate tenderOn,
        @Nullable LocalDate bidsOn,
        @Nullable LocalDate awardOn,
        @Nullable Procedure procedure) {

    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_QUESTIONS = 20;

    public EarlyContent {
        title = line(title, 1);
        summary = text(summary);
        supply = text(supply);
        cpv = line(cpv, 0);
        area = line(area, 0);
        process = text(process);
        questions = questions.stream()
                .map(question -> line(question, 0))
                .filter(question -> !question.isEmpty())
                .toList();
        if (questions.size() > MOST_QUESTIONS) {
            throw new DomainProblem("EARLY_QUESTIONS", MOST_QUESTIONS);
        }
    }

    private static String line(String words, int least) {
        return TextLength.within("EARLY_TEXT_LENGTH", words.replaceAll("\\p{Cntrl}", " "), least, LINE);
    }

    private static String text(String words) {
        return TextLength.within("EARLY_TEXT_LENGTH", words.replace("\r\n", "\n"), 0, TEXT);
    }
}
