package org.allmende.money;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * An account at a bank: the holder's name, and either an IBAN or, within the United Kingdom, sort code and account number.
 *
 * <p>An IBAN is checked by its length (for the countries listed here; ISO 13616) and by its check digits (ISO 7064, mod 97-10).
 * Sort code and number are checked by their form alone: the modulus check needs a table that the banks' operator keeps, and
 * whether name and account belong together only the bank can say.
 *
 * <p>Errors: {@code BANK_HOLDER_MISSING}, {@code BANK_ACCOUNT_MISSING}, {@code BANK_ACCOUNT_TWICE}, {@code
 * BANK_IBAN_WRONG}, {@code BANK_SORT_CODE_WRONG}, {@code BANK_NUMBER_WRONG}; none repeats what was typed, for problems get into the audit.
 *
 * @param iban without blanks, in capitals; null where sort code and number are given
 * @param sortCode six digits
 * @param number eight digits
 */
public record BankAccount(
        String holder,
        @Nullable String iban,
        @Nullable String sortCode,
        @Nullable String number) {

    /** The most letters of a holder's name: what a payment file takes. */
    public static final int HOLDER_MOST = 140;

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern SORT_CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{8}");
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("GB", 22),
            Map.entry("IE", 22),
            Map.entry("DE", 22),
            Map.entry("FR", 27),
            Map.entry("NL", 18),
            Map.entry("BE", 16),
            Map.entry("LU", 20),
            Map.entry("AT", 20),
            Map.entry("CH", 21),
            Map.entry("ES", 24),
            Map.entry("PT", 25),
            Map.entry("IT", 27),
            Map.entry("DK", 18),
            Map.entry("SE", 24),
            Map.entry("NO", 15),
            Map.entry("FI", 18),
            Map.entry("PL", 28),
            Map.entry("MT", 31));
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int LEFT_OPEN = 4;

    public BankAccount {
        holder = holder.strip();
        if (holder.isEmpty() || holder.length() > HOLDER_MOST) {
            throw new DomainProblem("BANK_HOLDER_MISSING");
        }
        iban = bare(iban);
        sortCode = bare(sortCode);
        number = bare(number);
        if (iban == null && sortCode == null && number == null) {
            throw new DomainProblem("BANK_ACCOUNT_MISSING");
        }
        if (iban != null && (sortCode != null || number != null)) {
            throw new DomainProblem("BANK_ACCOUNT_TWICE");
        }
        if (iban != null) {
            requireIban(iban);
        } else {
            requireForm(SORT_CODE, sortCode, "BANK_SORT_CODE_WRONG");
            requireForm(NUMBER, number, "BANK_NUMBER_WRONG");
        }
    }

    private static @Nullable String bare(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return bare.isEmpty() ? null : bare;
    }

    private static void requireIban(String iban) {
        int length = LENGTHS.getOrDefault(iban.substring(0, Math.min(2, iban.length())), iban.length());
        if (!IBAN.matcher(iban).matches()
                || iban.length() != length
                || !remainder(iban).equals(BigInteger.ONE)) {
            throw new DomainProblem("BANK_IBAN_WRONG");
        }
    }

    /** The first four characters to the end, letters as 10 to 35, and what is left when divided by 97. */
    private static BigInteger remainder(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(LEFT_OPEN) + iban.substring(0, LEFT_OPEN))
                .chars()
                .forEach(letter -> digits.append(Character.getNumericValue(letter)));
        return new BigInteger(digits.toString()).mod(MODULUS);
    }

    private static void requireForm(Pattern form, @Nullable String value, String problem) {
        if (value == null || !form.matcher(value).matches()) {
            throw new DomainProblem(problem);
        }
    }

    /** The sort code, where the account is named by one or by a British IBAN, which contains it. */
    public Optional<String> clearingCode() {
        if (iban != null) {
            return iban.startsWith("GB") ? Optional.of(iban.substring(8, 14)) : Optional.empty();
        }
        return Optional.ofNullable(sortCode);
    }

    /** For pages and mail: the last four characters of the account, the rest as dots. */
    public String masked() {
        String whole = iban == null ? String.valueOf(number) : iban;
        return "•••• " + whole.substring(whole.length() - LEFT_OPEN);
    }

    /** Masked: bank details do not get into logs. */
    @Override
    public String toString() {
        return holder + " " + masked();
    }
}
