package org.custodes.server.reports;

import java.io.IOException;
import java.nio.file.Path;

/// A program of its own for tests: takes one import, and dies in the middle of the next.
final class KilledImport {

  /// What it ends with when all went as planned.
  static final int DIED_HALF_WAY = 113;

  private KilledImport() {}

  static void main(String[] folders) throws IOException {
    OwnHouse house = OwnHouse.start(Path.of(folders[0]), Path.of(folders[1]));
    ImportKilledTest.takeFirst(house);
    house.take(
        ImportKilledTest.cut(() -> {
          house.requireHalfWritten();
          Runtime.getRuntime().halt(DIED_HALF_WAY);
        }));
  }
}
