package org.allmende.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.OutcomeMetric;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Payment;
import org.allmende.outcome.dispute.Dispute;
import org.allmende.outcome.dispute.Disputes;
import org.allmende.shared.Money;

/**
 * A contract as a project of the INDIGO data standard for outcome contracts: what it pays for, what came of it, what was paid; each with
 * its source and whether it is disputed. Ids are the portal's own references. Only what the page of the contract shows to everybody.
 */
@ApplicationScoped
public class IndigoProject {

    private static final String PUBLIC = "PUBLIC";
    private static final String DISPUTED = "DISPUTED";
    private static final String SOURCE = "contract";

    @Inject
    private Organisations organisations;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Disputes disputes;

    /**
     * @param contract that both sides have signed
     * @param address under which its page is read
     */
    public JsonObject of(Contract contract, String address) {
        Organisation council = organisations.get(contract.councilId());
        Organisation provider = organisations.get(contract.providerId());
        Set<MilestoneId> disputed = disputes.ofContract(contract.id()).stream()
                .filter(dispute -> dispute.endedAt().isEmpty())
                .map(Dispute::milestone)
                .collect(Collectors.toSet());
        List<Payment> payments = outcomes.payments(contract.id());
        return new Fields()
                .object("name", value(contract.title()))
                .text("status", PUBLIC)
                .object(
                        "stage_development",
                        sourced().text("value", stage(contract)).build())
                .object("dates", dates(contract))
                .list("service_provisions", List.of(provision(contract, provider)))
                .list(
                        "outcome_metrics",
                        contract.metrics().stream()
                                .map(metric -> metric(contract, metric))
                                .toList())
                .list(
                        "outcome_pricings",
                        contract.metrics().stream()
                                .map(metric -> pricing(contract, metric))
                                .toList())
                .list(
                        "results",
                        contract.milestones().stream()
                                .filter(milestone ->
                                        milestone.verifiedQuantity().isPresent())
                                .map(milestone -> result(milestone, council, disputed.contains(milestone.id())))
                                .toList())
                .list(
                        "outcome_payments",
                        payments.stream()
                                .map(payment -> payment(contract, payment, council, provider))
                                .toList())
                .list("outcome_payment_commitments", List.of(commitment(contract, council, payments)))
                .list("sources", List.of(source(contract, council, address)))
                .build();
    }

    private static String stage(Contract contract) {
        return contract.status() == ContractStatus.RUNNING ? "Implementation" : "Service delivery complete";
    }

    private static JsonObject dates(Contract contract) {
        return new Fields()
                .object("outcomes_contract_signed", known(contract.concludedAt().map(London::dayOf)))
                .object("start_date_of_service_provision", known(Optional.of(contract.startsOn())))
                .object("anticipated_end_date_of_service_provision", known(Optional.of(contract.endsOn())))
                .object("actual_completion_date", known(contract.completedAt().map(London::dayOf)))
                .text("source_ids", SOURCE)
                .build();
    }

    private static JsonObject provision(Contract contract, Organisation provider) {
        return sourced()
                .text("id", contract.reference() + "-S1")
                .object("organisation_id", value(provider.reference()))
                .object(
                        "organisation_role_category",
                        value(provider.kind() == OrganisationKind.COMPANY ? "For-profit" : "Nonprofit/NGO"))
                .object("planned_service", period(contract.startsOn(), contract.endsOn()))
                .build();
    }

    private static JsonObject metric(Contract contract, OutcomeMetric metric) {
        return sourced()
                .text("id", id(contract, metric))
                .object(
                        "definition",
                        value(
                                metric.definition().isBlank()
                                        ? metric.title()
                                        : metric.title() + ": " + metric.definition()))
                .object(
                        "outcome_metric_target",
                        value(metric.target().stripTrailingZeros().toPlainString()))
                .object("unit_description_of_service_user_or_beneficiaries", value(metric.unit()))
                .object("target_population", value(metric.conditions().cohort()))
                .object(
                        "data_source_for_outcome_validation",
                        value(metric.conditions().dataSource()))
                .object("outcome_validation_method", value(metric.conditions().evidence()))
                .build();
    }

