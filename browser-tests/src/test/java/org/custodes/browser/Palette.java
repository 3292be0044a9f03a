package org.custodes.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The colours a picture of a page needs: its 256 most frequent. Pages are drawn in few colours,
/// and what is left out are shades at the edges of letters, which go to the nearest one.
final class Palette {

  static final int COLOURS = 256;

  private static final int RGB = 0xff_ff_ff;

  private final int[] colours;
  private final Map<Integer, Integer> places = new HashMap<>();

  private Palette(int[] colours) {
    this.colours = colours;
  }

  /// The same picture with a byte for each point.
  static BufferedImage reduce(BufferedImage picture) {
    return new Palette(mostFrequent(picture)).draw(picture);
  }

  private static int[] mostFrequent(BufferedImage picture) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int colour : points(picture)) {
      counts.merge(colour & RGB, 1, Integer::sum);
    }
    Comparator<Map.Entry<Integer, Integer>> frequency = Map.Entry.comparingByValue();
    List<Integer> kept =
        counts.entrySet().stream()
            .sorted(frequency.reversed().thenComparing(Map.Entry.comparingByKey()))
            .limit(COLOURS)
            .map(Map.Entry::getKey)
            .toList();
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }

  static int[] points(BufferedImage picture) {
    int width = picture.getWidth();
    return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
  }

  private BufferedImage draw(BufferedImage picture) {
    IndexColorModel model =
        new IndexColorModel(
            8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    int width = picture.getWidth();
    BufferedImage drawn =
        new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    int[] points = points(picture);
    for (int i = 0; i < points.length; i++) {
      int place = places.computeIfAbsent(points[i] & RGB, this::nearest);
      drawn.getRaster().setSample(i % width, i / width, 0, place);
    }
    return drawn;
  }

  private int nearest(int colour) {
    int nearest = 0;
    for (int i = 1; i < colours.length; i++) {
      if (distance(colours[i], colour) < distance(colours[nearest], colour)) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
    int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
    int blue = (one & 0xff) - (other & 0xff);
    return red * red + green * green + blue * blue;
  }
}
