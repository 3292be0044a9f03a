package org.custodes.cli.validate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `acceptance-vectors.json`: inputs and numbers to reach, one member for each kind of calculation.
final class VectorCases implements CaseReader {

  private static final String NAME = "acceptance-vectors.json";

  private static final Map<String, VectorSection> SECTIONS =
      new TreeMap<>(
          Map.of(
              "halfLifeSeconds", DecayVectors::halfLives,
              "puDecay", DecayVectors::plutonium,
              "effectiveKg", EffectiveKgVectors::run,
              "mbrIaea", BalanceVectors::iaea,
              "mbrEuratom", BalanceVectors::euratom,
              "sigmaMuf", StatisticsVectors::sigma,
              "pageTest", StatisticsVectors::page,
              "sitmuf", StatisticsVectors::sitmuf));

  @Override
  public boolean recognises(ReferenceFile file) {
    return file.name().equals(NAME)
        || (file.name().endsWith(".json") && Json.hasAny(file, List.copyOf(SECTIONS.keySet())));
  }

  @Override
  public void run(List<ReferenceFile> files, Folder folder, Protocol protocol) {
    for (ReferenceFile file : files) {
      protocol.recorder(file, "vectors").attempt(file.name(), () -> run(file, folder, protocol));
    }
  }

  private static void run(ReferenceFile file, Folder folder, Protocol protocol) {
    Json vectors = Json.read(file);
    for (String name : vectors.names()) {
      if (!name.startsWith("_")) {
        Recorder cases = protocol.recorder(file, name);
        section(name)
            .ifPresentOrElse(
                section ->
                    cases.attempt(name, () -> section.run(vectors.member(name), folder, cases)),
                () -> cases.skipped(name, "no calculation of this name is known"));
      }
    }
  }

  private static Optional<VectorSection> section(String name) {
    return Optional.ofNullable(SECTIONS.get(name))
        .or(() -> CorrectedReports.of(name).map(reports -> reports::run));
  }
}
