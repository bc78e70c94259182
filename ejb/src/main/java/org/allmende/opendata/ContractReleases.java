package org.allmende.opendata;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.allmende.award.Awards;
import org.allmende.casefile.CaseFiles;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractCompleted;
import org.allmende.contract.ContractConcluded;
import org.allmende.contract.ContractEnded;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.contractnotice.ContractNotice;
import org.allmende.contractnotice.ContractNoticeKind;
import org.allmende.contractnotice.ContractNoticePublished;
import org.allmende.contractnotice.ContractNotices;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectAwards;
import org.allmende.extension.ContractExtension;
import org.allmende.extension.ContractExtensions;
import org.allmende.extension.ExtensionExercised;
import org.allmende.extension.ExtensionProposed;
import org.allmende.identity.Organisations;
import org.allmende.notification.Letters;
import org.allmende.outcome.MilestoneMet;
import org.allmende.outcome.MilestoneMissed;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Payment;
import org.allmende.outcome.PaymentApproved;
import org.allmende.outcome.ResultCorrected;
import org.allmende.performance.KpiDuty;
import org.allmende.performance.KpiLaw;
import org.allmende.performance.PerformanceNoticePublished;
import org.allmende.performance.PerformanceNotices;
import org.allmende.performance.PerformanceReviews;
import org.allmende.performance.ReviewPublished;
import org.allmende.publicnotice.NoticeKind;
import org.allmende.publicnotice.PublicNotice;
import org.allmende.publicnotice.PublicNotices;
import org.allmende.tender.Tenders;
import org.allmende.variation.ChangeNoticePublished;
import org.allmende.variation.ContractVariations;
import org.allmende.variation.VariationInForce;

/**
 * Writes the releases of the contract stage and its implementation, each in the transaction of its event. One signature is
 * not public; the contract is, once both have signed.
 */
@ApplicationScoped
public class ContractReleases {

    @Inject
    private ReleasePublisher publisher;

    @Inject
    private CaseFiles cases;

    @Inject
    private Organisations organisations;

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Awards awards;

    @Inject
    private Tenders tenders;

    @Inject
    private DirectAwards directAwards;

    @Inject
    private PerformanceReviews reviews;

    @Inject
    private PerformanceNotices performanceNotices;

    @Inject
    private KpiLaw kpiLaw;

    @Inject
    private ContractVariations variations;

    @Inject
    private ContractExtensions extensions;

    @Inject
    private ContractNotices notices;

    void onConcluded(@Observes @Priority(ReleaseWriter.LATE) ContractConcluded event) {
        Contract contract = contracts.get(event.contract());
        JsonObject stages = new Fields()
                .object("tender", tender(contract))
                .list("contracts", List.of(section(contract).concluded()))
                .build();
        publish(contract, event.at(), ReleaseTag.CONTRACT, supplier(contract), stages);
    }

    void onCompleted(@Observes @Priority(ReleaseWriter.LATE) ContractCompleted event) {
        Contract contract = contracts.get(event.contract());
        JsonObject stages = stage(section(contract).status());
        publish(contract, event.at(), ReleaseTag.CONTRACT_TERMINATION, supplier(contract), stages);
    }

    void onEnded(@Observes @Priority(ReleaseWriter.LATE) ContractEnded event) {
        Contract contract = contracts.get(event.contract());
        List<Milestone> lapsed =
                event.lapsed().stream().map(contracts::milestone).toList();
        JsonObject stages = stage(section(contract).ended(lapsed, event.at()));
        publish(contract, event.at(), ReleaseTag.CONTRACT_TERMINATION, supplier(contract), stages);
    }

    void onExtensionNotice(@Observes @Priority(ReleaseWriter.LATE) ExtensionProposed event) {
        Contract contract = contracts.get(event.contract());
        ContractExtension extension = extensions.get(event.extension());
        if (!extension.noticeDue()) {
            return;
        }
        PublicNotice uk10 = PublicNotices.of(NoticeKind.CONTRACT_CHANGE, kpiLaw.began(contract));
        JsonObject document = NoticeDocument.of(
                uk10.number() + "-X" + extension.attempt(),
                uk10,
                null,
                "Contract change notice: extension " + extension.attempt(),
                extension.link(contract),
                event.at());
        JsonObject stages = stage(section(contract).told(document));
        publish(contract, event.at(), ReleaseTag.CONTRACT_UPDATE, supplier(contract), stages);
    }

    void onExtended(@Observes @Priority(ReleaseWriter.LATE) ExtensionExercised event) {
        Contract contract = contracts.get(event.contract());
        JsonObject stages = stage(section(contract).extended(extensions.get(event.extension())));
        publish(contract, event.at(), ReleaseTag.CONTRACT_AMENDMENT, supplier(contract), stages);
    }

    void onMet(@Observes @Priority(ReleaseWriter.LATE) MilestoneMet event) {
        reached(event.milestone(), ReleaseTag.IMPLEMENTATION, event.at());
    }

    void onMissed(@Observes @Priority(ReleaseWriter.LATE) MilestoneMissed event) {
        reached(event.milestone(), ReleaseTag.IMPLEMENTATION_UPDATE, event.at());
    }

    void onCorrected(@Observes @Priority(ReleaseWriter.LATE) ResultCorrected event) {
        reached(event.milestone(), ReleaseTag.IMPLEMENTATION_UPDATE, event.at());
    }

