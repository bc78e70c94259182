package org.allmende.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No state changes without a permission that is named and checked on the instance. */
@AnalyzeClasses(packages = "org.allmende", importOptions = ImportOption.DoNotIncludeTests.class)
class UseCaseRulesTest {

    private static final Set<String> CHECKS = Set.of(
            "to", "toAnyOf", "toPerson", "toOneOf", "toPersonIn", "toSignedIn", "toProcess", "toAnybody", "toPortal");

    /** Other stateless beans, each with the reason why it is no use case. */
    private static final Set<String> NO_USE_CASES = Set.of(
            "org.allmende.audit.AuditLog",
            "org.allmende.availability.Beats",
            "org.allmende.bid.arrival.ArrivalLedger",
            "org.allmende.document.DocumentDownload",
            "org.allmende.identity.account.Credentials",
            "org.allmende.identity.account.Throttle",
            "org.allmende.notification.Delivery",
            "org.allmende.sealing.ReceiptKeys");

    @ArchTest
    static final ArchRule everyUseCaseIsStateless =
            classes().that().areAnnotatedWith(UseCase.class).should().beAnnotatedWith(Stateless.class);

    @ArchTest
    static final ArchRule everyUseCaseNamesItsPermission =
            classes().that().areAnnotatedWith(UseCase.class).should().beAnnotatedWith(Requires.class);

    @ArchTest
    static final ArchRule everyUseCaseHasOnePublicMethod = classes()
            .that()
            .areAnnotatedWith(UseCase.class)
            .should(new ArchCondition<>("have one public method") {
                @Override
                public void check(JavaClass useCase, ConditionEvents events) {
                    List<JavaMethod> open = publicMethods(useCase);
                    events.add(new SimpleConditionEvent(
                            useCase, open.size() == 1, useCase.getName() + " has the public methods " + open));
                }
            });

    @ArchTest
    static final ArchRule everyUseCaseChecksTheInstance = classes()
            .that()
            .areAnnotatedWith(UseCase.class)
            .should(new ArchCondition<>("check the instance") {
                @Override
                public void check(JavaClass useCase, ConditionEvents events) {
                    boolean checks = publicMethods(useCase).stream()
                            .flatMap(UseCaseRulesTest::callsWithin)
                            .anyMatch(UseCaseRulesTest::isCheck);
                    events.add(new SimpleConditionEvent(
                            useCase, checks, useCase.getName() + " never asks Access about the instance"));
                }
            });

    @ArchTest
    static final ArchRule anyoneMayOnlyWhereTheUseCaseSaysSo = classes()
            .that()
            .areAnnotatedWith(UseCase.class)
            .should(new ArchCondition<>("be open only by name") {
                @Override
                public void check(JavaClass useCase, ConditionEvents events) {
                    boolean open = useCase.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> isCheck(call) && call.getName().equals("toAnybody"));
                    boolean named = useCase.tryGetAnnotationOfType(Requires.class)
                            .filter(requires -> requires.value() == Permission.ANYBODY)
                            .isPresent();
                    events.add(new SimpleConditionEvent(
                            useCase,
                            open == named,
                            useCase.getName() + " is open to anybody, or says so, but not both"));
                }
            });

    @ArchTest
    static final ArchRule stateChangesAreUseCases = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .and()
            .resideOutsideOfPackages("..sample..")
            .should(new ArchCondition<>("be use cases, or be known") {
                @Override
                public void check(JavaClass bean, ConditionEvents events) {
                    boolean fine = bean.isAnnotatedWith(UseCase.class) || NO_USE_CASES.contains(bean.getName());
                    events.add(new SimpleConditionEvent(bean, fine, bean.getName() + " is stateless but no use case"));
                }
            });

    private static List<JavaMethod> publicMethods(JavaClass useCase) {
        return useCase.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.BRIDGE))
                .toList();
    }

    /** Calls of the method itself and of the use case's own private methods, which it may use. */
    private static Stream<JavaMethodCall> callsWithin(JavaMethod method) {
        Set<JavaMethodCall> own = method.getMethodCallsFromSelf();
        Set<String> helpers = own.stream()
                .filter(call -> call.getTargetOwner().equals(method.getOwner()))
                .map(JavaMethodCall::getName)
                .collect(Collectors.toSet());
        Stream<JavaMethodCall> nested = method.getOwner().getMethods().stream()
                .filter(other -> helpers.contains(other.getName()) && !other.equals(method))
                .flatMap(other -> other.getMethodCallsFromSelf().stream());
        return Stream.concat(own.stream(), nested);
    }

    private static boolean isCheck(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Access.class) && CHECKS.contains(call.getName());
    }
}
