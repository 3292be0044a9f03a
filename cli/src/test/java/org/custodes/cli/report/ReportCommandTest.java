package org.custodes.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.custodes.cli.Custodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportCommandTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path SAMPLES = Path.of("../reference/accounting-samples");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theSampleStoryIsWithoutFindings() {
    assertThat(
            run(
                "report",
                "check",
                sample("icr-7"),
                sample("icr-8-corrections"),
                sample("pil-9"),
                sample("mbr-10")))
        .isZero();
    assertThat(out.toString()).contains("4 files, 28 entries: 0 errors, 0 warnings");
  }

  @Test
  void aFindingIsToldInTheAgreedShape() throws IOException {
    Path wrong = folder.resolve("wrong.txt");
    Files.writeString(
        wrong, Files.readString(Path.of(sample("icr-7"))).replace("630:1500000G", "630:1500000K"));

    assertThat(run("report", "check", "--json", wrong.toString())).isEqualTo(1);

    JsonNode finding = JSON.readTree(out.toString()).get("findings").get(0);
    assertThat(finding.get("rule").intValue()).isEqualTo(8);
    assertThat(finding.get("level").stringValue()).isEqualTo("E");
    assertThat(finding.get("set").stringValue()).isEqualTo("OI");
    assertThat(finding.get("entry").intValue()).isEqualTo(1);
    assertThat(finding.get("label").stringValue()).isEqualTo("630");
    assertThat(finding.get("file").stringValue()).isEqualTo(wrong.toString());
    assertThat(finding.get("area").stringValue()).isEqualTo("ZM01");
    assertThat(finding.get("report").intValue()).isEqualTo(7);
  }

  @Test
  void aCorrectionWithoutItsReportIsRefused() {
    assertThat(run("report", "check", sample("icr-8-corrections"))).isEqualTo(1);
    assertThat(out.toString()).contains("corrected-entry-unknown");
  }

  @Test
  void theSameFileTwiceIsRefused() {
    assertThat(run("report", "check", sample("icr-7"), sample("icr-7"))).isEqualTo(1);
    assertThat(out.toString()).contains("same-file-again");
  }

  @Test
  void anAreaThatIsNotListedIsRefused() throws IOException {
    Path areas = Files.writeString(folder.resolve("areas.txt"), "ZM02 # another\n");

    assertThat(run("report", "check", "--areas", areas.toString(), sample("icr-7"))).isEqualTo(1);
    assertThat(out.toString()).contains("area-unknown");
  }

  @Test
  void aFileThatIsNotThereCannotBeRead() {
    assertThat(run("report", "check", "no-such-file.txt")).isEqualTo(2);
    assertThat(err.toString()).contains("no-such-file.txt: there is no such file");
  }

  @Test
  void balancesAreExactInBothSigns() {
    assertThat(
            run(
                "report",
                "balance",
                "--json",
                sample("icr-7"),
                sample("icr-8-corrections"),
                sample("pil-9"),
                sample("mbr-10")))
        .isZero();

    JsonNode balance = JSON.readTree(out.toString()).get("balances").get(0);
    assertThat(balance.get("mba").stringValue()).isEqualTo("ZM01");
    assertThat(element(balance, "iaea", "LD")).isEqualTo("2161");
    assertThat(element(balance, "iaea", "MF")).isEqualTo("669");
    assertThat(element(balance, "euratom", "MF")).isEqualTo("-669");
    assertThat(element(balance, "euratom", "DI")).isEqualTo("-750");
    assertThat(element(balance, "printed", "RALD")).isEqualTo("1");
  }

  @Test
  void conversionThereAndBackLosesNothing() throws IOException {
    assertThat(run("report", "convert", sample("icr-7"), "--to", "json")).isZero();
    Path json = Files.writeString(folder.resolve("seven.json"), out.toString());
    out.getBuffer().setLength(0);

    assertThat(run("report", "convert", json.toString(), "--to", "code10")).isZero();
    assertThat(out.toString()).isEqualTo(Files.readString(Path.of(sample("icr-7"))));
  }

  @Test
  void conversionRefusesWhatItWouldLose() throws IOException {
    Path odd =
        Files.writeString(
            folder.resolve("odd.json"),
            "{\"format\":\"code10\",\"entries\":[{\"001\":\"OI/ZZ;7\",\"999\":\"X\"}]}");

    assertThat(run("report", "convert", odd.toString(), "--to", "code10")).isEqualTo(1);
    assertThat(err.toString()).contains("found the label \"999\"");
  }

  private static String element(JsonNode balance, String convention, String code) {
    return balance.get(convention).get(code).get("element").stringValue();
  }

  private static String sample(String name) {
    return SAMPLES.resolve("constructed-code10-" + name + ".txt").toString();
  }

  private int run(String... words) {
    return Custodes.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
  }
}
