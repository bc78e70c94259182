package org.allmende.web.identity;

import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.allmende.identity.Acting;
import org.jspecify.annotations.Nullable;

/** Lets nobody call a REST method that its {@link Endpoint} does not open to them; one that declares nothing is refused. */
@Provider
public class EndpointGuard implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Endpoint endpoint = declared();
        if (endpoint == null) {
            throw new InternalServerErrorException();
        }
        if (!endpoint.access().admits(Acting.current(), endpoint.permission())) {
            throw new WebApplicationException(
                    Acting.current().isPerson() ? Response.Status.FORBIDDEN : Response.Status.UNAUTHORIZED);
        }
    }

    private @Nullable Endpoint declared() {
        Endpoint onMethod = resource.getResourceMethod().getAnnotation(Endpoint.class);
        return onMethod != null ? onMethod : resource.getResourceClass().getAnnotation(Endpoint.class);
    }
}
