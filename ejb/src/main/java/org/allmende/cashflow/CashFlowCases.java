package org.allmende.cashflow;

import org.allmende.contract.ContractTerms;

/** The same contract in its three cases. */
public record CashFlowCases(CashFlow low, CashFlow expected, CashFlow high) {

    public static CashFlowCases of(ContractTerms terms, CashFlowInputs inputs) {
        return new CashFlowCases(
                CashFlow.of(terms, inputs, CashCase.LOW),
                CashFlow.of(terms, inputs, CashCase.EXPECTED),
                CashFlow.of(terms, inputs, CashCase.HIGH));
    }

    public CashFlow of(CashCase which) {
        return switch (which) {
            case LOW -> low;
            case EXPECTED -> expected;
            case HIGH -> high;
        };
    }
}
