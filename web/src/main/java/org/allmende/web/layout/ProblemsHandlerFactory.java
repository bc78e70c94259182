package org.allmende.web.layout;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link ProblemsHandler} before the server's own. */
public class ProblemsHandlerFactory extends ExceptionHandlerFactory {

    public ProblemsHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ProblemsHandler(getWrapped().getExceptionHandler());
    }
}
