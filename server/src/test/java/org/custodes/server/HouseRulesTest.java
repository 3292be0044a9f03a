package org.custodes.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/// What holds in every room, whoever builds it.
class HouseRulesTest {

  private static final String HOUSE = "org.custodes.server";
  private static final String[] WEB = {
    "org.springframework.web..",
    "org.springframework.http..",
    "org.springframework.security.web..",
    "jakarta.servlet..",
    "gg.jte.."
  };
  private static final String[] DATABASE = {
    "org.springframework.jdbc..", "java.sql..", "javax.sql..", "org.postgresql..", "org.flywaydb.."
  };

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HOUSE);

  @Test
  void rulesOfARoomKnowNeitherWebNorDatabase() {
    noClasses()
        .that(rootOfARoom())
        .should()
        .dependOnClassesThat(resideInAnyPackage(WEB).or(resideInAnyPackage(DATABASE)))
        .orShould()
        .dependOnClassesThat(resideInAnyPackage(HOUSE + ".*.web..", HOUSE + ".*.jdbc.."))
        .check(PRODUCT);
  }

  @Test
  void pagesKnowNoDatabase() {
    noClasses()
        .that()
        .resideInAPackage(HOUSE + ".*.web..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(DATABASE).or(resideInAnyPackage(HOUSE + ".*.jdbc..")))
        .check(PRODUCT);
  }

  @Test
  void tablesKnowNoPages() {
    noClasses()
        .that()
        .resideInAPackage(HOUSE + ".*.jdbc..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(WEB).or(resideInAnyPackage(HOUSE + ".*.web..")))
        .check(PRODUCT);
  }

  @Test
  void theEdgeOfARoomIsItsOwnBusiness() {
    noClasses()
        .that()
        .resideInAnyPackage(HOUSE + ".*.web..", HOUSE + ".*.jdbc..")
        .and(written())
        .should()
        .haveModifier(JavaModifier.PUBLIC)
        .check(PRODUCT);
  }

  @Test
  void theStarterOfPostgresKnowsNoFramework() {
    noClasses()
        .that()
        .resideInAPackage(HOUSE + ".postgres..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", HOUSE + ".frame..")
        .check(PRODUCT);
  }

  @Test
  void testsDoNotSleepMockBeansDirtyContextsOrStandAside() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", java.time.Duration.class)
        .orShould()
        .dependOnClassesThat(
            JavaClass.Predicates.type(DirtiesContext.class)
                .or(JavaClass.Predicates.type(MockitoBean.class))
                .or(JavaClass.Predicates.type(Disabled.class)))
        .because("tests share one context, run in any order, and wait for what they wait for")
        .check(
            new ClassFileImporter().importPaths("target/test-classes/org/custodes").that(others()));
  }

  private static DescribedPredicate<JavaClass> rootOfARoom() {
    Pattern room = Pattern.compile(Pattern.quote(HOUSE) + "\\.(?!frame$|postgres$)[a-z]+");
    return DescribedPredicate.describe(
        "are the rules of a room", type -> room.matcher(type.getPackageName()).matches());
  }

  private static DescribedPredicate<JavaClass> written() {
    return DescribedPredicate.describe(
        "are written by hand", type -> !type.getSimpleName().startsWith("Jte"));
  }

  private static DescribedPredicate<JavaClass> others() {
    return DescribedPredicate.describe(
        "all but this one", type -> !type.getName().equals(HouseRulesTest.class.getName()));
  }
}
