package org.allmende.contract;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectContent;
import org.allmende.shared.Money;
import org.allmende.tender.Tender;
import org.allmende.tender.extension.ExtensionOption;

/**
 * What of its procurement a contract is measured by and told with, whether it was tendered or directly awarded.
 *
 * @param procedure empty of a direct award
 * @param lightTouch whether it is a light touch contract
 * @param began the day of the tender notice or of the transparency notice, which picks the version of the law
 * @param value as estimated, pounds with VAT
 * @param service in the register
 * @param mostMonths how long the contract may run, where the notice says so
 * @param extension how often the notice lets the council extend it
 * @param subject what is supplied, in the words of the notice
 * @param link to the notice
 */
public record Procurement(
        Optional<Procedure> procedure,
        boolean lightTouch,
        LocalDate began,
        Money value,
        Optional<UUID> service,
        OptionalInt mostMonths,
        Optional<ExtensionOption> extension,
        String subject,
        String cpv,
        String link) {

    /** Of a published tender. */
    public static Procurement of(Tender tender) {
        return new Procurement(
                Optional.of(tender.procedure()),
                tender.lightTouch(),
                tender.began().orElseThrow(),
                tender.value(),
                tender.serviceId(),
                tender.reserve()
                        .map(reserve -> OptionalInt.of(reserve.months()))
                        .orElse(OptionalInt.empty()),
                tender.extension(),
                tender.summary(),
                tender.cpv(),
                tender.link());
    }

    /** Of a direct award whose transparency notice is public. */
    public static Procurement of(DirectAward award) {
        LocalDate began = award.began().orElseThrow();
        DirectContent content = award.content();
        return new Procurement(
                Optional.empty(),
                award.lightTouch(began),
                began,
                Optional.ofNullable(content.value()).orElseThrow(),
                award.serviceId(),
                Optional.ofNullable(content.months()).map(OptionalInt::of).orElse(OptionalInt.empty()),
                Optional.empty(),
                content.subject(),
                content.cpv(),
                award.link());
    }

    /** Whether it was procured below the threshold, and so is no public contract. */
    public boolean belowThreshold() {
        return procedure.filter(Procedure.BELOW_THRESHOLD::equals).isPresent();
    }
}
