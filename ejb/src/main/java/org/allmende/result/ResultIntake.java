package org.allmende.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.shared.DomainProblem;

/**
 * Takes every line of a file, or none. It is read twice: once to find its faults, before anything is written; then, if it has none, to
 * write it in batches, so that a file of any length needs the same memory. A result that is known by its key is not doubled; one that
 * is known and says something else is a fault, since a count that somebody may have checked must not change unseen. A result whose person
 * was erased is known by its key, whoever the file says it is; a new one of such a person is a fault, for it would count twice.
 *
 * <p>Errors: {@code RESULTS_KEYS_ERASED}.
 */
@ApplicationScoped
class ResultIntake {

    private static final int BATCH = 2000;

    @Inject
    private ResultImports imports;

    @Inject
    private PersonKeys personKeys;

    @Inject
    private KeyRetention retention;

    /** The caller has locked the contract or its import. What is wrong is kept with the import, which ends. */
    ResultFaults take(ResultImport to, Contract contract, ResultFile file, Instant now) {
        ResultRules rules = rules(contract, now);
        ResultFaults faults = new ResultFaults();
        long lines = read(file, result -> rules.fault(result).ifPresent(faults::add), faults);
        long written = faults.isEmpty() ? write(to, file, rules, faults, now) : 0;
        if (faults.isEmpty()) {
            to.imported(file.name(), file.sha256(), lines, written, now);
            return faults;
        }
        if (written > 0) {
            imports.unwrite(to);
        }
        to.refused(file.name(), file.sha256(), lines, faults.count(), now);
        return faults;
    }

    /** What would become of it; nothing is written. The caller has locked the contract or its import. */
    ResultPreview preview(Contract contract, ResultFile file, Instant now) {
        ResultRules rules = rules(contract, now);
        PersonHash hash = personKeys.hash(contract.id(), now);
        ResultFaults faults = new ResultFaults();
        ResultPreview.Counting counting = new ResultPreview.Counting();
        Batches batches = new Batches(
                batch -> counting.known(imports.known(contract.id(), batch, rules.metrics(), hash, faults)));
        long lines = read(
                file,
                result -> rules.fault(result).ifPresentOrElse(faults::add, () -> {
                    counting.add(result);
                    batches.add(result);
                }),
                faults);
        batches.end();
        return counting.of(lines, faults);
    }

    private ResultRules rules(Contract contract, Instant now) {
        ResultRules rules = ResultRules.of(contract, retention.closed(contract.id()), London.dayOf(now));
        rules.requireOpen();
        return rules;
    }

    private long write(ResultImport to, ResultFile file, ResultRules rules, ResultFaults faults, Instant now) {
        PersonHash hash = personKeys.hash(to.contract(), now);
        long[] written = new long[1];
        Batches batches = new Batches(batch -> written[0] += imports.write(to, batch, rules.metrics(), hash, faults));
        read(file, batches::add, faults);
        batches.end();
        return written[0];
    }

    /** Gives how many lines there are; a file that cannot be read as a whole is a fault as well. */
    private static long read(ResultFile file, Consumer<ReportedResult> results, ResultFaults faults) {
        try {
            return ResultTable.read(file::read, ResultTable.MOST_LINES, results, faults::add);
        } catch (DomainProblem whole) {
            faults.addWhole(whole);
            return 0;
        }
    }

    private static final class Batches {

        private final Consumer<List<ReportedResult>> full;
        private List<ReportedResult> batch = new ArrayList<>(BATCH);

        Batches(Consumer<List<ReportedResult>> full) {
            this.full = full;
        }

        void add(ReportedResult result) {
            batch.add(result);
            if (batch.size() == BATCH) {
                end();
            }
        }

        void end() {
            if (!batch.isEmpty()) {
                full.accept(batch);
                batch = new ArrayList<>(BATCH);
            }
        }
    }
}
