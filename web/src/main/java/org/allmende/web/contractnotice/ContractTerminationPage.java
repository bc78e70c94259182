package org.allmende.web.contractnotice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.allmende.contractnotice.ContractNoticeKind;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;

/** That a contract has ended. */
@Named
@ViewScoped
@Page(view = "/contract/termination", access = PageAccess.PUBLIC)
public class ContractTerminationPage extends NoticeAboutContract {

    private static final long serialVersionUID = 1L;

    @Override
    protected ContractNoticeKind kind() {
        return ContractNoticeKind.TERMINATION;
    }
}
