package org.custodes.server.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import org.custodes.server.frame.Language;
import org.junit.jupiter.api.Test;

class BundlesTest {

  private static final Map<String, Map<String, String>> TEXTS =
      Map.of(
          "en", Map.of("frame.name", "Custodes", "reports.due", "due"),
          "fr", Map.of("frame.name", "Custodes", "frame.close", "Fermer"),
          "ru", Map.of("reports.due", "срок"));

  private final Bundles bundles = Bundles.of(TEXTS, ZoneId.of("UTC"));

  @Test
  void languageIsThereWhenTheFrameSpeaksIt() {
    assertThat(bundles.languages()).extracting(Language::tag).containsExactly("en", "fr");
  }

  @Test
  void missingTextIsShownInEnglish() {
    assertThat(bundles.in(new Language("fr")).say("reports.due")).isEqualTo("due");
  }

  @Test
  void unknownLanguageIsEnglish() {
    assertThat(bundles.in(new Language("ru")).language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void bundlesOfTheHouseAreRead() {
    assertThat(Bundles.read(ZoneId.of("UTC")).english().say("frame.name")).isEqualTo("Custodes");
  }

  @Test
  void languageNamesItself() {
    assertThat(new Language("fr").ownName()).isEqualTo("Français");
    assertThat(new Language("ar").direction()).isEqualTo("rtl");
  }
}
