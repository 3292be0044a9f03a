package org.custodes.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.Finding;
import org.custodes.server.SiteTest;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.reports.ReceivedReports.Correction;
import org.custodes.server.reports.ReportedMaterial.ReportedPeriod;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportReportsTest extends SiteTest {

  private static final Actor OFFICER = Actor.of(UUID.randomUUID());
  private static final LocalDate PIT = LocalDate.of(2026, 1, 31);

  @Autowired private ImportReports imports;
  @Autowired private ReceivedReports received;
  @Autowired private ReportedMaterial material;
  @Autowired private FactReader facts;

  @Test
  void correctionsAndBalanceComeOutAsTheSamplesTell() throws IOException {
    Mba area = register("TR01");
    takenStory(area);

    ReportedPeriod period = material.periods(area, Category.ENRICHED, PIT).getFirst();

    assertThat(period.balance().change(ChangeCode.LD)).isEqualTo(enriched("2161", "86.4"));
    assertThat(period.balance().change(ChangeCode.TW)).isEqualTo(enriched("1020", "40.8"));
    assertThat(period.balance().change(ChangeCode.RD)).isEqualTo(enriched("1500000", "60000"));
    assertThat(period.balance().book()).isEqualTo(enriched("1346819", "53872.8"));
    assertThat(period.balance().muf()).contains(enriched("669", "25.8"));
    assertThat(period.printed()).containsEntry(BalanceCode.MF, enriched("670", "25.8"));
    assertThat(period.differs()).isTrue();
  }

  @Test
  void theBookEndsAtThePhysicalInventory() throws IOException {
    Mba area = register("TR02");
    takenStory(area);

    assertThat(material.book(area, Category.ENRICHED, PIT)).isEqualTo(enriched("1345400", "53817"));
    assertThat(material.book(area, Category.ENRICHED, LocalDate.of(2026, 1, 8)))
        .isEqualTo(enriched("2700000", "108000"));
  }

  @Test
  void aCorrectionIsShownValueByValue() throws IOException {
    Mba area = register("TR03");
    takenStory(area);

    List<Correction> corrections = received.corrections(received.report("TR03", 7).orElseThrow());

    assertThat(corrections).hasSize(4);
    assertThat(corrections.getFirst().before().orElseThrow().contents())
        .containsExactly(enriched("1076", "43"));
    assertThat(corrections.getFirst().after().contents()).containsExactly(enriched("1086", "43.4"));
    assertThat(received.report("TR03", 7).orElseThrow().replaced()).isEqualTo(3);
  }

  @Test
  void oneFactStandsBehindAnImport() throws IOException {
    Mba area = register("TR04");
    String text = Samples.text("icr-7", area.code());

    Import taken = taken(imports.take(List.of(Samples.upload("seven.txt", text)), OFFICER));

    Fact fact = facts.find(received.factOf(taken.id()).orElseThrow()).orElseThrow();
    assertThat(fact.actor()).isEqualTo(OFFICER);
    assertThat(fact.canonical().text())
        .contains(
            "\"entriesSha256\":\""
                + Bytes.of(text.getBytes(StandardCharsets.UTF_8)).sha256().hex()
                + "\"",
            "\"name\":\"seven.txt\"",
            "\"entries\":9");
  }

  @Test
  void theTextsComeOutAsTheyCameIn() throws IOException {
    Mba area = register("TR05");
    takenStory(area);
    StringBuilder texts = new StringBuilder();

    received.texts(
        received.report("TR05", 7).orElseThrow(), text -> texts.append(text).append('\n'));

    assertThat(texts.toString()).isEqualTo(Samples.text("icr-7", "TR05"));
  }

  @Test
  void theSameFileTwiceIsRefused() throws IOException {
    register("TR06");
    taken(imports.take(List.of(Samples.of("icr-7", "TR06")), OFFICER));

    assertThat(codes(imports.take(List.of(Samples.of("icr-7", "TR06")), OFFICER)))
        .containsExactly("same-file-again");
  }

  @Test
  void aNumberUsedIsRefused() throws IOException {
    register("TR07");
    taken(imports.take(List.of(Samples.of("icr-7", "TR07")), OFFICER));
    String other = Samples.text("icr-7", "TR07").replace("DOE,JA", "ROE,JA");

    assertThat(codes(imports.take(List.of(Samples.upload("other.txt", other)), OFFICER)))
        .contains("report-number-used");
  }

  @Test
  void anAreaThatIsNotListedIsRefused() throws IOException {
    assertThat(codes(imports.take(List.of(Samples.of("icr-7", "TRXX")), OFFICER)))
        .contains("area-unknown");
  }

  @Test
  void aCorrectionOfWhatNobodySentIsRefused() throws IOException {
    register("TR08");

    assertThat(codes(imports.take(List.of(Samples.of("icr-8-corrections", "TR08")), OFFICER)))
        .contains("corrected-entry-unknown");
  }

  @Test
  void oneErrorInTheLastFileRefusesTheFirst() throws IOException {
    Mba area = register("TR09");
    Upload wrong =
        Samples.upload(
            "wrong.txt", Samples.text("icr-8-corrections", "TR09").replace("1086G", "1O86G"));
    long before = factCount();

    ImportOutcome outcome = imports.take(List.of(Samples.of("icr-7", "TR09"), wrong), OFFICER);

    assertThat(outcome).isInstanceOf(ImportOutcome.Faulty.class);
    assertThat(received.report("TR09", 7)).isEmpty();
    assertThat(material.categories(area)).isEmpty();
    assertThat(factCount()).isEqualTo(before);
  }

  @Test
  void aCheckTakesNothing() throws IOException {
    register("TR10");

    ImportOutcome outcome = imports.check(List.of(Samples.of("icr-7", "TR10")));

    assertThat(outcome)
        .asInstanceOf(InstanceOfAssertFactories.type(ImportOutcome.Acceptable.class))
        .extracting(ImportOutcome.Acceptable::entries)
        .isEqualTo(9L);
    assertThat(received.report("TR10", 7)).isEmpty();
  }

  @Test
  void aCorrectionMayNameALaterVersion() throws IOException {
    Mba area = register("TR11");
    taken(imports.take(List.of(Samples.of("icr-7", "TR11")), OFFICER));
    taken(imports.take(List.of(Samples.of("icr-8-corrections", "TR11")), OFFICER));
    String again =
        Samples.text("icr-8-corrections", "TR11")
            .lines()
            .findFirst()
            .orElseThrow()
            .replace("ZZ;8#", "ZZ;9#")
            .replace("1/4#", "1/1#")
            .replace("C/ZZ;7/6", "C/ZZ;8/1")
            .replace("1086G", "1096G");

    taken(imports.take(List.of(Samples.upload("again.txt", again + "\n")), OFFICER));

    assertThat(received.versions(new EntryReference(area, 7, 6)))
        .hasSize(3)
        .last()
        .satisfies(
            newest -> assertThat(newest.contents()).containsExactly(enriched("1096", "43.4")));
  }

  @Test
  void limitsAreKept() throws IOException {
    List<Upload> many =
        IntStream.rangeClosed(0, ImportLimits.FILES)
            .<Upload>mapToObj(i -> Samples.upload(i + ".txt", "x"))
            .toList();
    Upload longName = Samples.upload("n".repeat(ImportLimits.NAME_LENGTH + 1), "x");

    assertThat(imports.take(List.of(), OFFICER)).isEqualTo(new ImportOutcome.NoFile());
    assertThat(imports.take(many, OFFICER))
        .isEqualTo(new ImportOutcome.TooManyFiles(ImportLimits.FILES + 1));
    assertThat(imports.take(List.of(longName), OFFICER))
        .isInstanceOf(ImportOutcome.NameTooLong.class);
  }

  private void takenStory(Mba area) throws IOException {
    for (String name : List.of("icr-7", "icr-8-corrections", "pil-9", "mbr-10")) {
      taken(imports.take(List.of(Samples.of(name, area.code())), OFFICER));
    }
  }

  private static Import taken(ImportOutcome outcome) {
    assertThat(outcome).isInstanceOf(ImportOutcome.Taken.class);
    return ((ImportOutcome.Taken) outcome).taken();
  }

  private static List<String> codes(ImportOutcome outcome) {
    assertThat(outcome).isInstanceOf(ImportOutcome.Faulty.class);
    List<String> codes = new ArrayList<>();
    ((ImportOutcome.Faulty) outcome).findings().stream().map(Finding::code).forEach(codes::add);
    return codes;
  }

  private Mba register(String code) {
    String facility = "F" + code.substring(1);
    enterFacility(facility, "Works");
    return enterArea(code, facility, "Area", "bulk");
  }

  private long factCount() {
    return facts.newest(FactReader.Filter.ALL, OptionalLong.empty(), 1).stream()
        .mapToLong(Fact::entered)
        .findFirst()
        .orElse(0);
  }

  private static Content enriched(String element, String fissile) {
    return new Content(Category.ENRICHED, Mass.ofGrams(element), Mass.ofGrams(fissile));
  }
}
