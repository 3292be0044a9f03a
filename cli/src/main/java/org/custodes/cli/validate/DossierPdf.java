package org.custodes.cli.validate;

import java.io.IOException;
import java.nio.file.Path;
import org.custodes.cli.pdf.PdfText;

/// A dossier as a PDF.
final class DossierPdf {

  private DossierPdf() {}

  /// Writes the whole file or none.
  static void write(Dossier dossier, Path file) throws IOException {
    PdfText.write(DossierLines.title(dossier), dossier.written(), DossierLines.of(dossier), file);
  }
}
