package org.custodes.transparency;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.custodes.transparency");

  /// `com.sun.net.httpserver` is the JDK's own server, a supported part of it.
  @Test
  void dependsOnTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("org.custodes.transparency..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.custodes.transparency..",
            "java..",
            "com.sun.net.httpserver",
            "org.jspecify.annotations")
        .check(LIBRARY);
  }

  @Test
  void valuesKnowNothingOfWhatIsBuiltOnThem() {
    noClasses()
        .that()
        .resideInAPackage("org.custodes.transparency")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.custodes.transparency.*..")
        .check(LIBRARY);
  }

  /// Each package can be read after the ones it uses: tree, note, checkpoint, tile, policy, proof,
  /// witness.
  @Test
  void packagesDoNotLeanOnEachOtherInCircles() {
    slices().matching("org.custodes.transparency.(*)..").should().beFreeOfCycles().check(LIBRARY);
  }

  /// A tree needs no key, and a note no tree.
  @Test
  void treesAndNotesKnowNothingOfLogs() {
    noClasses()
        .that()
        .resideInAnyPackage("..tree..", "..note..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..tile..", "..checkpoint..", "..policy..", "..proof..", "..witness..")
        .check(LIBRARY);
  }
}
