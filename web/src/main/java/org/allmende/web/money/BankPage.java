package org.allmende.web.money;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.money.BankDetails;
import org.allmende.money.BankDetailsBook;
import org.allmende.money.BankDetailsId;
import org.allmende.money.ConfirmBankDetails;
import org.allmende.money.ProposeBankDetails;
import org.allmende.money.RejectBankDetails;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Where an organisation is paid: what holds, what is proposed, and by whom. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.KEEP_BANK_DETAILS, view = "/organisation/bank")
public class BankPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private BankDetailsBook book;

    @Inject
    private ProposeBankDetails proposeBankDetails;

    @Inject
    private ConfirmBankDetails confirmBankDetails;

    @Inject
    private RejectBankDetails rejectBankDetails;

    private UUID organisation;
    private @Nullable String holder;
    private @Nullable String iban;
    private @Nullable String sortCode;
    private @Nullable String number;

    @SuppressWarnings("NullAway.Init")
    public BankPage() {}

    @PostConstruct
    void load() {
        Organisation found =
                organisations.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.KEEP_BANK_DETAILS, found.id());
        organisation = found.id().value();
        holder = found.name();
    }

    public void propose() {
        proposeBankDetails.propose(
                new ProposeBankDetails.Command(id(), typed(holder), typed(iban), typed(sortCode), typed(number)));
        done("money.bank.proposed.done");
    }

    public void confirm() {
        confirmBankDetails.confirm(new ConfirmBankDetails.Command(open()));
        done("money.bank.confirmed.done");
    }

    public void reject() {
        rejectBankDetails.reject(new RejectBankDetails.Command(open()));
        done("money.bank.rejected.done");
    }

    private BankDetailsId open() {
        return book.open(id()).orElseThrow(NotFound::new).id();
    }

    private void done(String key) {
        Problems.done(key);
        Faces.redirect("organisation/bank/%s", getOrganisation().reference());
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }

    private OrganisationId id() {
        return new OrganisationId(organisation);
    }

    public Organisation getOrganisation() {
        return organisations.get(id());
    }

    public @Nullable BankDetails getInForce() {
        return book.inForce(id()).orElse(null);
    }

    public @Nullable BankDetails getOpen() {
        return book.open(id()).orElse(null);
    }

    /** Whether the reader may confirm what is proposed. */
    public boolean isConfirmable() {
        BankDetails open = getOpen();
        PersonId me = Acting.current().requirePerson();
        return open != null && (!open.proposedBy().equals(me) || book.isAlone(me, id()));
    }

    public String name(PersonId person) {
        return people.get(person).name();
    }

    public @Nullable String getHolder() {
        return holder;
    }

    public void setHolder(@Nullable String typed) {
        holder = typed;
    }

    public @Nullable String getIban() {
        return iban;
    }

    public void setIban(@Nullable String typed) {
        iban = typed;
    }

    public @Nullable String getSortCode() {
        return sortCode;
    }

    public void setSortCode(@Nullable String typed) {
        sortCode = typed;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String typed) {
        number = typed;
    }
}
