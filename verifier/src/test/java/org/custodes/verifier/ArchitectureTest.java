package org.custodes.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses VERIFIER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.custodes.verifier");

  @Test
  void dependsOnTheLogsLibraryAndTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("org.custodes.verifier..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.custodes.verifier..",
            "org.custodes.transparency..",
            "java..",
            "org.jspecify.annotations")
        .check(VERIFIER);
  }

  @Test
  void hasNoDriverOfADatabase() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "java.net..")
        .check(VERIFIER);
  }

  @Test
  void itsStepsStandOnEachOtherOneWay() {
    slices().matching("org.custodes.verifier.(*)..").should().beFreeOfCycles().check(VERIFIER);
  }
}