    private static JsonObject pricing(Contract contract, OutcomeMetric metric) {
        return sourced()
                .object("outcome_metric_id", value(id(contract, metric)))
                .object(
                        "price_per_unit",
                        new Fields().object("amount", amount(metric.price())).build())
                .object("currency", value("GBP"))
                .object(
                        "maximum_price_if_all_targets_achieved",
                        new Fields()
                                .object("amount", value(metric.cap().amount().toPlainString()))
                                .build())
                .build();
    }

    private static JsonObject result(Milestone milestone, Organisation council, boolean disputed) {
        return new Fields()
                .text("status", disputed ? DISPUTED : PUBLIC)
                .text("source_ids", SOURCE)
                .text("notes", milestone.reference() + " " + milestone.title())
                .object("outcome_metric_id", value(id(milestone.contract(), milestone.metric())))
                .object(
                        "period",
                        new Fields()
                                .object("end_date", value(milestone.dueOn().toString()))
                                .build())
                .object("result_level", value("Outcome level"))
                .object("result_type", value("Interim"))
                .object(
                        "outcomes_achieved",
                        value(milestone.verifiedQuantity().map(String::valueOf).orElse("")))
                .object("outcomes_validator_organisation_ids", value(council.reference()))
                .build();
    }

    private static JsonObject payment(Contract contract, Payment payment, Organisation council, Organisation provider) {
        String metric = contract.metrics().stream()
                .filter(one -> one.id().equals(payment.metric()))
                .map(one -> id(contract, one))
                .findFirst()
                .orElseThrow();
        LocalDate approved = London.dayOf(payment.approvedAt());
        return new Fields()
                .text("status", PUBLIC)
                .text("source_ids", SOURCE)
                .text("notes", payment.reference())
                .object("outcome_metric_id", value(metric))
                .object("type", value("Actual"))
                .object("payer_organisation_id", value(council.reference()))
                .object("recipient_organisation_id", value(provider.reference()))
                .object("period", period(approved, approved))
                .object("money", money(payment.amount()))
                .build();
    }

    private static JsonObject commitment(Contract contract, Organisation council, List<Payment> payments) {
        Money paid = payments.stream().map(Payment::amount).reduce(Money.pounds(0), Money::plus);
        return sourced()
                .object("organisation_id", value(council.reference()))
                .object("organisation_role_category", value("Government/Public Sector/Public Bank"))
                .object("result_type", value("Overall"))
                .object("period", period(contract.startsOn(), contract.endsOn()))
                .object("maximum_potential_outcome_payment", money(contract.cap()))
                .object("total_outcome_payments", money(paid))
                .build();
    }

    private static JsonObject source(Contract contract, Organisation council, String address) {
        return new Fields()
                .text("id", SOURCE)
                .text("status", PUBLIC)
                .object("type", value("Contract"))
                .object("name", value(contract.title() + " (" + contract.reference() + ")"))
                .object("url", value(address))
                .object("publication_date", known(contract.concludedAt().map(London::dayOf)))
                .object("publishing_organisation_ids", value(council.reference()))
                .build();
    }

    private static Fields sourced() {
        return new Fields().text("status", PUBLIC).text("source_ids", SOURCE);
    }

    private static String id(Contract contract, OutcomeMetric metric) {
        return contract.reference() + "-O" + metric.number();
    }

    private static JsonObject value(String value) {
        return new Fields().text("value", value).build();
    }

    private static JsonObject known(Optional<LocalDate> day) {
        return new Fields().text("value", day.map(LocalDate::toString)).build();
    }

    private static JsonObject period(LocalDate from, LocalDate until) {
        return new Fields()
                .object("start_date", value(from.toString()))
                .object("end_date", value(until.toString()))
                .build();
    }

    private static JsonObject money(Money money) {
        return new Fields()
                .object("amount", amount(money))
                .object("currency", value("GBP"))
                .build();
    }

    private static JsonObject amount(Money money) {
        return new Fields().number("value", money.amount()).build();
    }
}
