package org.allmende.web.result;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.OutcomeMetric;
import org.allmende.identity.Access;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.result.EraseDueKeys;
import org.allmende.result.ErasePerson;
import org.allmende.result.ErasureGround;
import org.allmende.result.KeyRetention;
import org.allmende.result.ResultErasure;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** How long keys of people are kept under a contract, for its two sides; the provider's owner erases them. */
@Named
@ViewScoped
@Page(view = "/contract/retention", access = PageAccess.SIGNED_IN)
public class ContractRetentionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private KeyRetention retention;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private Messages msg;

    @Inject
    private ErasePerson erasePerson;

    @Inject
    private EraseDueKeys eraseDueKeys;

    private UUID id;
    private String person = "";
    private @Nullable ErasureGround ground;
    private boolean read;
    private transient @Nullable List<KeyRetention.Rule> rules;

    @SuppressWarnings("NullAway.Init")
    public ContractRetentionPage() {}

    @PostConstruct
    void load() {
        Contract contract = contracts
                .byReference(String.valueOf(reference))
                .filter(Contract::isPublic)
                .orElseThrow(NotFound::new);
        if (!access.may(Permission.READ_COUNCIL_FILES, contract.councilId())
                && !access.may(Permission.READ_ORGANISATION_FILES, contract.providerId())) {
            throw new AccessRefused(Permission.ERASE_KEYS);
        }
        id = contract.id().value();
    }

    /** The field is empty again, whatever comes of it. */
    public void erasePerson() {
        String key = person;
        person = "";
        erasePerson.erase(new ErasePerson.Command(new ContractId(id), key, Objects.requireNonNull(ground)));
        done("retention.person.done");
    }

    public void eraseDue() {
        if (!read) {
            Problems.at("read", "retention.due.unread");
            return;
        }
        eraseDueKeys.erase(new EraseDueKeys.Command(new ContractId(id)));
        done("retention.due.done");
    }

    private void done(String key) {
        Problems.done(key);
        Faces.redirect("contract/retention/%s", getContract().reference());
    }

    public Contract getContract() {
        return contracts.get(new ContractId(id));
    }

    public List<KeyRetention.Rule> getRules() {
        if (rules == null) {
            rules = retention.rules(new ContractId(id));
        }
        return rules;
    }

    public boolean isSomethingDue() {
        return getRules().stream().anyMatch(rule -> rule.due() && !rule.erased());
    }

    /** Whether the reader may erase, and something is there to be erased. */
    public boolean isErasing() {
        return access.may(Permission.ERASE_KEYS, getContract().providerId())
                && getRules().stream().anyMatch(rule -> !rule.erased());
    }

    /** Whether there is a person to be erased. */
    public boolean isWithPeople() {
        return getRules().stream().anyMatch(rule -> rule.people() > 0);
    }

    public List<ResultErasure> getHistory() {
        return retention.history(new ContractId(id));
    }

    public String what(ResultErasure erasure) {
        return erasure.metric()
                .map(metric -> msg.with("retention.history.DUE", number(metric)))
                .orElseGet(() -> msg.with(
                        "retention.history.PERSON",
                        erasure.ground().map(ErasureGround::letter).orElse("")));
    }

    private int number(UUID metric) {
        return getContract().metrics().stream()
                .filter(one -> one.id().value().equals(metric))
                .map(OutcomeMetric::number)
                .findFirst()
                .orElseThrow();
    }

    public String by(ResultErasure erasure) {
        return people.get(erasure.erasedBy()).name();
    }

    public List<ErasureGround> getGrounds() {
        return List.of(ErasureGround.values());
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String key) {
        person = key == null ? "" : key;
    }

    public @Nullable ErasureGround getGround() {
        return ground;
    }

    public void setGround(@Nullable ErasureGround chosen) {
        ground = chosen;
    }

    public boolean isRead() {
        return read;
    }

    public void setRead(boolean confirmed) {
        read = confirmed;
    }
}
