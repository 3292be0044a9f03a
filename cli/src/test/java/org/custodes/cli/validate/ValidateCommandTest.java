package org.custodes.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidateCommandTest {

  private static final Path SAMPLES = Path.of("..", "reference", "accounting-samples");
  private static final Path SIGNATURES = Path.of("..", "reference", "signatures");
  private static final Path LOGS = Path.of("..", "reference", "tlog");
  private static final String VECTORS = "acceptance-vectors.json";
  private static final String NOTHING_KNOWN = "found no file of a known kind, wanted such as";

  @TempDir private Path temporary;

  /// The collection in the repository, and the one beside it where there is one.
  static Stream<Path> collections() {
    return Stream.concat(
        Stream.of(SAMPLES),
        Optional.ofNullable(System.getenv("CUSTODES_REFERENCE"))
            .map(folder -> Path.of(folder, "accounting-samples"))
            .filter(Files::isDirectory)
            .stream());
  }

  @ParameterizedTest
  @MethodSource("collections")
  void everyCaseOfTheCollectionPasses(Path folder) {
    Run run = run(folder.toString());

    assertThat(run.err()).doesNotContain("custodes:");
    assertThat(run.code()).isZero();
    assertThat(run.lines()).last().isEqualTo("158 passed, 0 failed, 10 skipped");
    assertThat(run.out()).doesNotContain("FAILED");
  }

  @Test
  void everyCaseOfSignaturesPasses() {
    Run run = run(SIGNATURES.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.lines()).last().isEqualTo("54 passed, 0 failed, 0 skipped");
  }

  /// The folders of this collection are entered.
  @Test
  void everyCaseOfTransparencyLogsPasses() {
    Run run = run(LOGS.toString());

    assertThat(run.code()).isZero();
    assertThat(run.lines()).last().isEqualTo("621 passed, 0 failed, 0 skipped");
    assertThat(run.out()).contains("tessera-log/tile/entries/000.p/15").doesNotContain("licences");
  }

  @ParameterizedTest
  @CsvSource({
    "log/tile/0/000, 4000, tile/0/000",
    "log/tile/entries/001.p/44, 100, LogDamaged|tile/0/001",
    "log/checkpoint, 5, checkpoint signed",
    "checkpoints/8.txt, 40, 8.txt",
    "proofs/150-of-300.tlog-proof, 40, 150-of-300"
  })
  void aChangedByteOfALogFails(String name, int at, String found) throws IOException {
    Path facility = temporary.resolve("facility-a");
    copy(LOGS.resolve("own").resolve("facility-a"), facility);
    Path file = facility.resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 1;
    Files.write(file, bytes);

    Run run = run(facility.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.lines().stream().filter(line -> line.contains("FAILED")))
        .anyMatch(line -> line.matches(".*(" + found + ").*"));
  }

  @Test
  void aScenarioWithAnotherAnswerFails() throws IOException {
    Path facility = temporary.resolve("facility-a");
    copy(LOGS.resolve("own").resolve("facility-a"), facility);
    Path file = facility.resolve("scenarios.jsonl");
    Files.writeString(
        file, Files.readString(file).replaceFirst("\"status\": 409", "\"status\": 200"));

    Run run = run(facility.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.lines()).last().asString().contains(" 1 failed");
  }

  @ParameterizedTest
  @CsvSource({"accept, refuse", "refuse, accept"})
  void aCaseOfSignaturesWithAnotherVerdictFails(String was, String is) throws IOException {
    String vectors = Files.readString(SIGNATURES.resolve("vectors.jsonl"));
    String verdict = "\"verdict\":\"" + was + "\"";
    Files.writeString(
        temporary.resolve("vectors.jsonl"),
        vectors.replaceFirst(verdict, "\"verdict\":\"" + is + "\""));

    Run run = run(temporary.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.lines()).last().isEqualTo("53 passed, 1 failed, 0 skipped");
  }

  @Test
  void aBrokenLineOfSignaturesFailsAlone() throws IOException {
    String vectors = Files.readString(SIGNATURES.resolve("vectors.jsonl"));
    Files.writeString(
        temporary.resolve("vectors.jsonl"),
        vectors + "{\"kind\":\n[]\n{\"kind\":\"fact-signatures\"}\n{\"kind\":\"other\"}\n");

    Run run = run(temporary.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.lines()).last().isEqualTo("54 passed, 3 failed, 1 skipped");
    assertThat(run.out())
        .contains("line 55: found the end in the middle of a value")
        .contains("line 56: found another value, wanted an object")
        .contains("policy: found null, wanted an object");
  }

  @Test
  void everyFileOfTheCollectionIsRecognised() {
    List<String> kinds =
        cases(run("--json", SAMPLES.toString())).map(one -> text(one, "kind")).toList();

    assertThat(kinds)
        .contains("puDecay", "effectiveKg", "icr7Plus8", "mbrIaea", "mbrEuratom", "sigmaMuf")
        .contains("pageTest", "sitmuf", "halfLifeSeconds", "codes-iaea", "codes-euratom")
        .contains("code10-round-trip", "code10-rules", "code10-empty", "euratom")
        .contains("ledger", "receipts", "losses")
        .doesNotContain("unknown");
  }

  @Test
  void aSkippedCaseSaysWhy() {
    List<JsonNode> skipped =
        cases(run("--json", SAMPLES.toString()))
            .filter(one -> text(one, "verdict").equals("skipped"))
            .toList();

    assertThat(skipped).hasSize(10);
    assertThat(skipped)
        .allSatisfy(
            one -> assertThat(text(one, "reason")).isEqualTo("Euratom reports are not read yet"));
  }

  @Test
  void aRoundedFigureHasTheExactSumBesideIt() {
    assertThat(run(SAMPLES.toString()).out())
        .contains("670 g / 25.8 g (rounded; exact 669 g / 25.8 g)")
        .contains("-670 g / -25.8 g (with RA; exact -669 g / -25.8 g)");
  }

  @Test
  void programsGetOneObjectALineAndACountAtTheEnd() {
    Run run = run("--json", SAMPLES.toString());
    JsonNode last = JsonMapper.shared().readTree(run.lines().getLast());
    JsonNode decay =
        cases(run)
            .filter(one -> text(one, "name").equals("5 years, Pu241"))
            .findFirst()
            .orElseThrow();

    assertThat(last.toString()).isEqualTo("{\"passed\":158,\"failed\":0,\"skipped\":10}");
    assertThat(run.lines()).hasSize(169);
    assertThat(text(decay, "file")).isEqualTo(SAMPLES.resolve(VECTORS).toString());
    assertThat(text(decay, "kind")).isEqualTo("puDecay");
    assertThat(text(decay, "expected")).isEqualTo("90.2337 g");
    assertThat(text(decay, "got")).isEqualTo("90.233736 g");
    assertThat(text(decay, "tolerance")).isEqualTo("±0.00005 g");
    assertThat(text(decay, "verdict")).isEqualTo("passed");
  }

  /// One number of every kind is changed, and exactly its case fails.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acceptance-vectors.json|450958100.0|450958101.0|Pu241",
        "acceptance-vectors.json|90.2337|90.2338|5 years, Pu241",
        "acceptance-vectors.json|\"PuTotal\": 974.442|\"PuTotal\": 974.4421|5 years, PuTotal",
        "acceptance-vectors.json|21.6225|21.6226|U 25 kg at 0.93",
        "acceptance-vectors.json|\"LD\": [2161,86.4]|\"LD\": [2162,86.4]|LD",
        "acceptance-vectors.json|\"RM\": [0,0]|\"RM\": [0,1]|RM",
        "acceptance-vectors.json|[1346820,53872.8]|[1346819,53872.8]|BE",
        "acceptance-vectors.json|\"RALD\": [1,0]|\"RALD\": [0,0]|RALD",
        "acceptance-vectors.json|[670,25.8]|[670,25.9]|MF",
        "acceptance-vectors.json|\"RA\": [1,0]|\"RA\": [-1,0]|RA",
        "acceptance-vectors.json|[-670,-25.8]|[-669,-25.8]|MF",
        "acceptance-vectors.json|1288.1472|1288.1473|sigmaAllIndependent",
        "acceptance-vectors.json|1169.9217|1169.9218|sigmaPbPeSameMethod",
        "acceptance-vectors.json|\"mufGrams\": 670|\"mufGrams\": 669|mufGrams, rounded",
        "acceptance-vectors.json|0.3,1.8,2.8|0.3,1.8,2.9|value 5",
        "acceptance-vectors.json|0.903696|0.903697|value 2",
        "codelists.json|\"RF\",\"RD\",\"RS\"|\"RX\",\"RD\",\"RS\"|increase",
        "codelists.json|\"RM\":|\"RN\":|rebatching",
        "codelists.json|\"I\": \"ICR\"|\"I\": \"PIL\"|reportType",
        "codelists.json|[\"E\",\"N\"]|[\"E\",\"D\"]|categoryChange",
        "codelists.json|\"natural\",\"K\"|\"natural\",\"G\"|weightLabels",
        "codelists.json|\"099\",|\"098\",|otherLabels",
        "codelists.json|\"TE\",\"TW\",\"FC\",\"FW\",|\"TE\",\"TW\",\"FC\",|codes302",
        "constructed-code10-mbr-10.txt|BE#630:1346820G|BE#630:1346821G|ZZ/ZM01 report 10 after 7 8 9",
        "constructed-code10-icr-reactor-LN-NP.txt|670:13900.0G|670:25001G|ZZ/ZRM1 report 21",
        "constructed-code10-icr-category-change-NE.txt|711G#770|711G# 770|read and written again",
        "air-public-general-ledger-sample.csv|43050,8204,51\\n6|43050,8205,51\\n6|line 5, book after NLI-1 LN",
        "air-public-general-ledger-sample.csv|290225|280225|dates read as DDMMYY",
        "air-public-general-ledger-sample.csv|200525|300525|dates read as YYMMDD",
        "air-public-icd-sample.csv|9581,1892|9581,1893|sum of fissile_g",
        "air-public-icd-sample.csv|TOTAL,,11|TOTAL,,12|sum of items",
        "air-public-nuclear-loss-sample.csv|,,170|,,171|sum of pu_g",
        "air-public-nuclear-loss-sample.csv|CRR03,1,LN|CRR03,1,NP|'line 3, NP of Pu in CRR03'"
      })
  void aChangedNumberFailsExactlyItsCase(String file, String was, String is, String failing)
      throws IOException {
    Path folder = copy();
    change(folder.resolve(file), was, is);

    Run run = run("--json", folder.toString());
    List<String> failed =
        cases(run)
            .filter(one -> text(one, "verdict").equals("failed"))
            .map(one -> text(one, "name"))
            .toList();

    assertThat(run.code()).isEqualTo(1);
    assertThat(failed).containsExactly(failing);
  }

  @Test
  void aFailedCaseStandsOutWithWhatWasExpectedAndGot() throws IOException {
    Path folder = copy();
    change(folder.resolve("codelists.json"), "\"099\",", "\"098\",");

    Run run = run(folder.toString());

    assertThat(run.out())
        .contains("FAILED")
        .contains("    got      not in the product: 098; not in the list: 099");
    assertThat(run.lines()).last().isEqualTo("157 passed, 1 failed, 10 skipped");
  }

  @Test
  void anEmptyReportThatHoldsAWeightFails() throws IOException {
    Path folder = copy();
    change(folder.resolve("constructed-code10-pil-empty.txt"), "309:U#", "309:U#630:1G#670:1G#");

    assertThat(failures(folder))
        .contains("alone: line 1, rule 4, empty-report-with-content")
        .contains("ZZ/ZM09 report 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acceptance-vectors.json|\"K\": 0.5,|\"K\": 0.5,,|acceptance-vectors.json line ",
        "acceptance-vectors.json|\"K\": 0.5|\"K\": \"x\"|at pageTest.K: found \"x\", wanted a number",
        "acceptance-vectors.json|\"K\": 0.5|\"K\": 1e999999999|at pageTest.K: found 1E+999999999, wanted a number of at most 40 digits",
        "acceptance-vectors.json|\"K\": 0.5|\"J\": 0.5|at pageTest: found",
        "acceptance-vectors.json|\"element\": \"T\"|\"element\": \"X\"|at effectiveKg[8].element: found \"X\", wanted P, U or T",
        "acceptance-vectors.json|\"Np237\"|\"Np999\"|at halfLifeSeconds: found the name Np999, wanted a nuclide",
        "acceptance-vectors.json|\"unit\": \"g\"|\"unit\": \"kg\"|at mbrIaea.unit: found \"kg\", wanted g",
        "acceptance-vectors.json|[750,30]|[750]|at mbrIaea.DI: found [750], wanted element and fissile grams",
        "acceptance-vectors.json|[4.0,-1.0,0.0]|[4.0,-1.0]|row 1 of the covariance has 2 values, wanted 3",
        "codelists.json|\"iaea\": {|\"iaea\": [|codelists.json line ",
        "codelists.json|\"mbrOnly\": [|\"mbrOnly\": [7,|at iaea.mbrOnly[0]: found 7, wanted a text",
        "air-public-general-ledger-sample.csv|34840,6880,40\\n3|34840,6880\\n3|air-public-general-ledger-sample.csv line 3: found 11 values, wanted 12",
        "air-public-general-ledger-sample.csv|44421,8772|4x421,8772|line 5, inv_u: not a mass in grams",
        "air-public-general-ledger-sample.csv|inv_items|items_inv|line 1: found the columns",
        "air-public-general-ledger-sample.csv|290225|29O225|line 4, date_as_printed: found \"29O225\", wanted six digits",
        "air-public-icd-sample.csv|CRR02,1,RF,E|CRR02,1,RF,X|line 3, element_code: found \"X\", wanted the letter of a category",
        "air-public-icd-sample.csv|CRR02,1,RF,E,G|CRR02,1,RF,E,C|line 3, isotope_code: found \"C\", wanted G, K or J",
        "air-public-icd-sample.csv|CRR02,1,RF|CRR02,1,NL|line 3, ic_code: found \"NL\", wanted an inventory change code",
        "air-public-icd-sample.csv|CRR02,1,|\"CRR02,1,|line 3: found a quotation mark without its other",
        "air-public-nuclear-loss-sample.csv|TOTAL|SUM|found 0 lines TOTAL, wanted one",
        "constructed-code10-pil-9.txt|001:OI|0O1:OI|line 1"
      })
  void aBrokenFileIsAFailedCaseThatNamesThePlace(String file, String was, String is, String reason)
      throws IOException {
    Path folder = copy();
    change(folder.resolve(file), was, is);

    Run run = run(folder.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("FAILED").contains(reason).doesNotContain("\tat ");
  }

  @Test
  void aValueThatIsWrongIsNamedByItsLine() throws IOException {
    Path folder = copy();
    Path file = folder.resolve(VECTORS);
    String text = Files.readString(file);
    int at = text.indexOf("\"K\": 0.5");
    long line = text.substring(0, at).chars().filter(one -> one == '\n').count() + 1;
    Files.writeString(file, text.replace("\"K\": 0.5", "\"K\": [1]"));

    assertThat(run(folder.toString()).out())
        .contains(
            "acceptance-vectors.json line %d at pageTest.K: found [1], wanted a number"
                .formatted(line));
  }

  @Test
  void withoutItsReportsABalanceIsSkipped() throws IOException {
    Path folder = temporary.resolve("vectors");
    Files.createDirectory(folder);
    Files.copy(SAMPLES.resolve(VECTORS), folder.resolve(VECTORS));

    Run run = run(folder.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("skipped: the folder holds no balance report (MBR) to draw it from")
        .contains("skipped: the folder holds no change reports 7 and 8 of one area");
  }

  @Test
  void whatIsNotKnownIsSkippedOneCaseEach() throws IOException {
    Path folder = copy();
    Files.writeString(folder.resolve("notes.txt"), "nothing to calculate\n");
    Files.writeString(folder.resolve("plan.csv"), "a,b\n1,2\n");
    Files.writeString(folder.resolve(".hidden"), "x");
    Files.createDirectory(folder.resolve("inner"));
    change(folder.resolve(VECTORS), "\"_note\"", "\"tlog\": 1, \"_note\"");

    Run run = run(folder.toString());

    assertThat(run.code()).isZero();
    assertThat(run.lines()).last().isEqualTo("158 passed, 0 failed, 14 skipped");
    assertThat(run.out())
        .contains("skipped: no kind of case is known that has this name, columns or content")
        .contains("skipped: a folder is not entered: name it beside this one")
        .contains("skipped: no calculation of this name is known");
  }

  @Test
  void filesAreKnownByTheirContentUnderAnyName() throws IOException {
    Path folder = temporary.resolve("renamed");
    Files.createDirectory(folder);
    rename(folder, VECTORS, "numbers.json");
    rename(folder, "codelists.json", "codes.json");
    rename(folder, "constructed-code10-icr-7.txt", "january.txt");
    rename(folder, "air-public-general-ledger-sample.csv", "ledger.csv");
    rename(folder, "constructed-euratom-icr-7.csv", "euratom.csv");

    List<String> kinds =
        cases(run("--json", folder.toString())).map(one -> text(one, "kind")).toList();

    assertThat(kinds)
        .contains("puDecay", "codes-iaea", "code10-rules", "ledger", "euratom")
        .doesNotContain("unknown");
  }

  @Test
  void severalFoldersAreCountedTogether() {
    assertThat(run(SAMPLES.toString(), SAMPLES.toString()).lines())
        .last()
        .isEqualTo("316 passed, 0 failed, 20 skipped");
  }

  @Test
  void aFolderThatCannotBeUsedIsRefusedByName() throws IOException {
    Path missing = temporary.resolve("missing");
    Path file = Files.writeString(temporary.resolve("file"), "x");
    Path other = Files.createDirectory(temporary.resolve("other"));
    Files.writeString(other.resolve("notes.txt"), "x");

    assertRefused(missing + ": there is no such folder", SAMPLES.toString(), missing.toString());
    assertRefused(file + ": found a file, wanted a folder", file.toString());
    assertRefused(other + ": " + NOTHING_KNOWN, other.toString());
    assertThat(run().code()).isEqualTo(2);
  }

  @Test
  void foldersAndFilesAreLimited() throws IOException {
    for (int i = 0; i <= Folder.MOST_FILES; i++) {
      Files.createFile(temporary.resolve("file-" + i));
    }
    String[] many =
        Collections.nCopies(ValidateCommand.MOST_FOLDERS + 1, ".").toArray(String[]::new);

    assertRefused("found more files, wanted at most 1000", temporary.toString());
    assertRefused("at most 100 folders at once, found 101", many);
  }

  @Test
  void aFileThatIsTooLongFailsWhereItsNameIsKnown() throws IOException {
    Path folder = temporary.resolve("long");
    Files.createDirectory(folder);
    byte[] content = new byte[ReferenceFile.MOST_BYTES + 1];
    Files.write(folder.resolve("codelists.json"), content);
    Files.write(folder.resolve("other.bin"), content);

    Run run = run(folder.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("codelists.json: found more, wanted at most 16777216 bytes");
    assertThat(run.lines()).last().isEqualTo("0 passed, 1 failed, 1 skipped");
  }

  @Test
  void tooManyLinesAreRefused() throws IOException {
    Path folder = copy();
    Path file = folder.resolve("air-public-icd-sample.csv");
    Files.writeString(file, Files.readString(file) + "\n".repeat(Csv.MOST_LINES));

    assertThat(failures(folder)).contains("found more lines, wanted at most 100000");
  }

  @Test
  void whatAFileSaysDoesNotSteerTheTerminal() throws IOException {
    Path folder = copy();
    change(folder.resolve("air-public-icd-sample.csv"), "CRR02,1,RF", "CRR02,1,\u001b[31m");

    assertThat(failures(folder)).doesNotContain("\u001b").contains("found \"?[31m\"");
  }

  @Test
  void helpHasAWorkedExampleThatIsTrue() {
    String help = run("--help").out();
    String out = run(SAMPLES.toString()).out().replaceAll(" +", " ");

    assertThat(help)
        .contains("Example:")
        .contains("custodes validate reference/accounting-samples");
    assertThat(help).contains("158 passed, 0 failed, 10 skipped");
    assertThat(out).contains("puDecay 5 years, Pu241 90.2337 g 90.233736 g ±0.00005 g passed");
    assertThat(help.replaceAll(" +", " "))
        .contains("puDecay 5 years, Pu241 90.2337 g 90.233736 g ±0.00005 g passed");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void assertRefused(String message, String... typed) {
    Run run = run(typed);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
  }

  /// The failed cases as `name: reason or what was got`.
  private static String failures(Path folder) {
    Run run = run(folder.toString());
    assertThat(run.code()).isEqualTo(1);
    List<String> json =
        cases(run("--json", folder.toString()))
            .filter(one -> text(one, "verdict").equals("failed"))
            .map(one -> text(one, "name") + ": " + text(one, "got") + text(one, "reason"))
            .map(one -> one.replaceAll("\\p{Cntrl}", "?"))
            .toList();
    return String.join("\n", json) + run.out();
  }

  private static Stream<JsonNode> cases(Run run) {
    List<String> lines = run.lines();
    return lines.subList(0, lines.size() - 1).stream().map(JsonMapper.shared()::readTree);
  }

  private static String text(JsonNode node, String name) {
    return node.get(name).asString();
  }

  private Path copy() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("cases"));
    try (Stream<Path> files = Files.list(SAMPLES)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return folder;
  }

  /// Replaces a text that is there once; blanks and line ends between values do not count.
  private static void change(Path file, String was, String is) throws IOException {
    String text = Files.readString(file);
    String compact = file.toString().endsWith(".json") ? text.replaceAll(",\\s+", ",") : text;
    compact = compact.replaceAll("\\[\\s+", "[").replaceAll("\\s+\\]", "]");
    String from = was.replace("\\n", "\n");
    assertThat(compact).contains(from);
    int at = compact.indexOf(from);
    Files.writeString(
        file,
        compact.substring(0, at) + is.replace("\\n", "\n") + compact.substring(at + from.length()));
  }

  private static void rename(Path folder, String from, String to) throws IOException {
    Files.copy(SAMPLES.resolve(from), folder.resolve(to));
  }

  private static Run run(String... typed) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new ValidateCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(typed);
    return new Run(code, out.toString(), err.toString());
  }

  private record Run(int code, String out, String err) {

    List<String> lines() {
      return out.lines().toList();
    }
  }
}
