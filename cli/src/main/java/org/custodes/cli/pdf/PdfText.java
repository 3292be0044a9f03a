package org.custodes.cli.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Sets lines of text on pages of A4, in points of 1/72 inch, with the fonts that every reader has.
///
/// A character that these fonts lack is written as its number, so that nothing is lost unseen.
public final class PdfText {

  private static final float MARGIN = 56;
  private static final float FOOT = 30;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float LEADING = 1.35f;

  private final PDDocument document;
  private final PDFont plain = new PDType1Font(FontName.HELVETICA);
  private final PDFont strong = new PDType1Font(FontName.HELVETICA_BOLD);
  private final PDFont digits = new PDType1Font(FontName.COURIER);
  private final List<PDPage> pages = new ArrayList<>();

  /// Lines of the page at hand, with the height of each.
  private final List<Placed> placed = new ArrayList<>();

  private float height = PDRectangle.A4.getHeight() - MARGIN;

  /// How a line looks.
  public enum Style {
    TITLE,
    HEADING,
    STRONG,
    PLAIN,
    /// Hashes, so that digits stand below each other.
    DIGITS
  }

  public record Line(Style style, String text) {}

  private record Placed(PDFont font, float size, float at, String text) {}

  private PdfText(PDDocument document) {
    this.document = document;
  }

  /// Writes the whole file or none: it takes the place of an older one when it is complete.
  ///
  /// @param title of the document, in its footers too
  public static void write(String title, Instant written, List<Line> lines, Path file)
      throws IOException {
    Path folder = file.toAbsolutePath().resolveSibling("");
    Path half = Files.createTempFile(folder, "text", ".part");
    try (PDDocument document = new PDDocument()) {
      new PdfText(document).set(title, written, lines);
      document.save(half.toFile());
      Files.move(half, file.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private void set(String title, Instant written, List<Line> lines) throws IOException {
    for (Line line : lines) {
      set(line);
    }
    endPage();
    document.getDocumentInformation().setTitle(title);
    document
        .getDocumentInformation()
        .setCreationDate(GregorianCalendar.from(written.atZone(ZoneOffset.UTC)));
    for (int i = 0; i < pages.size(); i++) {
      foot(pages.get(i), title + ", page " + (i + 1) + " of " + pages.size());
    }
  }

  private void set(Line line) throws IOException {
    switch (line.style()) {
      case TITLE -> set(strong, 16, 6, line.text());
      case HEADING -> set(strong, 11, 10, line.text());
      case STRONG -> set(strong, 9, 3, line.text());
      case PLAIN -> set(plain, 9, 0, line.text());
      case DIGITS -> set(digits, 8, 0, line.text());
    }
  }

  private void set(PDFont font, float size, float before, String text) throws IOException {
    height -= before;
    for (String part : wrapped(font, size, shown(font, text))) {
      height -= size * LEADING;
      if (height < MARGIN) {
        endPage();
        height -= size * LEADING;
      }
      placed.add(new Placed(font, size, height, part));
    }
  }

  private void endPage() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages.add(page);
    try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
      for (Placed line : placed) {
        print(stream, line);
      }
    }
    placed.clear();
    height = PDRectangle.A4.getHeight() - MARGIN;
  }

  private void foot(PDPage page, String text) throws IOException {
    try (PDPageContentStream stream =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      print(stream, new Placed(plain, 8, FOOT, shown(plain, text)));
    }
  }

  private static void print(PDPageContentStream stream, Placed line) throws IOException {
    stream.beginText();
    stream.setFont(line.font(), line.size());
    stream.newLineAtOffset(MARGIN, line.at());
    stream.showText(line.text());
    stream.endText();
  }

  /// Breaks at blanks, and within a word that is longer than a line.
  private static List<String> wrapped(PDFont font, float size, String text) throws IOException {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (width(font, size, rest) > WIDTH) {
      int end = fitting(font, size, rest);
      int blank = rest.lastIndexOf(' ', end);
      int cut = blank > 0 ? blank : end;
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut).strip();
    }
    lines.add(rest);
    return lines;
  }

  /// How many characters fit on a line; at least one.
  private static int fitting(PDFont font, float size, String text) throws IOException {
    int fits = 1;
    while (fits < text.length() && width(font, size, text.substring(0, fits + 1)) <= WIDTH) {
      fits++;
    }
    return fits;
  }

  private static float width(PDFont font, float size, String text) throws IOException {
    return font.getStringWidth(text) * size / 1000;
  }

  private static String shown(PDFont font, String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(one -> shown.append(has(font, one) ? one : number(one)));
    return shown.toString();
  }

  private static String number(String one) {
    return one.isBlank() ? " " : "[U+%04X]".formatted(one.codePointAt(0));
  }

  private static boolean has(PDFont font, String one) {
    try {
      return !Character.isISOControl(one.codePointAt(0)) && font.getStringWidth(one) >= 0;
    } catch (IllegalArgumentException | IOException _) {
      return false;
    }
  }
}
