package org.custodes.server.frame.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StaticAssetsTest {

  /// All that a page loads the first time may be this large, unpacked: without its own text, 20 kB
  /// at most.
  private static final int FIRST_LOAD = 280_000;

  private final StaticAssets assets = StaticAssets.read();

  @Test
  void everythingAPageLoadsIsSmall() {
    int bytes =
        assets.all().entrySet().stream()
            .filter(asset -> !asset.getKey().endsWith(".txt"))
            .mapToInt(asset -> asset.getValue().bytes().length)
            .sum();

    assertThat(bytes).isLessThan(FIRST_LOAD);
  }

  @Test
  void assetIsFoundUnderItsUrlAndNoOther() {
    String stamp = assets.stamp();

    assertThat(assets.url("frame.js")).isEqualTo("/assets/" + stamp + "/frame.js");
    assertThat(assets.find(stamp, "frame.js")).isPresent();
    assertThat(assets.find("0000000000000000", "frame.js")).isEqualTo(Optional.empty());
    assertThat(assets.find(stamp, "../application.yaml")).isEmpty();
  }

  @Test
  void unknownAssetIsAProgrammersError() {
    assertThatThrownBy(() -> assets.url("missing.css")).hasMessage("no such asset: missing.css");
  }

  @Test
  void stylesNameNoColourOutsideTheTokens() {
    Pattern colour = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(");

    assertThat(text("ground.css") + text("parts.css")).doesNotContainPattern(colour);
  }

  @Test
  void fontComesWithItsLicence() {
    assertThat(text("inter-OFL.txt")).contains("SIL OPEN FONT LICENSE Version 1.1");
  }

  @Test
  void everyIconNamedInATemplateIsDrawn() {
    String icons = text("icons.svg");
    Pattern named = Pattern.compile("icon(?:\\(| = )\"([a-z-]+)\"");

    assertThat(
            Templates.all()
                .flatMap(template -> template.found(named).stream())
                .filter(icon -> !icons.contains("id=\"" + icon + "\"")))
        .isEmpty();
  }

  private String text(String name) {
    return assets
        .find(assets.stamp(), name)
        .map(asset -> new String(asset.bytes(), StandardCharsets.UTF_8))
        .orElseThrow();
  }
}
