package se.spegla;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.spegla.disclosure.policy.Policy;

/** The walls between the rooms: who may import whom, and that results leave by one door only. */
class ArchitectureTest {
    private static final String CORE = "instrument measurement response scoring statistics comparison disclosure";
    private static final Set<String> LEAVES = Set.of("fault", "csv", "act");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.spegla");

    @ParameterizedTest(name = "{0} imports only {1}")
    @CsvSource({
        "act, ''",
        "fault, ''",
        "csv, ''",
        "instrument, ''",
        "measurement, instrument",
        "response, instrument measurement",
        "setup, instrument measurement response",
        "scoring, instrument response",
        "statistics, ''",
        "comparison, instrument measurement response scoring statistics",
        "disclosure, instrument measurement response scoring statistics comparison",
        "access, measurement",
        "audit, ''",
        "report, instrument measurement disclosure",
        "store, " + CORE + " access audit",
        "web, instrument measurement response setup disclosure access audit report",
        "cli, instrument measurement response disclosure access report web"
    })
    void a_room_imports_only_the_rooms_of_the_table(String room, String allowed) {
        var rooms = Stream.concat(
                        Stream.concat(Stream.of(room), LEAVES.stream()),
                        Stream.of(allowed.split(" ")).filter(name -> !name.isEmpty()))
                .map(ArchitectureTest::packages)
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(packages(room))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(rooms).or(DescribedPredicate.not(resideInAnyPackage("se.spegla.."))))
                .check(CLASSES);
    }

    @Test
    void there_are_no_cycles_between_packages() {
        slices().matching("se.spegla.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void javalin_stays_in_web() {
        only("io.javalin..", "web");
    }

    @Test
    void sql_stays_in_store() {
        only("org.jdbi..", "store");
        only("java.sql..", "store");
        only("javax.sql..", "store");
    }

    private static void only(String library, String room) {
        noClasses()
                .that()
                .resideOutsideOfPackage(packages(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void nobody_but_the_gate_makes_a_released_type() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packages("disclosure"))
                .should()
                .callConstructorWhere(JavaAccess.Predicates.targetOwner(areReleased()))
                .check(CLASSES);
        constructors()
                .that()
                .areDeclaredInClassesThat(
                        areReleased().and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(Record.class))))
                .should()
                .bePackagePrivate()
                .check(CLASSES);
        classes()
                .that(areReleased())
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void nobody_but_the_gate_reads_a_stored_release_back() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packages("disclosure"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("se.spegla.disclosure.StoredForm")
                .check(CLASSES);
    }

    @Test
    void a_released_type_wraps_nothing_that_has_not_passed_the_gate() {
        fields().that()
                .areDeclaredInClassesThat(areReleased())
                .should()
                .notHaveRawType(
                        resideInAnyPackage("se.spegla.scoring..", "se.spegla.comparison..", "se.spegla.statistics.."))
                .check(CLASSES);
    }

    @Test
    void the_gate_has_two_policies() {
        assertThat(CLASSES.stream().filter(type -> type.isAssignableTo(Policy.class) && !type.isInterface()))
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder("Published", "RawFile");
    }

    @Test
    void pages_and_reports_cannot_name_the_policy_for_files() {
        noClasses()
                .that()
                .resideInAnyPackage("se.spegla.web..", "se.spegla.report..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("se\\.spegla\\.disclosure\\.(policy\\.)?RawFile.*")
                .check(CLASSES);
    }

    @Test
    void nothing_is_named_after_no_job() {
        for (var ending : List.of("Impl", "Manager", "Helper", "Util", "Utils", "Service")) {
            noClasses().should().haveSimpleNameEndingWith(ending).check(CLASSES);
        }
    }

    private static DescribedPredicate<JavaClass> areReleased() {
        return DescribedPredicate.describe(
                "are released types",
                type -> type.getPackageName().startsWith("se.spegla.disclosure")
                        && outermost(type).getSimpleName().startsWith("Released")
                        && !type.isEnum()
                        && !type.isInterface());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static String packages(String room) {
        return "se.spegla." + room + "..";
    }
}
