package org.custodes.server.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.custodes.server.facts.Bytes;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The packs that come with the program, from `packs/*.yaml`.
final class ShippedPacks {

  private ShippedPacks() {}

  /// By id and version.
  ///
  /// @throws IllegalStateException if one of them is no pack, which a test excludes
  static List<PackFile> read() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver().getResources("classpath*:packs/*.yaml"))
          .map(ShippedPacks::file)
          .sorted(Comparator.comparing(PackFile::version))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the packs that come with the program", e);
    }
  }

  private static PackFile file(Resource resource) {
    try {
      Bytes bytes = Bytes.of(resource.getContentAsByteArray());
      return switch (PackReader.read(String.valueOf(resource.getFilename()), bytes)) {
        case PackReading.Good(Pack pack) -> PackFile.of(pack, bytes, true);
        case PackReading.Faulty(var faults) ->
            throw new IllegalStateException("a pack of the program is wrong: " + faults);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
