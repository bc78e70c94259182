package org.allmende.web.variation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.performance.KpiLaw;
import org.allmende.publicnotice.NoticeKind;
import org.allmende.publicnotice.PublicNotice;
import org.allmende.publicnotice.PublicNotices;
import org.allmende.shared.DomainProblem;
import org.allmende.variation.AgreeToVariation;
import org.allmende.variation.ContractVariation;
import org.allmende.variation.ContractVariations;
import org.allmende.variation.PublishChangeNotice;
import org.allmende.variation.RefuseVariation;
import org.allmende.variation.SignVariation;
import org.allmende.variation.VariationId;
import org.allmende.variation.VariationStatus;
import org.allmende.variation.WithdrawVariation;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TextDifference;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** One change of a contract: what it was and is to be, who has said what; and each side's next step. */
@Named
@ViewScoped
@Page(view = "/contract/variation", access = PageAccess.PUBLIC)
public class ContractVariationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    @Param(pathIndex = 1)
    private @Nullable Integer number;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractVariations variations;

    @Inject
    private KpiLaw law;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private AgreeToVariation agreeToVariation;

    @Inject
    private RefuseVariation refuseVariation;

    @Inject
    private PublishChangeNotice publishChangeNotice;

    @Inject
    private SignVariation signVariation;

    @Inject
    private WithdrawVariation withdrawVariation;

    private UUID id;
    private boolean read;
    private @Nullable String refusal;

    @SuppressWarnings("NullAway.Init")
    public ContractVariationPage() {}

    @PostConstruct
    void load() {
        if (number == null) {
            throw new NotFound();
        }
        Contract contract = contracts.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        id = variations
                .byNumber(contract.id(), number)
                .filter(found -> found.isPublic() || isParty(contract))
                .orElseThrow(NotFound::new)
                .id()
                .value();
    }

    private boolean isParty(Contract contract) {
        return access.may(Permission.READ_COUNCIL_FILES, contract.councilId())
                || access.may(Permission.READ_ORGANISATION_FILES, contract.providerId());
    }

    public void agree() {
        if (isRead()) {
            act(() -> agreeToVariation.agree(new AgreeToVariation.Command(
                    new VariationId(id), getVariation().textHash())));
        }
    }

    public void refuse() {
        if (refusal == null || refusal.isBlank()) {
            Problems.at("refusal", "variation.refuse.why");
            return;
        }
        String why = refusal;
        act(() -> refuseVariation.refuse(new RefuseVariation.Command(new VariationId(id), why)));
    }

    public void publish() {
        act(() -> publishChangeNotice.publish(new PublishChangeNotice.Command(new VariationId(id))));
    }

    public void sign() {
        if (isRead()) {
            act(() -> signVariation.sign(new SignVariation.Command(
                    new VariationId(id), getVariation().textHash())));
        }
    }

    public void withdraw() {
        act(() -> withdrawVariation.withdraw(new WithdrawVariation.Command(new VariationId(id))));
    }

    private boolean isRead() {
        if (!read) {
            Problems.at("read", "contract.sign.unread");
        }
        return read;
    }

    private void act(Runnable step) {
        try {
            step.run();
        } catch (DomainProblem problem) {
            Problems.show(problem);
            return;
        }
        Problems.done("variation.done." + getVariation().status());
        Faces.redirect(
                "contract/variation/%s/%s",
                getContract().reference(), String.valueOf(getVariation().number()));
    }

    public ContractVariation getVariation() {
        return variations.get(new VariationId(id));
    }

    public Contract getContract() {
        return contracts.get(getVariation().contract());
    }

    public @Nullable TurnView getTurn() {
        return turns.of(id);
    }

    /** How a status looks. */
    public static String kind(VariationStatus status) {
        return switch (status) {
            case PROPOSED, AGREED, NOTICE_PUBLISHED -> "doing";
            case IN_FORCE -> "done";
            case REFUSED, WITHDRAWN, LAPSED -> "todo";
        };
    }

    public String getStatusKind() {
        return kind(getVariation().status());
    }

    /** The one step that the reader may take here and now; null where there is none. */
    public @Nullable String getStep() {
        Contract contract = getContract();
        ContractVariation variation = getVariation();
        boolean manager = access.may(Permission.PREPARE_CONTRACT, contract.councilId());
        return switch (variation.status()) {
            case PROPOSED -> access.may(Permission.SIGN_FOR_PROVIDER, contract.providerId()) ? "answer" : null;
            case AGREED -> !manager ? null : variation.noticeDue() ? "publish" : signature(variation);
            case NOTICE_PUBLISHED -> manager ? signature(variation) : null;
            case IN_FORCE, REFUSED, WITHDRAWN, LAPSED -> null;
        };
    }

    private static String signature(ContractVariation variation) {
        PersonId reader = Acting.current().requirePerson();
        return reader.equals(variation.proposedBy())
                        || variation.answeredBy().filter(reader::equals).isPresent()
                ? "colleague"
                : "sign";
    }

    public boolean isWithdrawable() {
        return getVariation().status().isOpen()
                && access.may(Permission.PREPARE_CONTRACT, getContract().councilId());
    }

    /** Names of people are for the two sides alone. */
    public boolean isNamed() {
        return isParty(getContract());
    }

    public String person(@Nullable PersonId one) {
        return one == null ? "" : people.get(one).name();
    }

    public String getProvider() {
        return organisations.get(getContract().providerId()).name();
    }

    public String getCouncil() {
        return organisations.get(getContract().councilId()).name();
    }

    /** The notice's official number and where the law asks for it. */
    public PublicNotice getNotice() {
        return PublicNotices.of(NoticeKind.CONTRACT_CHANGE, law.began(getContract()));
    }

    /** Word by word what becomes of the duties; empty where they stay. */
    public List<TextDifference.Stretch> getDuties() {
        ContractVariation variation = getVariation();
        String after = variation.terms().duties();
        return after.equals(variation.oldDuties()) ? List.of() : TextDifference.between(variation.oldDuties(), after);
    }

    public boolean isReadConfirmed() {
        return read;
    }

    public void setReadConfirmed(boolean confirmed) {
        read = confirmed;
    }

    public @Nullable String getRefusal() {
        return refusal;
    }

    public void setRefusal(@Nullable String words) {
        refusal = words;
    }
}
