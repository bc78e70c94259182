package org.allmende.web.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.allmende.identity.Permission;

/** On every REST resource or its methods: who may call it. What declares nothing is refused. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Endpoint {
    PageAccess access();

    /** What {@link PageAccess#REQUIRES} asks for. */
    Permission permission() default Permission.OWN_ACCOUNT;
}
