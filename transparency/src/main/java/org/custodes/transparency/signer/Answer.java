package org.custodes.transparency.signer;

import static java.util.Objects.requireNonNull;

import org.custodes.transparency.Decimal;

/// What a signer says to a growth.
public sealed interface Answer {

  /// It signed.
  ///
  /// @param note the checkpoint with the log's signatures
  record Signed(String note) implements Answer {
    public Signed {
      requireNonNull(note, "note");
    }
  }

  /// Its last head has another size than the growth begins with.
  record OtherSize(long size) implements Answer {}

  /// It will not sign.
  ///
  /// @param why one sentence
  record Refused(String why) implements Answer {
    public Refused {
      requireNonNull(why, "why");
    }
  }

  /// It could not be asked, or did not answer.
  ///
  /// @param why one sentence
  record Silent(String why) implements Answer {
    public Silent {
      requireNonNull(why, "why");
    }
  }

  /// The answer as text. Silence has none.
  default String text() {
    return switch (this) {
      case Signed(var note) -> "signed\n" + note;
      case OtherSize(var size) -> "other-size\n" + size + "\n";
      case Refused(var why) -> "refused\n" + why + "\n";
      case Silent(var why) -> throw new IllegalStateException("nobody says: " + why);
    };
  }

  /// Reads what [#text] wrote.
  ///
  /// @throws IllegalArgumentException if the text is anything else
  static Answer parse(String text) {
    int end = text.indexOf('\n');
    String word = end < 0 ? text : text.substring(0, end);
    String rest = end < 0 ? "" : text.substring(end + 1);
    return switch (word) {
      case "signed" -> new Signed(rest);
      case "other-size" -> new OtherSize(Decimal.parse(rest.strip(), "size"));
      case "refused" -> new Refused(rest.strip());
      default ->
          throw new IllegalArgumentException(
              "found an answer that begins with '%s', wanted signed, other-size or refused"
                  .formatted(word.length() > 40 ? word.substring(0, 40) + "…" : word));
    };
  }
}