    private void reached(MilestoneId id, ReleaseTag tag, Instant at) {
        Milestone milestone = contracts.milestone(id);
        Contract contract = milestone.contract();
        JsonObject stages = stage(section(contract).reached(milestone, at));
        publish(contract, at, tag, supplier(contract), stages);
    }

    void onPaid(@Observes @Priority(ReleaseWriter.LATE) PaymentApproved event) {
        Milestone milestone = contracts.milestone(event.milestone());
        Contract contract = milestone.contract();
        Payment payment = outcomes.get(event.payment());
        Parties parties = new Parties();
        JsonObject payer = parties.refer(organisations.get(contract.councilId()), PartyRole.PAYER);
        JsonObject payee = parties.refer(organisations.get(contract.providerId()), PartyRole.PAYEE);
        JsonObject stages = stage(section(contract).paid(milestone, payment, payer, payee));
        publish(contract, event.at(), ReleaseTag.IMPLEMENTATION, parties, stages);
    }

    void onReviewed(@Observes @Priority(ReleaseWriter.LATE) ReviewPublished event) {
        int number = reviews.get(event.review()).number();
        performance(
                event.contract(),
                kpiLaw.duty(contracts.get(event.contract())) == KpiDuty.REQUIRED,
                "R" + number,
                "Performance review " + number,
                event.at());
    }

    void onChangeNotice(@Observes @Priority(ReleaseWriter.LATE) ChangeNoticePublished event) {
        Contract contract = contracts.get(event.contract());
        int number = variations.get(event.variation()).number();
        PublicNotice uk10 = PublicNotices.of(NoticeKind.CONTRACT_CHANGE, kpiLaw.began(contract));
        String path = "/contract/variation/" + contract.reference() + "/" + number;
        JsonObject document = NoticeDocument.of(
                uk10.number() + "-" + number, uk10, null, "Contract change notice " + number, path, event.at());
        JsonObject stages = stage(section(contract).told(document));
        publish(contract, event.at(), ReleaseTag.CONTRACT_UPDATE, supplier(contract), stages);
    }

    void onNotice(@Observes @Priority(ReleaseWriter.LATE) ContractNoticePublished event) {
        Contract contract = contracts.get(event.contract());
        ContractNotice notice = notices.get(event.notice());
        boolean details = notice.kind() == ContractNoticeKind.DETAILS;
        JsonObject document = NoticeDocument.of(
                notices.official(notice),
                details ? "contractNotice" : null,
                details ? "Contract details notice" : "Contract termination notice",
                notice.kind().link(contract),
                event.at());
        publish(
                contract,
                event.at(),
                details ? ReleaseTag.CONTRACT_UPDATE : ReleaseTag.CONTRACT_TERMINATION,
                supplier(contract),
                stage(section(contract).told(document)));
    }

    void onVaried(@Observes @Priority(ReleaseWriter.LATE) VariationInForce event) {
        Contract contract = contracts.get(event.contract());
        JsonObject stages = stage(section(contract).amended(variations.get(event.variation())));
        publish(contract, event.at(), ReleaseTag.CONTRACT_AMENDMENT, supplier(contract), stages);
    }

    void onPerformanceNotice(@Observes @Priority(ReleaseWriter.LATE) PerformanceNoticePublished event) {
        int number = performanceNotices.get(event.notice()).number();
        performance(event.contract(), true, "N" + number, "Notice of breach or poor performance", event.at());
    }

    /** @param duty whether the law asks for it: what the council tells of its own accord has no official number */
    private void performance(ContractId id, boolean duty, String number, String title, Instant at) {
        Contract contract = contracts.get(id);
        String path = "/contract/performance/" + contract.reference();
        JsonObject document = duty
                ? NoticeDocument.of(uk9(contract).number() + "-" + number, uk9(contract), null, title, path, at)
                : new Fields()
                        .text("id", number)
                        .text("title", title)
                        .text("url", Letters.address() + path)
                        .at("datePublished", at)
                        .text("format", "text/html")
                        .build();
        JsonObject stages = stage(section(contract).documented(document));
        publish(contract, at, ReleaseTag.IMPLEMENTATION_UPDATE, supplier(contract), stages);
    }

    private PublicNotice uk9(Contract contract) {
        return PublicNotices.of(NoticeKind.CONTRACT_PERFORMANCE, kpiLaw.began(contract));
    }

    private JsonObject tender(Contract contract) {
        return contract.tenderId()
                .map(tenders::get)
                .map(TenderSection::status)
                .orElseGet(() -> DirectSection.tenderStatus(directAward(contract)));
    }

    private ContractSection section(Contract contract) {
        String award = contract.awardId()
                .map(id -> awards.get(id).referenceOf(contract.providerId()))
                .orElseGet(() -> directAward(contract).reference());
        return new ContractSection(contract, award);
    }

    private DirectAward directAward(Contract contract) {
        return directAwards.get(contract.directAwardId().orElseThrow());
    }

    private Parties supplier(Contract contract) {
        Parties parties = new Parties();
        parties.refer(organisations.get(contract.providerId()), PartyRole.SUPPLIER);
        return parties;
    }

    private static JsonObject stage(JsonObject contract) {
        return new Fields().list("contracts", List.of(contract)).build();
    }

    private void publish(Contract contract, Instant at, ReleaseTag tag, Parties parties, JsonObject stages) {
        publisher.publish(cases.get(contract.caseId()), at, List.of(tag), parties, stages);
    }
}
