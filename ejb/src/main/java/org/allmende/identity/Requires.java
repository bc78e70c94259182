package org.allmende.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.allmende.audit.Trail;

/** The permission that a use case needs, checked on the instance by {@link Access}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Requires {
    Permission value();

    /** Whether a step of a process may call it too. */
    boolean process() default false;

    /** Who may read in the audit that it was called. */
    Trail trail() default Trail.OPEN;
}
