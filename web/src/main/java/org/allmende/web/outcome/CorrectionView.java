package org.allmende.web.outcome;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.contract.Contract;
import org.allmende.contract.Milestone;
import org.allmende.correction.Corrections;
import org.allmende.correction.ResultCorrection;
import org.allmende.web.layout.PhaseMemo;

/** A contract's late corrections as everybody reads them: numbers, days and where they stand, without words and single results. */
@Named
@RequestScoped
public class CorrectionView {

    @Inject
    private Corrections corrections;

    /** A correction with the milestone that it is about. */
    public record Line(ResultCorrection correction, Milestone milestone) {}

    /** The oldest first. */
    public List<Line> of(Contract contract) {
        return PhaseMemo.once("corrections", contract.id(), () -> corrections.ofContract(contract.id()).stream()
                .map(correction -> new Line(correction, milestone(contract, correction)))
                .toList());
    }

    private static Milestone milestone(Contract contract, ResultCorrection correction) {
        return contract.milestones().stream()
                .filter(one -> one.id().equals(correction.milestone()))
                .findFirst()
                .orElseThrow();
    }

    /** Kind of its status word. */
    public String kind(ResultCorrection correction) {
        return switch (correction.status()) {
            case OPEN, DECISION -> "doing";
            case ACCEPTED -> "done";
            case REJECTED, WITHDRAWN -> "none";
        };
    }
}
