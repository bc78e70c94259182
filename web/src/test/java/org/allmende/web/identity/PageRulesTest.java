package org.allmende.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Named;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.identity.Permission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No page and no REST method without saying who may reach it. */
class PageRulesTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path PAGES = Path.of("src/main/webapp");

    @Test
    void everyPageBeanSaysWhoMayReachItsPage() throws IOException {
        assertThat(classes())
                .filteredOn(type -> type.getSimpleName().endsWith("Page") && type.isAnnotationPresent(Named.class))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.isAnnotationPresent(Page.class))
                        .as("%s has @Page", type.getName())
                        .isTrue());
    }

    @Test
    void everyPageHasABeanThatGuardsIt() throws IOException {
        Set<String> guarded = classes().stream()
                .filter(type -> type.isAnnotationPresent(Page.class))
                .flatMap(type -> PageNames.viewsOf(type).stream())
                .collect(Collectors.toSet());
        assertThat(views()).isNotEmpty().allSatisfy(view -> assertThat(guarded)
                .as("beans with @Page, for %s.xhtml", view)
                .contains(view));
    }

    @Test
    void everyBeanGuardsAPageThatExists() throws IOException {
        List<String> views = views();
        assertThat(classes())
                .filteredOn(type -> type.isAnnotationPresent(Page.class))
                .allSatisfy(type -> assertThat(PageNames.viewsOf(type))
                        .as("pages of %s", type.getName())
                        .allMatch(view -> view.startsWith("/WEB-INF/errors/") || views.contains(view)));
    }

    @Test
    void whatRequiresAPermissionNamesOne() throws IOException {
        assertThat(classes())
                .filteredOn(type -> type.isAnnotationPresent(Page.class))
                .filteredOn(type -> type.getAnnotation(Page.class).access() == PageAccess.REQUIRES)
                .allSatisfy(type -> assertThat(type.getAnnotation(Page.class).permission())
                        .as(type.getName())
                        .isNotEqualTo(Permission.OWN_ACCOUNT));
    }

    @Test
    void everyRestMethodSaysWhoMayCallIt() throws IOException {
        List<Method> resources = classes().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(PageRulesTest::isResource)
                .toList();
        assertThat(resources).isNotEmpty().allSatisfy(method -> assertThat(method.isAnnotationPresent(Endpoint.class)
                        || method.getDeclaringClass().isAnnotationPresent(Endpoint.class))
                .as("%s has @Endpoint", method)
                .isTrue());
    }

    /** An empty field is null to Faces: a setter that does not say so hands it on to where no null is. */
    @Test
    void everySetterOfWordsTakesAnEmptyField() throws IOException {
        List<Method> setters = classes().stream()
                .filter(type -> Serializable.class.isAssignableFrom(type) || type.isAnnotationPresent(Named.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getName().matches("set[A-Z].*")
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .toList();
        assertThat(setters).hasSizeGreaterThan(100).allSatisfy(setter -> assertThat(
                        setter.getAnnotatedParameterTypes()[0].isAnnotationPresent(Nullable.class))
                .as("%s takes null", setter)
                .isTrue());
    }

    private static boolean isResource(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.isAnnotationPresent(HttpMethod.class));
    }

    private static List<String> views() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(view -> view.endsWith(".xhtml"))
                    .filter(view -> !view.startsWith("/WEB-INF/") && !view.startsWith("/resources/"))
                    .map(view -> view.replaceFirst("\\.xhtml$", ""))
                    .toList();
        }
    }

    private static List<Class<?>> classes() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .<Class<?>>map(PageRulesTest::load)
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        try {
            String name = file.replaceFirst("\\.class$", "").replace('/', '.');
            return Class.forName(name, false, PageRulesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
