package org.custodes.cli.validate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.Level;
import org.custodes.accounting.report.code10.Label;

/// Nuclear losses of irradiated fuel with the plutonium made in it, and their sums.
///
/// The plutonium stands under LN, which is wrong: it was produced. The product must refuse every
/// such line and point to NP.
final class LossCases implements CaseReader {

  private static final String NAME = "air-public-nuclear-loss-.*\\.csv";
  private static final List<String> COLUMNS =
      List.of(
          "line",
          "batch",
          "items",
          "ic_code",
          "element_code",
          "isotope_code",
          "u_g",
          "u235_g",
          "pu_element_code",
          "pu_g");
  private static final String REFUSED = "refused, with a hint to NP";

  @Override
  public boolean recognises(ReferenceFile file) {
    return file.name().matches(NAME) || Csv.hasColumns(file, COLUMNS);
  }

  @Override
  public void run(List<ReferenceFile> files, Folder folder, Protocol protocol) {
    for (ReferenceFile file : files) {
      Recorder cases = protocol.recorder(file, "losses");
      cases.attempt(file.name(), () -> run(Csv.read(file, COLUMNS), cases));
    }
  }

  private static void run(Csv csv, Recorder cases) {
    List<Csv.Row> batches = Lines.batches(csv);
    Csv.Row total = Lines.total(csv);
    Content uranium = sum(Category.ENRICHED, batches.stream().map(LossCases::uranium));
    Content plutonium = sum(Category.PLUTONIUM, batches.stream().map(LossCases::plutonium));
    Lines.items(batches, total, cases);
    Lines.sum("u_g", total, uranium.element(), cases);
    Lines.sum("u235_g", total, uranium.fissile(), cases);
    Lines.sum("pu_g", total, plutonium.element(), cases);
    refusals(batches, cases);
  }

  private static void refusals(List<Csv.Row> batches, Recorder cases) {
    Probe probe = new Probe();
    batches.forEach(row -> probe.add(Lines.code(row), weights(row)));
    Probe.Answer answer = probe.ask();
    for (int i = 0; i < batches.size(); i++) {
      Csv.Row row = batches.get(i);
      if (row.has("pu_g")) {
        refusal(row, answer.finding(Fault.LOSS_OF_PRODUCED_PLUTONIUM, i + 1), cases);
      }
    }
  }

  private static void refusal(Csv.Row row, Optional<Finding> found, Recorder cases) {
    boolean hinted =
        found
            .filter(one -> one.level() == Level.E && one.text().contains(ChangeCode.NP.code()))
            .isPresent();
    String name =
        "line %s, %s of Pu in %s"
            .formatted(row.text("line"), row.text("ic_code"), row.text("batch"));
    cases.judged(name, REFUSED, found.map(Finding::text).orElse("not refused"), hinted);
  }

  private static Map<Label, Mass> weights(Csv.Row row) {
    Content uranium = uranium(row);
    Mass plutonium = plutonium(row).element();
    return row.has("pu_g")
        ? Map.of(
            Label.ENRICHED, uranium.element(),
            Label.U235, uranium.fissile(),
            Label.PLUTONIUM, plutonium)
        : Map.of(Label.ENRICHED, uranium.element(), Label.U235, uranium.fissile());
  }

  private static Content uranium(Csv.Row row) {
    return Lines.uranium(row, "u_g", "u235_g");
  }

  private static Content plutonium(Csv.Row row) {
    if (!row.has("pu_g")) {
      return Content.zero(Category.PLUTONIUM);
    }
    return new Content(Lines.category(row, "pu_element_code"), row.grams("pu_g"));
  }

  private static Content sum(Category category, Stream<Content> contents) {
    return contents.reduce(Content.zero(category), Content::plus);
  }
}
