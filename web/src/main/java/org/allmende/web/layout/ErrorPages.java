package org.allmende.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;

/** Opens the pages of refusal, of nothing found and of a fault to everybody. */
@Named
@RequestScoped
@Page(
        view = {"/WEB-INF/errors/403", "/WEB-INF/errors/404", "/WEB-INF/errors/500"},
        access = PageAccess.PUBLIC)
public class ErrorPages {}
