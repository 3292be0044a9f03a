package org.custodes.accounting.report.code10;

/// Looks for the end of a value.
final class ValueScan {

  /// Most line ends that are looked over to find the next element.
  private static final int NEWLINES_SEEN = 64;

  /// How the value ends.
  enum Outcome {
    ENDED,
    /// The end sign is missing: the next element, a line end or the end of the file came first.
    NOT_ENDED,
    TOO_LONG,
    /// Not all of it is in memory.
    NEEDS_MORE,
    GOES_ON
  }

  private final Window window;
  private final ByteKinds kinds;
  private final int longest;

  /// First byte behind the value.
  int end;

  /// Line ends inside the value.
  int lines;

  /// Flags of the slot, see [Block].
  byte flags;

  private int from;
  private boolean freeText;

  ValueScan(Window window, ByteKinds kinds, int longest) {
    this.window = window;
    this.kinds = kinds;
    this.longest = longest;
  }

  Outcome scan(int valueFrom, int number) {
    from = valueFrom;
    lines = 0;
    flags = 0;
    Label label = Label.find(number);
    freeText = label != null && label.isFreeText();
    int stop = Math.min(window.filled, from + longest);
    byte[] bytes = window.bytes;
    for (end = from; end < stop; end++) {
      byte kind = kinds.of(bytes[end]);
      if (kind != ByteKinds.PLAIN) {
        Outcome outcome = sign(kind);
        if (outcome != Outcome.GOES_ON) {
          return outcome;
        }
      }
    }
    return atStop(stop);
  }

  private Outcome atStop(int stop) {
    if (stop < window.filled) {
      // The byte behind the longest value may still end it.
      return kinds.of(window.bytes[end]) == ByteKinds.END ? Outcome.ENDED : Outcome.TOO_LONG;
    }
    return window.last ? Outcome.NOT_ENDED : Outcome.NEEDS_MORE;
  }

  private Outcome sign(byte kind) {
    return switch (kind) {
      case ByteKinds.END -> Outcome.ENDED;
      case ByteKinds.LABEL_SIGN -> labelSign();
      case ByteKinds.NEWLINE -> newline();
      case ByteKinds.REFUSED -> flag(Block.REFUSED);
      default -> flag(Block.UNUSUAL);
    };
  }

  private Outcome flag(byte flag) {
    flags |= flag;
    return Outcome.GOES_ON;
  }

  /// A known label in the middle of a value means that the end sign before it was forgotten.
  private Outcome labelSign() {
    int at = end - Window.LABEL_LENGTH + 1;
    int label = at < from ? Window.NO_LABEL : window.labelAt(at);
    boolean known = label != Window.NO_LABEL && Label.isLabel(label);
    if (known && (!freeText || label == Label.REFERENCE.number())) {
      end = at;
      return Outcome.NOT_ENDED;
    }
    return Outcome.GOES_ON;
  }

  private Outcome newline() {
    int next = end;
    while (next < window.filled && next - end < NEWLINES_SEEN && window.isNewline(next)) {
      next++;
    }
    if (!window.holds(next, Window.LABEL_LENGTH)) {
      return Outcome.NEEDS_MORE;
    }
    boolean over = next == window.filled || next - end == NEWLINES_SEEN;
    if (over || window.labelAt(next) != Window.NO_LABEL) {
      return Outcome.NOT_ENDED;
    }
    lines += window.bytes[end] == '\n' ? 1 : 0;
    return flag(Block.REFUSED);
  }
}
