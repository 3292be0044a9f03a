package org.custodes.server.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.custodes.server.facts.Actor;
import org.custodes.server.site.DemonstrationData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The sample reports of a demonstration, imported as a person would import them.
///
/// They tell a small story of the area ZM01: changes of a month, their correction, the physical
/// inventory and the balance. Others show a category change, a reactor's loss and production, and
/// an area that held nothing.
@Component
@Order(20)
class SampleReports implements DemonstrationData {

  private static final Logger LOG = LoggerFactory.getLogger(SampleReports.class);

  private static final String FOLDER = "demonstration/reports/";

  private static final List<List<String>> SENDINGS =
      List.of(
          List.of("constructed-code10-icr-7.txt"),
          List.of("constructed-code10-icr-8-corrections.txt"),
          List.of(
              "constructed-code10-pil-9.txt",
              "constructed-code10-mbr-10.txt",
              "constructed-code10-textual-report.txt"),
          List.of(
              "constructed-code10-icr-category-change-NE.txt",
              "constructed-code10-icr-reactor-LN-NP.txt",
              "constructed-code10-pil-empty.txt",
              "constructed-code10-mbr-empty.txt"));

  private final ImportReports imports;
  private final ReceivedReports received;

  SampleReports(ImportReports imports, ReceivedReports received) {
    this.imports = imports;
    this.received = received;
  }

  @Override
  public void load(Actor officer) {
    if (received.imports(Optional.empty()).isEmpty()) {
      SENDINGS.forEach(names -> send(names, officer));
    }
  }

  private void send(List<String> names, Actor officer) {
    List<Upload> files = names.stream().<Upload>map(Sample::new).toList();
    ImportOutcome outcome = imports.take(files, officer);
    if (outcome instanceof ImportOutcome.Refused) {
      throw new IllegalStateException("the sample reports " + names + " are refused: " + outcome);
    }
    LOG.info("sample reports taken: {}", names);
  }

  /// A file of the classpath.
  private record Sample(String name) implements Upload {

    @Override
    public long size() {
      try {
        return resource().contentLength();
      } catch (IOException e) {
        throw new UncheckedIOException("the sample " + name + " is not there", e);
      }
    }

    @Override
    public InputStream open() throws IOException {
      return resource().getInputStream();
    }

    private ClassPathResource resource() {
      return new ClassPathResource(FOLDER + name);
    }
  }
}
