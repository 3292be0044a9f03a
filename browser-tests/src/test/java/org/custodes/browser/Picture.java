package org.custodes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// A picture in the documents.
final class Picture {

  /// Larger files make a repository that nobody likes to clone.
  static final long MOST_BYTES = 200_000;

  /// Times and random names differ from run to run. A picture that differs in fewer of its points
  /// than one in so many is left as it is.
  private static final int ONE_IN = 200;

  private final Path file;

  private Picture(Path file) {
    this.file = file;
  }

  /// Takes what the window shows.
  ///
  /// @param name of the file in `docs/pictures`, without its ending
  static void take(Page page, String name) throws IOException {
    Path folder = Path.of(System.getProperty("custodes.pictures", "../docs/pictures"));
    byte[] shot =
        page.screenshot(new ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
    new Picture(Files.createDirectories(folder).resolve(name + ".png")).renew(shot);
  }

  private void renew(byte[] shot) throws IOException {
    BufferedImage taken = Palette.reduce(ImageIO.read(new ByteArrayInputStream(shot)));
    if (!Files.exists(file) || differs(ImageIO.read(file.toFile()), taken)) {
      ImageIO.write(taken, "png", file.toFile());
    }
    assertThat(Files.size(file)).as("bytes of %s", file).isLessThan(MOST_BYTES);
  }

  private static boolean differs(BufferedImage before, BufferedImage now) {
    int[] old = Palette.points(before);
    int[] taken = Palette.points(now);
    if (old.length != taken.length || before.getWidth() != now.getWidth()) {
      return true;
    }
    int different = 0;
    for (int i = 0; i < old.length; i++) {
      different += old[i] == taken[i] ? 0 : 1;
    }
    return different > old.length / ONE_IN;
  }
}
