package io.kaohe.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use whom and how things are called; each rule is also seen failing on the {@code broken} fixture. */
class ArchitectureTest {

    private static final String PRODUCT_ROOT = "io.kaohe";
    private static final String BROKEN_ROOT = "io.kaohe.architecture.broken";

    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(PRODUCT_ROOT);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(BROKEN_ROOT);

    /** Package: what it may use. {@code *} stands for every package above it in the table. */
    private static final Map<String, List<String>> USES = table("""
        shared
        config       : shared
        audit        : shared
        notification : shared
        privacy      : shared
        delivery     : shared notification
        calendar     : shared audit imports
        tabular
        source       : shared calendar tabular
        imports      : shared audit tabular
        audittrail   : shared audit imports delivery
        organization : shared audit imports
        indicator    : shared config audit imports organization scoring
        scoring      : shared
        diagnosis    : shared
        measurement  : shared audit imports organization indicator source tabular scoring diagnosis
        target       : shared audit notification imports organization indicator measurement
        decision     : shared scoring
        goal         : shared audit imports organization indicator measurement scoring
        appraisal    : shared calendar audit notification organization indicator target measurement diagnosis scoring decision
        cycle        : shared calendar audit notification organization imports indicator measurement appraisal peerreview
        board        : shared appraisal cycle
        calibration  : shared audit scoring decision appraisal cycle
        plan         : shared audit notification organization imports indicator measurement scoring appraisal board
        outcome      : shared audit notification organization appraisal cycle plan
        team         : shared audit organization diagnosis appraisal board plan outcome
        development  : shared audit notification imports organization decision
        incentive    : shared audit imports organization indicator measurement decision scoring appraisal cycle
        appeal       : shared calendar audit notification organization scoring decision appraisal cycle outcome
        peerreview   : shared config audit notification organization scoring appraisal
        customer     : shared config audit imports tabular organization measurement scoring appraisal
        print        : shared
        report       : *
        printrun     : shared audit notification cycle print report
        summary      : shared audit organization delivery indicator measurement appraisal cycle board calibration incentive print
        process      : *
        web          : *
        demo         : *
        """);

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("dependencies between packages point one way", ArchitectureTest::dependencies),
                rule("only process knows the engine", root -> onlyIn(root + ".process..", "org.camunda..")),
                rule("only print knows Jasper", root -> onlyIn(root + ".print..", "net.sf.jasperreports..")),
                rule("scoring is pure: no bean, no SQL, no engine", ArchitectureTest::pureScoring),
                rule("only classes named Jdbc* touch JDBC", root -> jdbc()),
                rule("today comes from the clock, so that a test can choose it", root -> clock()),
                rule("names are honest", root -> names()),
                rule("no interface has one implementation inside its own package", root -> interfaces()),
                rule("a delegate has one collaborator", root -> delegates()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String sentence, Function<String, ArchRule> rule) {
        rule.apply(PRODUCT_ROOT).as(sentence).check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void isSeenFailing(String sentence, Function<String, ArchRule> rule) {
        assertThat(rule.apply(BROKEN_ROOT).evaluate(BROKEN).hasViolation())
                .as(sentence)
                .isTrue();
    }

    @Test
    void everyPackageIsInTheTableAndEveryRowIsAPackage() {
        assertThat(PRODUCT.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals(PRODUCT_ROOT))
                        .map(name -> name.substring(PRODUCT_ROOT.length() + 1).split("\\.", -1)[0])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(USES.keySet());
    }

    private static Arguments rule(String sentence, Function<String, ArchRule> rule) {
        return arguments(sentence, rule);
    }

    private static ArchRule dependencies(String root) {
        List<ArchRule> rules = USES.entrySet().stream()
                .map(row -> {
                    String[] others = USES.keySet().stream()
                            .filter(name -> !name.equals(row.getKey()))
                            .filter(name -> !row.getValue().contains(name))
                            .map(name -> root + "." + name + "..")
                            .toArray(String[]::new);
                    return (ArchRule) noClasses()
                            .that()
                            .resideInAPackage(root + "." + row.getKey() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(others)
                            .allowEmptyShould(true);
                })
                .toList();
        return CompositeArchRule.of(rules);
    }

    private static ArchRule onlyIn(String home, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat(resideInAnyPackage(library));
    }

    private static ArchRule pureScoring(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".scoring..")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                        "java..", root + ".shared..", root + ".scoring..", "org.jspecify.annotations.."));
    }

    private static ArchRule jdbc() {
        return noClasses()
                .that(haveOutermostNameNotStartingWith("Jdbc"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc.."));
    }

    private static ArchRule clock() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe("now() without a Clock", call -> isNow(call.getTarget())));
    }

    private static boolean isNow(CodeUnitCallTarget target) {
        return target.getName().equals("now")
                && target.getOwner().getPackageName().equals("java.time")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static ArchRule names() {
        return classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Impl|Dto|DTO|Base|(?<!Line)Manager)")
                .andShould()
                .haveNameNotMatching(".*\\.Base[A-Z].*");
    }

    private static ArchRule interfaces() {
        return classes().that().areInterfaces().should(new ArchCondition<>("not have one implementation beside it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<JavaClass> implementations = type.getAllSubclasses().stream()
                        .filter(each -> !each.isInterface())
                        .filter(each -> !each.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .toList();
                if (implementations.size() == 1
                        && implementations.get(0).getPackageName().equals(type.getPackageName())) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has one implementation"));
                }
            }
        });
    }

    private static ArchRule delegates() {
        return classes().that().implement(JavaDelegate.class).should(new ArchCondition<>("take one collaborator") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean one = type.getConstructors().stream()
                        .allMatch(constructor ->
                                constructor.getRawParameterTypes().size() <= 1);
                if (!one) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has several collaborators"));
                }
            }
        });
    }

    private static DescribedPredicate<JavaClass> haveOutermostNameNotStartingWith(String prefix) {
        return DescribedPredicate.describe("are not named " + prefix + "*", type -> {
            JavaClass outermost = type;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            return !outermost.getSimpleName().startsWith(prefix);
        });
    }

    private static Map<String, List<String>> table(String text) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            String[] cells = line.split(":", -1);
            List<String> uses = cells.length == 1
                    ? List.of()
                    : Arrays.asList(cells[1].strip().split(" ", -1));
            rows.put(cells[0].strip(), uses.contains("*") ? List.copyOf(rows.keySet()) : uses);
        });
        return rows;
    }
}
