package org.allmende.web.contract;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.ContractWarning;
import org.allmende.contract.Contracts;
import org.allmende.contract.Side;
import org.allmende.contract.SignForCouncil;
import org.allmende.contract.SignForProvider;
import org.allmende.contract.Signature;
import org.allmende.identity.Access;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Both sides read the offered text and sign it. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN)
public class ContractSignPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private SigningTurn turns;

    @Inject
    private SignForCouncil signForCouncil;

    @Inject
    private SignForProvider signForProvider;

    private UUID id;
    private String seenHash;
    private boolean read;

    @SuppressWarnings("NullAway.Init")
    public ContractSignPage() {}

    @PostConstruct
    void load() {
        Contract contract = contracts
                .byReference(String.valueOf(reference))
                .filter(found -> found.textHash().isPresent())
                .orElseThrow(NotFound::new);
        if (!isParty(contract)) {
            throw new AccessRefused(Permission.SIGN_FOR_PROVIDER);
        }
        id = contract.id().value();
        seenHash = contract.textHash().orElseThrow(NotFound::new);
    }

    private boolean isParty(Contract contract) {
        return access.may(Permission.READ_COUNCIL_FILES, contract.councilId())
                || access.may(Permission.READ_ORGANISATION_FILES, contract.providerId());
    }

    public void sign() {
        if (!read) {
            Problems.at("read", "contract.sign.unread");
            return;
        }
        ContractId contract = new ContractId(id);
        if (isForProvider()) {
            signForProvider.sign(new SignForProvider.Command(contract, seenHash));
        } else {
            signForCouncil.sign(new SignForCouncil.Command(contract, seenHash));
        }
        Problems.done("contract.sign.done");
        Faces.redirect("contract/sign/%s", getContract().reference());
    }

    public Contract getContract() {
        return contracts.get(new ContractId(id));
    }

    public String getText() {
        return getContract().text().orElse("");
    }

    /** What in the offered terms is allowed and yet seldom meant; nothing once both have signed. */
    public List<ContractWarning> getWarnings() {
        Contract contract = getContract();
        return contract.status() == ContractStatus.OFFERED ? ContractWarning.of(contract.terms()) : List.of();
    }

    public String getHash() {
        return seenHash;
    }

    /** The reader's side: what the button does. */
    public boolean isForProvider() {
        return access.may(Permission.SIGN_FOR_PROVIDER, getContract().providerId());
    }

    /** Why the reader does not sign here and now, as the end of a key; null where the reader does. */
    public @Nullable String getLock() {
        Contract contract = getContract();
        if (contract.status() != ContractStatus.OFFERED) {
            return contract.status().name();
        }
        if (!isForProvider() && !access.may(Permission.SIGN_FOR_COUNCIL, contract.councilId())) {
            return "other";
        }
        if (contract.isSigned(isForProvider() ? Side.PROVIDER : Side.COUNCIL)) {
            return "signed";
        }
        return SigningTurn.waitsForSecond(contract) ? "first" : null;
    }

    /** Key of the heading: to sign, or to read. */
    public String getHeading() {
        return getLock() == null ? "contract.sign.title" : "contract.step.sign";
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getContract());
    }

    public List<Signature> signatures(String side) {
        return getContract().signatures(Side.valueOf(side));
    }

    /** Whether two people sign for that side. */
    public boolean isForTwo(String side) {
        return getContract().signers(Side.valueOf(side)) > 1;
    }

    public boolean isSigned(String side) {
        return getContract().isSigned(Side.valueOf(side));
    }

    public String organisation(String side) {
        return organisations.get(getContract().organisation(Side.valueOf(side))).name();
    }

    public String person(Signature signature) {
        return people.get(signature.person()).name();
    }

    public boolean isRead() {
        return read;
    }

    public void setRead(boolean confirmed) {
        read = confirmed;
    }
}
