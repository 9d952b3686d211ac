package io.charchub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the house, on the real tree, with guards against rules that look at nothing. */
class HouseTest {
  private static final HousePlan PLAN = HousePlan.ours();

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("test-classes"))
          .importPackages("io.charchub");

  private static final List<Path> SOURCES =
      List.of(Path.of("../core/src/main/java"), Path.of("src/main/java"));

  @Test
  void theRulesLookAtTheWholeHouse() {
    System.getLogger("house")
        .log(System.Logger.Level.INFO, "HouseTest saw " + HOUSE.size() + " classes");
    assertThat(HOUSE.size()).isGreaterThan(500);
    assertThat(roomsSeen()).containsAll(PLAN.names());
  }

  @Test
  void aRoomImportsOnlyWhatThePlanAllows() {
    assertThat(violations(HOUSE, "io.charchub")).isEmpty();
  }

  @Test
  void aPlantedViolationIsReported() {
    JavaClasses planted = new ClassFileImporter().importPackages("io.charchub.planted");
    assertThat(violations(planted, "io.charchub.planted"))
        .singleElement()
        .asString()
        .contains("text may not import views")
        .contains("Climber");
  }

  @Test
  void everyPackageOfCoreBelongsToARoom() {
    Set<String> homeless =
        packages().stream()
            .filter(name -> !name.equals("io.charchub") && !name.startsWith("io.charchub.contrib"))
            .filter(name -> !name.startsWith("io.charchub.processor"))
            .filter(name -> PLAN.roomOf("io.charchub", name).isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(homeless).isEmpty();
  }

  @Test
  void anAppThatShipsImportsOnlyTheAppsThatThePlanNames() {
    Set<String> seen = new TreeSet<>();
    Set<String> found = new TreeSet<>();
    for (JavaClass origin : HOUSE) {
      String from = appOf(origin.getPackageName());
      if (from.isEmpty()) {
        continue;
      }
      seen.add(from);
      for (var dependency : origin.getDirectDependenciesFromSelf()) {
        String to = appOf(dependency.getTargetClass().getPackageName());
        if (!to.isEmpty() && !PLAN.allowsApp(from, to)) {
          found.add(from + " may not import " + to + ": " + dependency.getDescription());
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(PLAN.apps()).containsAll(seen);
    assertThat(seen).contains("auth", "sitemaps", "flatpages").hasSizeGreaterThan(8);
  }

  /** The first part behind {@code io.charchub.contrib}; empty for a package of no app. */
  private static String appOf(String packageName) {
    String prefix = "io.charchub.contrib.";
    return packageName.startsWith(prefix)
        ? packageName.substring(prefix.length()).split("[.]", 2)[0]
        : "";
  }

  @Test
  void packagesDoNotCircle() {
    slices().matching("io.charchub.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void noRoomIsAllowedTooMuch() {
    assertThat(PLAN.density()).isLessThanOrEqualTo(0.40);
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        HOUSE.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .filter(name -> !name.startsWith("io.charchub.processor"))
            .sorted()
            .toList();
    assertThat(unmarked).isEmpty();
  }

  @Test
  void everyPackageIsDescribed() throws IOException {
    Set<String> described = new TreeSet<>();
    for (Path root : SOURCES) {
      try (var files = Files.walk(root)) {
        for (Path file : files.filter(each -> each.endsWith("package-info.java")).toList()) {
          if (Files.readString(file).startsWith("/**")) {
            described.add(root.relativize(file.getParent()).toString().replace('/', '.'));
          }
        }
      }
    }
    Set<String> undescribed = new TreeSet<>(packages());
    undescribed.removeIf(name -> name.startsWith("io.charchub.processor"));
    undescribed.removeAll(described);
    assertThat(undescribed).isEmpty();
  }

  @Test
  void onlyTheTerminalWritesToStandardOutput() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.charchub.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(HOUSE);
  }

  @Test
  void nothingDeserializesJavaObjects() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .check(HOUSE);
  }

  @Test
  void onlyTheDatabaseRoomSpeaksJdbc() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.charchub.db")
        .and()
        .resideOutsideOfPackage("io.charchub.db.sqlite..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.sql.Statement")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.sql.Connection")
        .check(HOUSE);
  }

  private static Set<String> roomsSeen() {
    return packages().stream()
        .map(name -> PLAN.roomOf("io.charchub", name))
        .filter(room -> !room.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> packages() {
    return HOUSE.stream()
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> violations(JavaClasses classes, String root) {
    Set<String> found = new TreeSet<>();
    for (JavaClass origin : classes) {
      String from = PLAN.roomOf(root, origin.getPackageName());
      if (from.isEmpty()) {
        continue;
      }
      for (var dependency : origin.getDirectDependenciesFromSelf()) {
        String to = PLAN.roomOf(root, dependency.getTargetClass().getPackageName());
        if (!to.isEmpty() && !PLAN.allows(from, to)) {
          found.add(from + " may not import " + to + ": " + dependency.getDescription());
        }
      }
    }
    return found;
  }
}
