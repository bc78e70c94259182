package org.allmende.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

class WarningStageTest {

    @Test
    void contractsAreToldOfThreeTimesAndWindowsTwice() {
        List<WarningStage> stages = WarningStage.on(LocalDate.of(2027, 1, 1));
        assertThat(stages).doesNotHaveDuplicates();
        assertThat(months(stages, WarningEvent.EXTENSION)).containsExactly(18, 12, 6);
        assertThat(months(stages, WarningEvent.CONTRACT_END)).containsExactly(18, 12, 6);
        assertThat(months(stages, WarningEvent.WINDOW)).containsExactly(3, 0);
        assertThat(months(stages, WarningEvent.PARTNERS)).isEmpty();
    }

    @Test
    void beforeTheFirstVersionThereIsNone() {
        assertThatThrownBy(() -> WarningStage.on(LocalDate.of(2012, 12, 31))).isInstanceOf(DomainProblem.class);
    }

    private static List<Integer> months(List<WarningStage> stages, WarningEvent event) {
        return stages.stream()
                .filter(stage -> stage.event() == event)
                .map(WarningStage::months)
                .toList();
    }
}
