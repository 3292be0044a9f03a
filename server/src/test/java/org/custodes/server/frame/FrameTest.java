package org.custodes.server.frame;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Unit;
import org.junit.jupiter.api.Test;

class FrameTest {

  private final Frame frame = frame("/reports/7");

  @Test
  void massIsFilledToLineUpAndNeverRounded() {
    assertThat(html(frame.mass(Mass.ofGrams("1250.5"), Unit.G, 3)))
        .isEqualTo("<span class=\"nowrap\">1\u202f250.500 <span class=\"u\">g</span></span>");
    assertThat(html(frame.mass(Mass.ofGrams("1250.123456"), Unit.G, 3)))
        .contains("1\u202f250.123456 ");
    assertThat(html(frame.mass(Mass.ofGrams("1250.5"), Unit.KG, 3)))
        .contains("1.2505 <span class=\"u\">kg");
  }

  @Test
  void differenceOfMassesHasItsSign() {
    assertThat(html(frame.massDifference(Mass.ofGrams("0.41"), Unit.G, 3))).contains("+0.410 ");
    assertThat(html(frame.massDifference(Mass.ofGrams("-0.41"), Unit.G, 3)))
        .contains("\u22120.410 ");
    assertThat(html(frame.massDifference(Mass.ZERO, Unit.G, 3))).contains(">0.000 ");
  }

  @Test
  void figureWithoutUnitStandsAlone() {
    assertThat(html(frame.figure(new BigDecimal("3"), "")))
        .isEqualTo("<span class=\"nowrap\">3</span>");
  }

  @Test
  void timesAreForMachinesToo() {
    assertThat(html(frame.date(LocalDate.of(2026, 8, 14))))
        .isEqualTo("<time datetime=\"2026-08-14\">2026-08-14</time>");
    assertThat(html(frame.time(Instant.parse("2026-08-14T12:20:31Z"))))
        .isEqualTo("<time datetime=\"2026-08-14T12:20:31Z\">2026-08-14 14:20</time>");
  }

  @Test
  void linkEscapesWhatItIsGiven() {
    assertThat(html(frame.link("/x?a=1&b=\"", "<b>")))
        .isEqualTo("<a href=\"/x?a=1&amp;b=&#34;\">&lt;b&gt;</a>");
  }

  @Test
  void pageBelowAnEntryIsAtIt() {
    assertThat(frame.isAt(entry("/reports"))).isTrue();
    assertThat(frame.isAt(entry("/report"))).isFalse();
    assertThat(frame.isAt(entry("/"))).isFalse();
    assertThat(frame("/").isAt(entry("/"))).isTrue();
  }

  private static NavigationEntry entry(String path) {
    return new NavigationEntry(Subject.MATERIAL, 1, "reports", "reports.name", path, 'r');
  }

  private static Frame frame(String path) {
    return new Frame(
        new Words(Language.ENGLISH, Map.of(), ZoneId.of("Europe/Oslo")),
        new Frame.Look(Theme.SYSTEM, List.of(Language.ENGLISH)),
        new House("Ostervik Fuel Works", "ZZ", ZoneId.of("Europe/Oslo")),
        Viewer.NOBODY,
        new Frame.Asked(path, path, "", "_csrf", "token"),
        List.of(),
        List.of(),
        name -> "/assets/stamp/" + name);
  }

  private static String html(Content content) {
    return Html.written(content);
  }
}
