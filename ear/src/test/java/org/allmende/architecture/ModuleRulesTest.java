package org.allmende.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Which module may know which. */
class ModuleRulesTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final String[] BEYOND_EJB = {
        "org.camunda..",
        "org.allmende.bpmn..",
        "org.allmende.web..",
        "org.allmende.api..",
        "org.allmende.db..",
        "org.allmende.launch..",
        "jakarta.faces..",
        "jakarta.ws.rs..",
        "jakarta.servlet.."
    };

    private final JavaClasses db = classesOf("db");
    private final JavaClasses ejb = classesOf("ejb");
    private final JavaClasses bpmn = classesOf("bpmn");
    private final JavaClasses web = classesOf("web");

    @Test
    void domainKnowsNoEngineNoPagesAndNoSibling() {
        hold(noClasses().should().dependOnClassesThat().resideInAnyPackage(BEYOND_EJB), ejb);
    }

    @Test
    void databaseKnowsNoSibling() {
        hold(
                noClasses()
                        .that()
                        .resideInAPackage("org.allmende.db..")
                        .should()
                        .dependOnClassesThat(new InOtherPackagesOfThePortal()),
                db);
    }

    @Test
    void pagesKnowNeitherTheEngineNorItsModule() {
        hold(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.camunda..", "org.allmende.bpmn..", "org.allmende.db.."),
                web);
    }

    @Test
    void processesKnowNoPages() {
        hold(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.allmende.web..", "org.allmende.api..", "jakarta.faces.."),
                bpmn);
    }

    @Test
    void onlySampleCodeKnowsSampleCode() {
        for (JavaClasses module : new JavaClasses[] {ejb, bpmn, web}) {
            hold(
                    noClasses()
                            .that()
                            .resideOutsideOfPackages("..sample..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("org.allmende..sample.."),
                    module);
        }
    }

    /** {@code jakarta.json.Json} looks through all class loaders at every call. */
    @Test
    void jsonComesFromTheOneProvider() {
        for (JavaClasses module : new JavaClasses[] {ejb, bpmn, web}) {
            hold(noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.Json"), module);
        }
    }

    private static JavaClasses classesOf(String module) {
        JavaClasses classes =
                new ClassFileImporter().importPath(PROJECT.resolve(module).resolve("target/classes"));
        assertThat(classes).as("compiled classes of " + module).isNotEmpty();
        return classes;
    }

    private static void hold(ArchRule rule, JavaClasses classes) {
        rule.allowEmptyShould(true).check(classes);
    }
}
