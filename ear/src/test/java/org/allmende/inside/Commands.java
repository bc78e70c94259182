package org.allmende.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmende.contract.ContractOrigin;
import org.allmende.direct.DirectContent;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.Role;
import org.allmende.register.CurrentContract;
import org.allmende.register.YearlyCost;
import org.allmende.result.ResultFile;
import org.allmende.shared.Id;
import org.allmende.shared.Money;
import org.allmende.shared.Weight;
import org.allmende.tender.LotLimits;
import org.allmende.tender.TenderTeam;
import org.allmende.tender.extension.ExtensionOption;

/** Makes, for any use case, a command about things that exist in the sample. */
@ApplicationScoped
public class Commands {

    /** Where a thing of that id is found. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("TenderId", "tender"),
            Map.entry("BidId", "bid"),
            Map.entry("EoiId", "expression_of_interest"),
            Map.entry("PartId", "expression_part"),
            Map.entry("ParticipantId", "eoi_participant"),
            Map.entry("CommentId", "expression_comment"),
            Map.entry("DecisionId", "eoi_decision"),
            Map.entry("QuestionId", "eoi_question"),
            Map.entry("TenderQuestionId", "tender_question"),
            Map.entry("ServiceId", "service"),
            Map.entry("ImportId", "service_import"),
            Map.entry("BidPackId", "bid_pack"),
            Map.entry("BidPartnerId", "bid_partner"),
            Map.entry("WeighingId", "tender_weighing"),
            Map.entry("ContractId", "contract"),
            Map.entry("ApiTokenId", "api_token"),
            Map.entry("ResultImportId", "result_import"),
            Map.entry("MilestoneId", "milestone"),
            Map.entry("DisputeId", "result_dispute"),
            Map.entry("ClawBackId", "claw_back"),
            Map.entry("CorrectionId", "result_correction"),
            Map.entry("KpiId", "key_performance_indicator"),
            Map.entry("PerformanceReviewId", "performance_review"),
            Map.entry("PerformanceNoticeId", "performance_notice"),
            Map.entry("VariationId", "contract_variation"),
            Map.entry("ExtensionId", "contract_extension"),
            Map.entry("MoreTimeId", "milestone_more_time"),
            Map.entry("ObligationId", "contract_obligation"),
            Map.entry("DueId", "obligation_due"),
            Map.entry("RemedyId", "milestone_remedy"),
            Map.entry("TerminationId", "contract_termination"),
            Map.entry("ContractNoticeId", "contract_notice"),
            Map.entry("PortfolioViewId", "portfolio_view"),
            Map.entry("ComplianceCheckId", "compliance_check"),
            Map.entry("FailOverrideId", "fail_override"),
            Map.entry("AwardId", "award"),
            Map.entry("DirectAwardId", "direct_award"),
            Map.entry("DirectObjectionId", "direct_award_objection"),
            Map.entry("ObjectionId", "award_objection"),
            Map.entry("DebriefQuestionId", "debrief_question"),
            Map.entry("CaseId", "case_file"),
            Map.entry("CriterionId", "tender_criterion"),
            Map.entry("LotId", "tender_lot"),
            Map.entry("EarlyNoticeId", "early_notice"),
            Map.entry("ParticipationConditionId", "tender_condition"),
            Map.entry("DocumentId", "document"),
            Map.entry("MembershipId", "membership"),
            Map.entry("AssetId", "asset"),
            Map.entry("DisposalId", "asset_disposal"),
            Map.entry("ReviewId", "asset_review"),
            Map.entry("ClaimId", "asset_compensation_claim"),
            Map.entry("MutualId", "mutual"),
            Map.entry("CircleInvitationId", "circle_invitation"),
            Map.entry("BallotId", "ballot"),
            Map.entry("ReservationId", "reservation"),
            Map.entry("TransferStepId", "transfer_step"),
            Map.entry("HoldingId", "staff_share"),
            Map.entry("AreaImportId", "area_import"),
            Map.entry("DataRequestId", "data_request"),
            Map.entry("FollowId", "follow"),
            Map.entry("PartnerSearchId", "partner_search"),
            Map.entry("PartnerMessageId", "partner_message"),
            Map.entry("PassportPaperId", "passport_paper"),
            Map.entry("PaperVersionId", "passport_version"),
            Map.entry("ShareCodeId", "passport_code"),
            Map.entry("PaperUseId", "passport_use"),
            Map.entry("PaymentId", "payment"),
            Map.entry("PayRunId", "pay_run"),
            Map.entry("BankDetailsId", "bank_details"),
            Map.entry("PersonId", "person"));

    private static final String TEXT = "12345678";

    @Inject
    private Town town;

    /** An argument of that type. */
    public Object of(Class<?> useCase, Type type) {
        if (type instanceof ParameterizedType many) {
            if (many.getRawType() == Map.class) {
                return Map.of();
            }
            return many.getRawType() == Set.class ? Set.of(Role.READER) : List.of();
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == OrganisationId.class) {
            return owner(useCase);
        }
        if (Id.class.isAssignableFrom(wanted)) {
            return id(wanted);
        }
        if (wanted == TenderTeam.class) {
            return new TenderTeam(
                    Set.of(town.person(TenderLife.OFFICER), town.person(TenderLife.COLLEAGUE)),
                    Set.of(town.person("priya.nair")),
                    town.person(TenderLife.MODERATOR));
        }
        if (wanted == Weight.class) {
            return Weight.of(1);
        }
        if (wanted == YearlyCost.class) {
            return YearlyCost.inOne(Money.pounds(1));
        }
        if (wanted == LotLimits.class) {
            return LotLimits.NONE;
        }
        if (wanted == ExtensionOption.class) {
            return new ExtensionOption(1, 12, 90);
        }
        if (wanted == CurrentContract.class) {
            return CurrentContract.none();
        }
        if (wanted == DirectContent.class) {
            return DirectContent.begin(TEXT, TEXT);
        }
        if (wanted == ResultFile.class) {
            return ResultFile.at(Path.of(TEXT), TEXT, TEXT);
        }
        if (wanted == ContractOrigin.class) {
            return record(useCase, ContractOrigin.Tendered.class);
        }
        if (wanted.isEnum()) {
            return wanted.getEnumConstants()[0];
        }
        if (wanted.isRecord() && wanted != Money.class) {
            return record(useCase, wanted);
        }
        return plain(wanted);
    }

