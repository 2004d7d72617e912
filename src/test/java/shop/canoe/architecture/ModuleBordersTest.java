package shop.canoe.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shop.canoe.platform.module.BusinessModule;

/** Who may know whom: the rules of dependence of the architecture, on the compiled classes. */
@AnalyzeClasses(packages = "shop.canoe", importOptions = DoNotIncludeTests.class)
class ModuleBordersTest {
    private static final String ROOT = "shop.canoe.";

    private static final DescribedPredicate<JavaClass> PLATFORM = resideInAPackage("shop.canoe.platform..");
    private static final DescribedPredicate<JavaClass> KERNEL = resideInAPackage("shop.canoe.kernel..");
    private static final DescribedPredicate<JavaClass> EDGES = resideInAnyPackage(
                    "shop.canoe.*.web..", "shop.canoe.*.rest..")
            .and(not(PLATFORM))
            .as("page beans and resources");
    private static final DescribedPredicate<JavaClass> MAPPED = describe(
            "mapped classes",
            type -> type.isAnnotatedWith(Entity.class)
                    || type.isAnnotatedWith(Embeddable.class)
                    || type.isAnnotatedWith(MappedSuperclass.class));

    @ArchTest
    static final ArchRule modulesUseOnlyWhatTheyDeclare = modules()
            .definedByAnnotation(BusinessModule.class)
            .should()
            .respectTheirAllowedDependenciesDeclaredIn("uses", consideringOnlyDependenciesInAnyPackage("shop.canoe.."))
            .ignoreDependency(alwaysTrue(), PLATFORM);

    @ArchTest
    static final ArchRule modulesUseEachOtherOnlyThroughTheirRootPackage = modules()
            .definedByAnnotation(BusinessModule.class)
            .should()
            .onlyDependOnEachOtherThroughPackagesDeclaredIn("exposes");

    @ArchTest
    static final ArchRule modulesHaveNoCycles =
            modules().definedByAnnotation(BusinessModule.class).should().beFreeOfCycles();

    @ArchTest
    static void declaredUsesHaveNoCyclesEither(JavaClasses all) {
        var modules = Modules.of(all);
        for (var module : modules.names())
            assertThat(modules.reachableFrom(module))
                    .as("what " + module + " uses, directly or not")
                    .doesNotContain(module);
    }

    @ArchTest
    static void modulesUseOnlyModulesThatExist(JavaClasses all) {
        var modules = Modules.of(all);
        for (var module : modules.names())
            assertThat(modules.names()).as("modules, as named by " + module).containsAll(modules.usedBy(module));
    }

    @ArchTest
    static void nobodyUsesTheModulesThatOnlyCompose(JavaClasses all) {
        var modules = Modules.of(all);
        for (var module : modules.names())
            assertThat(modules.usedBy(module))
                    .as("what " + module + " uses")
                    .doesNotContain("storefront", "sellerconsole", "backoffice", "demo");
    }

    @ArchTest
    static void everyClassIsInAModuleOrInThePlatform(JavaClasses all) {
        var modules = Modules.of(all);
        assertThat(all.stream()
                        .filter(not(PLATFORM))
                        .map(JavaClass::getName)
                        .filter(name -> !modules.names().contains(name.split("\\.")[2])))
                .isEmpty();
    }

    @ArchTest
    static final ArchRule aModuleIsNamedAfterItsPackageAndExposesNothingElse = classes()
            .that()
            .areAnnotatedWith(BusinessModule.class)
            .should(satisfy("be named after their package and expose nothing else", type -> {
                var module = type.getAnnotationOfType(BusinessModule.class);
                return type.getPackageName().equals(ROOT + module.name())
                        && module.exposes().length == 1
                        && module.exposes()[0].equals(type.getPackageName());
            }));

    @ArchTest
    static final ArchRule theKernelHoldsValuesOnly = noClasses()
            .that(KERNEL)
            .should()
            .dependOnClassesThat(resideInAnyPackage("shop.canoe..", "jakarta..", "org.hibernate..", "java.time..")
                    .and(not(KERNEL))
                    .and(not(equivalentTo(BusinessModule.class))));

    @ArchTest
    static final ArchRule thePlatformKnowsNoBusiness = noClasses()
            .that(PLATFORM)
            .should()
            .dependOnClassesThat(
                    resideInAPackage("shop.canoe..").and(not(PLATFORM)).and(not(KERNEL)));

    @ArchTest
    static final ArchRule pagesAndResourcesHoldNoTransactionsAndNoQueries = noClasses()
            .that(EDGES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "shop.canoe.platform.persistence..",
                    "jakarta.transaction..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "java.sql..",
                    "javax.sql.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule pagesAndResourcesAreUsedByNobody = classes()
            .that(EDGES)
            .should(useOnly(
                    "be used by their own package only",
                    type -> type.getDirectDependenciesToSelf().stream(),
                    use -> use.getOriginClass()
                            .getPackage()
                            .equals(use.getTargetClass().getPackage())))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule pagesAndResourcesSeeOnlyTheRootPackagesOfModules = classes()
            .that(EDGES)
            .should(useOnly(
                    "see only the root packages of modules",
                    type -> type.getDirectDependenciesFromSelf().stream(),
                    use -> !isHidden(use.getTargetClass())
                            || use.getTargetClass()
                                    .getPackage()
                                    .equals(use.getOriginClass().getPackage())))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule mappedClassesStayInsideTheirPackage =
            classes().that(MAPPED).should().bePackagePrivate().allowEmptyShould(true);

    @ArchTest
    static final ArchRule mappedClassesCallNoFrameworkAndPublishNothing = noClasses()
            .that(MAPPED)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "shop.canoe.platform.events..",
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.transaction..",
                    "jakarta.servlet..",
                    "jakarta.faces.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule repositoriesStayInsideTheirPackage = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule repositoriesOpenNoTransactions = noClasses()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Transactional.class)
            .allowEmptyShould(true);

    private static boolean isHidden(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(ROOT)
                && !PLATFORM.test(type)
                && name.substring(ROOT.length()).contains(".");
    }

    private static ArchCondition<JavaClass> satisfy(String description, Predicate<JavaClass> condition) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, condition.test(type), type.getDescription()));
            }
        };
    }

    private static ArchCondition<JavaClass> useOnly(
            String description, Function<JavaClass, Stream<Dependency>> uses, Predicate<Dependency> allowed) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                uses.apply(type)
                        .filter(allowed.negate())
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }
}
