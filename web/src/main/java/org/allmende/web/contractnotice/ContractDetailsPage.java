package org.allmende.web.contractnotice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.allmende.contractnotice.ContractNoticeKind;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;

/** The details of a contract that was entered into. */
@Named
@ViewScoped
@Page(view = "/contract/details", access = PageAccess.PUBLIC)
public class ContractDetailsPage extends NoticeAboutContract {

    private static final long serialVersionUID = 1L;

    @Override
    protected ContractNoticeKind kind() {
        return ContractNoticeKind.DETAILS;
    }
}
