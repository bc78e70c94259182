package org.allmende.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Who runs a service now, and under which contract. Without a supplier the council runs it itself, and there is no contract.
 *
 * <p>Errors: {@code SERVICE_CONTRACT_WITHOUT_SUPPLIER}, {@code SERVICE_CONTRACT_VALUE_NEGATIVE}, {@code
 * SERVICE_EXTENSION_BEFORE_END(extended until, end)}, {@code SERVICE_EXTENSION_WITHOUT_END}, {@code
 * SERVICE_NOTICE_AFTER_END(notice, end)}.
 */
@Embeddable
public class CurrentContract implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "current_supplier")
    private @Nullable String supplier;

    @Column(name = "contract_value")
    private @Nullable Money value;

    @Column(name = "contract_end")
    private @Nullable LocalDate end;

    @Column(name = "extension_until")
    private @Nullable LocalDate extensionUntil;

    @Column(name = "extension_notice")
    private @Nullable LocalDate extensionNotice;

    protected CurrentContract() {}

    private CurrentContract(Terms terms) {
        supplier = terms.supplier() == null || terms.supplier().isBlank()
                ? null
                : terms.supplier().strip();
        value = terms.value();
        end = terms.end();
        extensionUntil = terms.extensionUntil();
        extensionNotice = terms.extensionNotice();
    }

    /**
     * What is said of a contract.
     *
     * @param supplier null or blank: the council itself
     * @param value pounds over the whole term
     * @param end last day
     * @param extensionUntil last day if every option to extend is taken
     * @param extensionNotice last day on which notice of an extension can be given
     */
    public record Terms(
            @Nullable String supplier,
            @Nullable Money value,
            @Nullable LocalDate end,
            @Nullable LocalDate extensionUntil,
            @Nullable LocalDate extensionNotice) {}

    public static CurrentContract none() {
        return of(new Terms(null, null, null, null, null));
    }

    public static CurrentContract of(Terms terms) {
        CurrentContract contract = new CurrentContract(terms);
        contract.requireOrder();
        return contract;
    }

    private void requireOrder() {
        if (supplier == null && (value != null || end != null || extensionUntil != null || extensionNotice != null)) {
            throw new DomainProblem("SERVICE_CONTRACT_WITHOUT_SUPPLIER");
        }
        if (value != null && value.isNegative()) {
            throw new DomainProblem("SERVICE_CONTRACT_VALUE_NEGATIVE");
        }
        if (end == null) {
            if (extensionUntil != null || extensionNotice != null) {
                throw new DomainProblem("SERVICE_EXTENSION_WITHOUT_END");
            }
            return;
        }
        if (extensionUntil != null && !extensionUntil.isAfter(end)) {
            throw new DomainProblem("SERVICE_EXTENSION_BEFORE_END", extensionUntil, end);
        }
        if (extensionNotice != null && extensionNotice.isAfter(end)) {
            throw new DomainProblem("SERVICE_NOTICE_AFTER_END", extensionNotice, end);
        }
    }

    /** Empty: the council itself. */
    public Optional<String> supplier() {
        return Optional.ofNullable(supplier);
    }

    public Optional<Money> value() {
        return Optional.ofNullable(value);
    }

    public Optional<LocalDate> end() {
        return Optional.ofNullable(end);
    }

    public Optional<LocalDate> extensionUntil() {
        return Optional.ofNullable(extensionUntil);
    }

    public Optional<LocalDate> extensionNotice() {
        return Optional.ofNullable(extensionNotice);
    }

    Terms terms() {
        return new Terms(supplier, value, end, extensionUntil, extensionNotice);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CurrentContract contract && terms().equals(contract.terms());
    }

    @Override
    public int hashCode() {
        return Objects.hash(terms());
    }

    @Override
    public String toString() {
        return terms().toString();
    }
}
