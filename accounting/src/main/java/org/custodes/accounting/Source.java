package org.custodes.accounting;

/// Where a number comes from, and whether its text was read there.
///
/// A number that was not read in its source is shown as unconfirmed wherever it is used, and is
/// data that an authority replaces.
///
/// @param citation the publication and the place in it
public record Source(String citation, boolean confirmed) {

  public Source {
    if (citation.isBlank()) {
      throw new IllegalArgumentException("a source needs a citation");
    }
  }

  /// A number that was read in its source.
  public static Source read(String citation) {
    return new Source(citation, true);
  }

  /// A number that is known from elsewhere; the citation says why it stands here.
  public static Source unconfirmed(String citation) {
    return new Source(citation, false);
  }

  @Override
  public String toString() {
    return confirmed ? citation : citation + " (unconfirmed)";
  }
}
