package org.allmende.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @Test
    void theEndingSaysWhatAFileIs() {
        assertThat(FileKinds.mediaType("Business plan.PDF")).isEqualTo("application/pdf");
        assertThat(FileKinds.mediaType("Costs 2027.final.csv")).isEqualTo("text/csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan.pdf.exe",
                "plan.html",
                "plan.svg",
                "plan.docm",
                "plan",
                "plan.",
                "pdf",
                ".pdf",
                "plan.pdf ",
                "plan.pdf."
            })
    void refusesWhatCouldRunOrIsUnknown(String name) {
        assertThatThrownBy(() -> FileKinds.mediaType(name)).hasMessageStartingWith("DOCUMENT_KIND");
    }

    @Test
    void takesPathsAndUnseenCharactersOutOfTheName() {
        assertThat(StartUpload.plainName("C:\\Users\\ruth\\Plan.pdf")).isEqualTo("Plan.pdf");
        assertThat(StartUpload.plainName("../../etc/Plan\u0000.pdf\n")).isEqualTo("Plan.pdf");
        assertThat(StartUpload.plainName("Plan\u202Efdp.exe")).isEqualTo("Planfdp.exe");
        assertThat(StartUpload.plainName("Plan\u2028\uD800.pdf")).isEqualTo("Plan.pdf");
        assertThat(StartUpload.plainName("Setup.exe:Plan?<b>.pdf")).isEqualTo("Setup.exe_Plan__b_.pdf");
        assertThatThrownBy(() -> StartUpload.plainName(" \u200B/")).hasMessageStartingWith("DOCUMENT_NEEDS_NAME");
    }

    @Test
    void keepsTheEndingOfALongName() {
        assertThat(StartUpload.plainName("x".repeat(500) + ".pdf")).hasSize(200).endsWith(".pdf");
    }

    @Test
    void keepsEveryScriptAndEmojiAndCutsNoneInHalf() {
        assertThat(StartUpload.plainName("תקנון העמותה.pdf")).isEqualTo("תקנון העמותה.pdf");
        assertThat(StartUpload.plainName("🎈 Feier.pdf")).isEqualTo("🎈 Feier.pdf");
        assertThat(StartUpload.plainName("🎈".repeat(300) + ".pdf")).isEqualTo("🎈".repeat(196) + ".pdf");
    }
}
