package org.allmende.web.direct;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.direct.DirectContent;
import org.allmende.direct.DirectGround;
import org.allmende.direct.DirectPoint;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** What the edit page shows and takes of a direct award. */
public class DirectForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String title;
    private @Nullable String subject;
    private @Nullable String cpv;
    private @Nullable String supplier;
    private @Nullable BigDecimal value;
    private @Nullable LocalDate startsOn;
    private @Nullable Integer months;
    private @Nullable LocalDate contractOn;
    private @Nullable String risks;
    private @Nullable DirectGround ground;
    private @Nullable String earlierContract;
    private @Nullable LocalDate earlierOn;
    private @Nullable String justification;
    private @Nullable String exclusionReasons;
    private @Nullable String conflicts;
    private List<PointRow> points = new ArrayList<>();
    private boolean considered;
    private List<String> stands = new ArrayList<>();
    private int standstillDays;

    static DirectForm of(DirectContent content) {
        DirectForm form = new DirectForm();
        OrganisationId chosen = content.supplier();
        Money money = content.value();
        form.title = content.title();
        form.subject = content.subject();
        form.cpv = content.cpv();
        form.supplier = chosen == null ? null : chosen.value().toString();
        form.value = money == null ? null : money.amount();
        form.startsOn = content.startsOn();
        form.months = content.months();
        form.contractOn = content.contractOn();
        form.risks = content.risks();
        form.ground = content.ground();
        form.earlierContract = content.earlierContract();
        form.earlierOn = content.earlierOn();
        form.justification = content.justification();
        form.points = rows(content);
        form.considered = content.exclusion().considered();
        form.stands = new ArrayList<>(content.exclusion().stands());
        form.exclusionReasons = content.exclusion().reasons();
        form.conflicts = content.conflicts();
        form.standstillDays = content.standstillDays();
        return form;
    }

    /** A row for each demand of the chosen ground, with what was said to it. */
    private static List<PointRow> rows(DirectContent content) {
        DirectGround chosen = content.ground();
        List<PointRow> rows = new ArrayList<>();
        if (chosen != null) {
            chosen.points().forEach(point -> rows.add(row(point, content.points())));
        }
        return rows;
    }

    private static PointRow row(DirectPoint point, List<DirectContent.Point> said) {
        return said.stream()
                .filter(each -> each.point() == point)
                .findFirst()
                .map(each -> new PointRow(point, each.met(), each.words()))
                .orElseGet(() -> new PointRow(point, false, ""));
    }

    DirectContent content() {
        String chosen = supplier;
        return new DirectContent(
                chosen == null || chosen.isBlank() ? null : new OrganisationId(UUID.fromString(chosen)),
                plain(title),
                plain(subject),
                plain(cpv),
                value == null ? null : Money.pounds(value),
                startsOn,
                months,
                contractOn,
                plain(risks),
                ground,
                plain(earlierContract),
                earlierOn,
                plain(justification),
                points.stream().map(PointRow::said).toList(),
                new DirectContent.Exclusion(considered, stands, plain(exclusionReasons)),
                plain(conflicts),
                standstillDays);
    }

    private static String plain(@Nullable String words) {
        return words == null ? "" : words;
    }

    public List<PointRow> getPoints() {
        return points;
    }

    public boolean isConsidered() {
        return considered;
    }

    public void setConsidered(boolean all) {
        considered = all;
    }

    public List<String> getStands() {
        return stands;
    }

    public void setStands(List<String> codes) {
        stands = new ArrayList<>(codes);
    }

    public int getStandstillDays() {
        return standstillDays;
    }

    public void setStandstillDays(int days) {
        standstillDays = days;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String entered) {
        title = entered;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String entered) {
        subject = entered;
    }

    public @Nullable String getCpv() {
        return cpv;
    }

    public void setCpv(@Nullable String entered) {
        cpv = entered;
    }

    public @Nullable String getSupplier() {
        return supplier;
    }

    public void setSupplier(@Nullable String entered) {
        supplier = entered;
    }

    public @Nullable BigDecimal getValue() {
        return value;
    }

    public void setValue(@Nullable BigDecimal entered) {
        value = entered;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate entered) {
        startsOn = entered;
    }

    public @Nullable Integer getMonths() {
        return months;
    }

    public void setMonths(@Nullable Integer entered) {
        months = entered;
    }

    public @Nullable LocalDate getContractOn() {
        return contractOn;
    }

    public void setContractOn(@Nullable LocalDate entered) {
        contractOn = entered;
    }

    public @Nullable String getRisks() {
        return risks;
    }

    public void setRisks(@Nullable String entered) {
        risks = entered;
    }

    public @Nullable DirectGround getGround() {
        return ground;
    }

    public void setGround(@Nullable DirectGround entered) {
        ground = entered;
    }

    public @Nullable String getEarlierContract() {
        return earlierContract;
    }

    public void setEarlierContract(@Nullable String entered) {
        earlierContract = entered;
    }

    public @Nullable LocalDate getEarlierOn() {
        return earlierOn;
    }

    public void setEarlierOn(@Nullable LocalDate entered) {
        earlierOn = entered;
    }

    public @Nullable String getJustification() {
        return justification;
    }

    public void setJustification(@Nullable String entered) {
        justification = entered;
    }

    public @Nullable String getExclusionReasons() {
        return exclusionReasons;
    }

    public void setExclusionReasons(@Nullable String entered) {
        exclusionReasons = entered;
    }

    public @Nullable String getConflicts() {
        return conflicts;
    }

    public void setConflicts(@Nullable String entered) {
        conflicts = entered;
    }
}
