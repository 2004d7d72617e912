package shop.canoe.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Tests are run, all of them, in any order, without sleeping; and the shop's journeys get by without script. */
@AnalyzeClasses(packages = "shop.canoe", importOptions = OnlyIncludeTests.class)
class TestHabitsTest {

    @ArchTest
    static final ArchRule noTestIsSkipped = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.junit.jupiter.api.condition..")
                    .or(describe(
                            "skip",
                            type -> type.getName().equals("org.junit.jupiter.api.Disabled")
                                    || type.getName().equals("org.junit.jupiter.api.Assumptions")
                                    || type.getName().equals("org.assertj.core.api.Assumptions"))));

    @ArchTest
    static final ArchRule everyTestIsFoundByItsName = classes()
            .that(describe("hold tests", TestHabitsTest::holdsTests))
            .should()
            .haveNameMatching(".*(Test|IT)(\\$.*)?");

    @ArchTest
    static final ArchRule namesOfTestsAreRules =
            noMethods().that().areAnnotatedWith(Test.class).should().haveNameMatching("(test|should)[A-Z_].*");

    @ArchTest
    static final ArchRule testsArePackagePrivate =
            methods().that().areAnnotatedWith(Test.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule testsDoNotSleep = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Poll")
            .should()
            .callMethodWhere(target(owner(describe("Thread", type -> type.isEquivalentTo(Thread.class))))
                    .and(target(name("sleep"))));

    @ArchTest
    static final ArchRule testsHaveNoOrder = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.junit\\.jupiter\\.api\\.(MethodOrderer.*|TestMethodOrder|Order)");

    @ArchTest
    static final ArchRule fakesAreWrittenByHand =
            noClasses().should().dependOnClassesThat(resideInAnyPackage("org.mockito..", "org.easymock.."));

    @ArchTest
    static final ArchRule journeysDoNotCheatWithScript = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.openqa\\.selenium\\.(JavascriptExecutor|chromium\\.HasCdp)");

    private static boolean holdsTests(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Test.class));
    }
}
