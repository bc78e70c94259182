package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.shared.Money;
import org.allmende.variation.AgreeToVariation;
import org.allmende.variation.ContractVariation;
import org.allmende.variation.ContractVariations;
import org.allmende.variation.ModificationGround;
import org.allmende.variation.ProposeVariation;
import org.allmende.variation.SignVariation;
import org.allmende.variation.VariationTerms;

/** One contract that both sides have changed, and one whose change waits for the provider. */
@ApplicationScoped
public class VariationSample implements SampleChapter {

    private static final String CHANGED = "Library service for Ashcombe, Thornby and Mere End";
    private static final String PROPOSED = "Home care in the Combe valley";

    @Inject
    private SampleContracts contracts;

    @Inject
    private ContractVariations variations;

    @Inject
    private ProposeVariation proposeVariation;

    @Inject
    private AgreeToVariation agreeToVariation;

    @Inject
    private SignVariation signVariation;

    @Override
    public int order() {
        return 79;
    }

    @Override
    public void write(SampleScript script) {
        script.at(-70, "10:05", "longer hours of the library are proposed", () -> propose(-70, script));
        script.at(-66, "16:20", "the provider agrees to them", this::agree);
        script.at(-63, "09:10", "the council signs them", this::sign);
        script.at(-4, "11:45", "half a year more of home care is proposed", () -> extend(script));
    }

    private boolean propose(int day, SampleScript script) {
        running(CHANGED)
                .ifPresent(contract -> propose(
                        contract,
                        contract.endsOn(),
                        "4",
                        contract.duties() + " Thornby opens until eight on Thursdays, with two people at the desk.",
                        "The reading club and the homework club asked for a late evening; the door counters of the trial in spring show 61 people on an evening.",
                        script.day(day + 14)));
        return true;
    }

    private boolean extend(SampleScript script) {
        running(PROPOSED)
                .ifPresent(contract -> propose(
                        contract,
                        contract.endsOn().plusMonths(6),
                        "0",
                        contract.duties(),
                        "The county’s new framework for home care begins half a year later than it was planned. Nobody shall be without a carer in between.",
                        script.day(24)));
        return true;
    }

    private void propose(
            Contract contract, LocalDate ends, String percent, String duties, String reasons, LocalDate answerBy) {
        Money more = contract.value().percent(new BigDecimal(percent), RoundingMode.HALF_UP);
        VariationTerms terms = new VariationTerms(
                ends,
                contract.value().plus(more),
                contract.cap(),
                duties,
                ModificationGround.LIGHT_TOUCH,
                false,
                false,
                false,
                reasons);
        Acting.run(
                contracts.actor(contract.councilId(), Permission.PREPARE_CONTRACT),
                () -> proposeVariation.propose(new ProposeVariation.Command(contract.id(), terms, answerBy)));
    }

    private boolean agree() {
        changed().ifPresent(variation -> {
            Contract contract = running(CHANGED).orElseThrow();
            Acting.run(
                    contracts.actor(contract.providerId(), Permission.SIGN_FOR_PROVIDER),
                    () -> agreeToVariation.agree(new AgreeToVariation.Command(variation.id(), variation.textHash())));
        });
        return true;
    }

    private boolean sign() {
        changed().ifPresent(variation -> {
            Contract contract = running(CHANGED).orElseThrow();
            Acting.run(
                    contracts.colleague(contract.councilId(), Permission.SIGN_FOR_COUNCIL),
                    () -> signVariation.sign(new SignVariation.Command(variation.id(), variation.textHash())));
        });
        return true;
    }

    private Optional<ContractVariation> changed() {
        return running(CHANGED)
                .flatMap(contract -> variations.of(contract.id()).stream().findFirst());
    }

    private Optional<Contract> running(String title) {
        return contracts.at(ContractStatus.RUNNING).stream()
                .filter(contract -> contract.title().equals(title))
                .findFirst();
    }
}
