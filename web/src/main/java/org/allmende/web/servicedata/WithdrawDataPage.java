package org.allmende.web.servicedata;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.register.data.DataRequest;
import org.allmende.register.data.WithdrawDataRequest;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Whoever asked takes the request back. */
@Named
@ViewScoped
@Page(view = "/services/withdrawdata", access = PageAccess.SIGNED_IN)
public class WithdrawDataPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private DataReader reader;

    @Inject
    private WithdrawDataRequest withdrawDataRequest;

    private transient @Nullable DataRequest request;

    public DataRequest getRequest() {
        if (request == null) {
            DataRequest found = reader.request(reference);
            if (!Acting.current().requirePerson().equals(found.askedBy())) {
                throw new AccessRefused(Permission.OWN_ACCOUNT);
            }
            request = found;
        }
        return request;
    }

    public Service getService() {
        return reader.service(getRequest());
    }

    public void withdraw() {
        withdrawDataRequest.withdraw(
                new WithdrawDataRequest.Command(getRequest().id()));
        Problems.done("data.withdraw.done");
        Faces.redirect(Faces.getRequestContextPath() + getRequest().link());
    }
}
