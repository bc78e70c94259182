package org.allmende.web.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.allmende.identity.Permission;

/** On every page bean: who may reach its page. Checked before the view is built; a page without such a bean is refused. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Page {
    PageAccess access();

    /** What {@link PageAccess#REQUIRES} asks for. */
    Permission permission() default Permission.OWN_ACCOUNT;

    /**
     * Views without their extension, such as {@code /tasks}. By default the one of the same name: {@code
     * org.allmende.web.tender.TenderEditPage} guards {@code /tender/edit}.
     */
    String[] view() default {};
}
