package org.custodes.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The qualification report, read back from its pages.
class DossierTest {

  private static final Path SAMPLES = Path.of("..", "reference", "accounting-samples");
  private static final Program PROGRAM =
      new Program(
          "9.8.7",
          "Test VM 25",
          "Linux amd64",
          List.of(Hashed.of("custodes.jar", "jar".getBytes(StandardCharsets.US_ASCII))));

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();

  @Test
  void holdsVersionsHashesAndEveryCaseWithItsSource() throws IOException {
    Path file = folder.resolve("qualification.pdf");

    assertThat(run("--dossier", file.toString(), SAMPLES.toString())).isZero();

    String text = read(file);
    assertThat(text)
        .contains("Qualification report of Custodes", "158 passed, 0 failed, 10 skipped")
        .contains("Source: " + SAMPLES.resolve("acceptance-vectors.json"))
        .contains("passed: puDecay, 5 years, Pu241")
        .contains("expected 90.2337 g")
        .contains("tolerance \u00b10.00005 g")
        .contains(Hashed.of(SAMPLES.resolve("acceptance-vectors.json")).sha256())
        .contains(Program.running().sha256());
    assertThat(Stream.of(text.split("\n")).filter(line -> line.startsWith("passed: ")))
        .hasSize(158);
    assertThat(folder.toFile().list()).containsExactly("qualification.pdf");
  }

  @Test
  void aFailedCaseIsInItAndTheExitCodeStays() throws IOException {
    Path cases = Files.createDirectory(folder.resolve("cases"));
    Files.writeString(
        cases.resolve("acceptance-vectors.json"),
        Files.readString(SAMPLES.resolve("acceptance-vectors.json")).replace("90.2337", "90.3337"));
    Path file = folder.resolve("failed.pdf");

    assertThat(run("--dossier", file.toString(), cases.toString())).isEqualTo(1);
    assertThat(read(file)).contains("failed: puDecay, 5 years, Pu241", "expected 90.3337 g");
  }

  @Test
  void aPlaceThatIsNotThereIsRefusedBeforeAnythingIsCalculated() {
    Path nowhere = folder.resolve("nowhere").resolve("dossier.pdf");

    assertThat(run("--dossier", nowhere.toString(), SAMPLES.toString())).isEqualTo(2);
    assertThat(err.toString()).contains(nowhere + ": there is no folder to write it into");
    assertThat(run("--dossier", folder.toString(), SAMPLES.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("found a folder, wanted the name of a file");
  }

  @Test
  void longLinesManyPagesAndStrangeCharactersAreAllThere() throws IOException {
    String name = IntStream.range(0, 300).mapToObj(i -> "n" + i).collect(Collectors.joining());
    List<Case> cases =
        IntStream.range(0, 200)
            .mapToObj(i ->
                Case.compared("f", "kind", i + name, "\u03c3 \u2264 2", "3\u0007", "exact", true))
            .toList();
    Path file = folder.resolve("long.pdf");

    DossierPdf.write(
        Dossier.of(PROGRAM, List.of(), cases, Instant.parse("2026-11-22T12:00:00Z")), file);

    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertThat(document.getNumberOfPages()).isGreaterThan(10);
    }
    assertThat(read(file))
        .contains("Written 2026-11-22 12:00:00 UTC", "page 1 of", "[U+03C3] [U+2264] 2")
        .contains(PROGRAM.sha256());
    String unbroken = read(file).replaceAll("(?m)^Qualification.*, page .*$", "");
    assertThat(unbroken.replaceAll("\\s", "")).contains("199" + name);
  }

  private int run(String... typed) {
    return new CommandLine(new ValidateCommand())
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(err))
        .execute(typed);
  }

  private static String read(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
