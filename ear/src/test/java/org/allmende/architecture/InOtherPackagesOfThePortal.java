package org.allmende.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Classes of the portal that are not the database's. */
final class InOtherPackagesOfThePortal extends DescribedPredicate<JavaClass> {

    InOtherPackagesOfThePortal() {
        super("are in another module of the portal");
    }

    @Override
    public boolean test(JavaClass other) {
        return other.getPackageName().startsWith("org.allmende.")
                && !other.getPackageName().startsWith("org.allmende.db");
    }
}
