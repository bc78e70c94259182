package org.allmende.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB82 WEST 1234 5698 7654 32",
                "gb82west12345698765432",
                "DE89 3704 0044 0532 0130 00",
                "FR14 2004 1010 0505 0001 3M02 606",
                "NL91 ABNA 0417 1643 00",
                "NO93 8601 1117 947"
            })
    void takesIbansAsPeopleTypeThem(String typed) {
        assertThat(new BankAccount("Ada", typed, "", "").iban())
                .doesNotContain(" ")
                .isUpperCase();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB82 WEST 1234 5698 7654 23",
                "GB28 WEST 1234 5698 7654 32",
                "GB82 WEST 1234 5698 7654 3",
                "DE89 3704 0044 0532 0130 000",
                "82GB WEST 1234 5698 7654 32",
                "G",
                "GB82 WEST 1234 5698 7654 3٢"
            })
    void refusesAnIbanWithOneWrongCharacter(String typed) {
        assertProblem("BANK_IBAN_WRONG", "Ada", typed, null, null);
    }

    @Test
    void takesSortCodeAndNumberAsPeopleTypeThem() {
        BankAccount account = new BankAccount(" Ada ", " ", "12-34-56", "1234 5678");
        assertThat(account.holder()).isEqualTo("Ada");
        assertThat(account.sortCode()).isEqualTo("123456");
        assertThat(account.number()).isEqualTo("12345678");
        assertThat(account.clearingCode()).contains("123456");
    }

    @ParameterizedTest
    @CsvSource({
        "Ada, , , , BANK_ACCOUNT_MISSING",
        "Ada, GB82WEST12345698765432, 123456, 12345678, BANK_ACCOUNT_TWICE",
        "Ada, , 12345, 12345678, BANK_SORT_CODE_WRONG",
        "Ada, , , 12345678, BANK_SORT_CODE_WRONG",
        "Ada, , 123456, 1234567, BANK_NUMBER_WRONG",
        "Ada, , 123456, , BANK_NUMBER_WRONG",
        "' ', , 123456, 12345678, BANK_HOLDER_MISSING"
    })
    void saysWhatIsWrong(
            String holder, @Nullable String iban, @Nullable String sortCode, @Nullable String number, String problem) {
        assertProblem(problem, holder, iban, sortCode, number);
    }

    @Test
    void showsTheLastFourAlone() {
        BankAccount account = new BankAccount("Ada", "GB82WEST12345698765432", null, null);
        assertThat(account.masked()).isEqualTo("•••• 5432");
        assertThat(account).hasToString("Ada •••• 5432");
        assertThat(account.clearingCode()).contains("123456");
    }

    private static void assertProblem(
            String code, String holder, @Nullable String iban, @Nullable String sortCode, @Nullable String number) {
        assertThatThrownBy(() -> new BankAccount(holder, iban, sortCode, number))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }
}