    private OrganisationId owner(Class<?> useCase) {
        Permission permission = useCase.getAnnotation(Requires.class).value();
        return permission.roles().contains(Role.OWNER) ? town.organisation("libraries") : town.council();
    }

    private Object id(Class<?> wanted) {
        String table = TABLES.get(wanted.getSimpleName());
        if (table == null) {
            throw new IllegalStateException("where does one find a " + wanted.getSimpleName() + "?");
        }
        return make(wanted, UUID.fromString(town.text("select id from " + table + " order by id limit 1")));
    }

    private Object record(Class<?> useCase, Class<?> wanted) {
        Object[] values = Arrays.stream(wanted.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .map(type -> of(useCase, type))
                .toArray();
        return make(wanted, values);
    }

    private Object plain(Class<?> wanted) {
        if (wanted == String.class) {
            return TEXT;
        }
        if (wanted == Money.class) {
            return Money.pounds(1);
        }
        if (wanted == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        if (wanted == LocalDate.class) {
            return LocalDate.of(2026, 1, 2);
        }
        if (wanted == Locale.class) {
            return Locale.ENGLISH;
        }
        if (wanted == Instant.class) {
            return town.now();
        }
        if (wanted == UUID.class) {
            return UUID.fromString(town.text("select id from bid order by id limit 1"));
        }
        if (wanted == boolean.class) {
            return Boolean.TRUE;
        }
        if (wanted == int.class || wanted == Integer.class) {
            return 1;
        }
        if (wanted == long.class || wanted == Long.class) {
            return 1L;
        }
        if (wanted == byte[].class) {
            return new byte[] {1};
        }
        throw new IllegalStateException("what is a " + wanted + "?");
    }

    private static Object make(Class<?> record, Object... values) {
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getName(), e);
        }
    }
}
