package shop.canoe.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import shop.canoe.kernel.Money;
import shop.canoe.platform.error.BusinessException;

/** The one way for each thing: time, money, refusals, injection. */
@AnalyzeClasses(packages = "shop.canoe", importOptions = DoNotIncludeTests.class)
class CodeHabitsTest {
    private static final String PLATFORM = "shop.canoe.platform..";
    private static final Set<String> INEXACT = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    @ArchTest
    static final ArchRule nobodyReadsTheTimeWithoutAClock = noClasses()
            .should()
            .callMethodWhere(describe("reads the time without a clock", CodeHabitsTest::readsTheTimeWithoutAClock))
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule onlyThePlatformMakesClocks = noClasses()
            .that()
            .resideOutsideOfPackage("shop.canoe.platform.time..")
            .should()
            .callMethodWhere(target(owner(assignableTo(Clock.class))).and(target(nameMatching("system.*|tick.*"))));

    @ArchTest
    static final ArchRule theKernelCountsExactly = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("shop.canoe.kernel..")
            .should()
            .haveRawType(describe("inexact", CodeHabitsTest::isInexact));

    @ArchTest
    static final ArchRule moneyIsNeverADoubleNorABareDecimal = noFields()
            .that(describe("are named like an amount of money", CodeHabitsTest::isNamedLikeMoney))
            .should()
            .haveRawType(describe(
                    "inexact or a bare decimal", type -> isInexact(type) || type.isEquivalentTo(BigDecimal.class)));

    @ArchTest
    static final ArchRule moneyMeetsNoInexactNumbers = noCodeUnits()
            .that(describe("deal with money", CodeHabitsTest::dealsWithMoney))
            .should(new ArchCondition<>("take or give an inexact number") {
                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                    boolean inexact = types(unit).anyMatch(CodeHabitsTest::isInexact);
                    events.add(new SimpleConditionEvent(unit, inexact, unit.getDescription()));
                }
            });

    @ArchTest
    static final ArchRule onlyThePlatformCatchesWhateverMayHappen = codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(PLATFORM)
            .should(catchNone(Exception.class));

    @ArchTest
    static final ArchRule pagesAndResourcesLetRefusalsPass = codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("shop.canoe.*.web..", "shop.canoe.*.rest..")
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(PLATFORM)
            .should(catchNone(Exception.class, RuntimeException.class, BusinessException.class))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule refusalsAreNamedExceptions = classes()
            .that()
            .areAssignableTo(BusinessException.class)
            .should()
            .haveSimpleNameEndingWith("Exception")
            .andShould()
            .bePublic();

    @ArchTest
    static final ArchRule injectedFieldsArePackagePrivate = fields().that()
            .areAnnotatedWith(Inject.class)
            .should()
            .notBePrivate()
            .andShould()
            .notBePublic()
            .andShould()
            .notBeProtected();

    @ArchTest
    static final ArchRule nobodySpeaksToTheConsoleButStartUp = noClasses()
            .that()
            .resideOutsideOfPackage("shop.canoe.platform.boot..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethodWhere(target(nameMatching("printStackTrace")));

    @ArchTest
    static final ArchRule onlySignInMakesSessions = noClasses()
            .that()
            .resideOutsideOfPackage("shop.canoe.platform.security..")
            .should()
            .callMethodWhere(
                    target(owner(assignableTo(HttpServletRequest.class))).and(target(nameMatching("getSession"))));

    @ArchTest
    static final ArchRule pageBeansLeaveTheFacesContextAlone = noClasses()
            .that()
            .resideOutsideOfPackage(PLATFORM)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(FacesContext.class);

    @ArchTest
    static final ArchRule primeFacesIsForConsolesOnly = noClasses()
            .that()
            .resideOutsideOfPackages("shop.canoe.sellerconsole.web..", "shop.canoe.backoffice.web..", PLATFORM)
            .should()
            .dependOnClassesThat(resideInAPackage("org.primefaces.."));

    @ArchTest
    static final ArchRule namesSayTheBusinessThing = noClasses()
            .that()
            .areTopLevelClasses()
            .should()
            .haveNameMatching(".*\\.(I[A-Z][a-z]\\w*Service|Abstract\\w*|Default\\w*|Base\\w*)")
            .orShould()
            .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils|Dto|DTO|Bean|Info|Controller|Facade)");

    @ArchTest
    static final ArchRule servicesAreClassesWithoutAnInterfaceInFront = noClasses()
            .that()
            .haveSimpleNameEndingWith("Service")
            .should()
            .beInterfaces()
            .orShould(have(JavaModifier.ABSTRACT));

    private static boolean readsTheTimeWithoutAClock(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        var name = call.getTarget().getName();
        boolean now = owner.getPackageName().equals("java.time") && name.equals("now");
        boolean withClock =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return (now && !withClock) || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"));
    }

    private static boolean isInexact(JavaClass type) {
        return INEXACT.contains(type.getName());
    }

    private static boolean isNamedLikeMoney(JavaField field) {
        return field.getName().matches("(?i).*(price|amount|total|subtotal|cost|fee|refund|balance)(minor)?");
    }

    private static boolean dealsWithMoney(JavaCodeUnit unit) {
        return unit.getOwner().isEquivalentTo(Money.class)
                || types(unit).anyMatch(type -> type.isEquivalentTo(Money.class));
    }

    private static Stream<JavaClass> types(JavaCodeUnit unit) {
        return Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()));
    }

    private static ArchCondition<JavaCodeUnit> catchNone(Class<?>... types) {
        var caught = Set.of(types);
        return new ArchCondition<>("not catch " + caught) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                unit.getTryCatchBlocks().stream()
                        .filter(block -> block.getCaughtThrowables().stream()
                                .anyMatch(type -> caught.stream().anyMatch(type::isEquivalentTo)))
                        .forEach(block -> events.add(SimpleConditionEvent.violated(
                                unit, unit.getDescription() + " in " + block.getSourceCodeLocation())));
            }
        };
    }

    private static ArchCondition<JavaClass> have(JavaModifier modifier) {
        return ArchCondition.from(DescribedPredicate.<JavaClass>describe(
                "be " + modifier, type -> type.getModifiers().contains(modifier)));
    }
}
