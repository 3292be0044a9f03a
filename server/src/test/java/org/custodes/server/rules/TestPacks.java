package org.custodes.server.rules;

import org.custodes.server.facts.Bytes;

/// Small packs for tests, made through the reader.
final class TestPacks {

  private TestPacks() {}

  /// A pack of one value.
  static PackFile of(String id, int version, PackKind kind, String key, String value, String unit) {
    return file(text(id, version, kind, key, value, unit, "house", true));
  }

  /// The same, not confirmed.
  static PackFile unconfirmed(
      String id, int version, PackKind kind, String key, String value, String unit) {
    return file(text(id, version, kind, key, value, unit, "recalled", false));
  }

  static PackFile file(String text) {
    Bytes bytes = Bytes.ofText(text);
    return switch (PackReader.read("test.yaml", bytes)) {
      case PackReading.Good(Pack pack) -> PackFile.of(pack, bytes, false);
      case PackReading.Faulty(var faults) ->
          throw new IllegalArgumentException("a test's pack is wrong: " + faults);
    };
  }

  private static String text(
      String id,
      int version,
      PackKind kind,
      String key,
      String value,
      String unit,
      String source,
      boolean confirmed) {
    return """
    format: 1
    pack: %s
    version: %d
    kind: %s
    title: A test
    authority: Nobody
    values:
      - key: %s
        value: %s
        unit: %s
        citation: a test
        source: %s
        confirmed: %s
    """
        .formatted(id, version, kind.word(), key, value, unit, source, confirmed);
  }
}
