package org.custodes.accounting.report.code10;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.Policy;

/// Reads the entries of a labelled report, whatever stands between them.
///
/// An entry begins at every `001:`. Line ends between elements are ignored, so a file may have one
/// entry or one element a line, or no line end at all. What is not the format becomes a fault and
/// reading goes on behind it: after the next end sign, at the next line, or at the next known
/// label. Time is linear in the bytes and memory is bounded by [Limits], whatever the bytes are.
public final class Code10Reader {

  private final Window window;
  private final Block block = new Block();
  private final EntryCollector collector;
  private final Code10Entry entry;
  private final Consumer<SyntaxFault> faults;
  private final ValueScan scan;
  private final byte end;
  private final int longestValue;
  private int shown = -1;

  /// @param faults hears of everything that is not the format, entry by entry before the entry
  public Code10Reader(
      InputStream in,
      Delimiters delimiters,
      Limits limits,
      Policy policy,
      Consumer<SyntaxFault> faults) {
    this.window = new Window(requireNonNull(in, "in"), (byte) delimiters.label());
    this.collector = new EntryCollector(window, block, limits);
    this.entry = new Code10Entry(delimiters, policy);
    this.faults = requireNonNull(faults, "faults");
    this.end = (byte) delimiters.end();
    this.longestValue = limits.valueBytes();
    this.scan = new ValueScan(window, new ByteKinds(delimiters, policy), longestValue);
  }

  /// A reader of the standard format.
  public Code10Reader(InputStream in, Consumer<SyntaxFault> faults) {
    this(in, Delimiters.STANDARD, Limits.STANDARD, Policy.STANDARD, faults);
  }

  /// Moves to the next entry.
  ///
  /// @return whether there is one
  public boolean next() throws IOException {
    shown++;
    while (shown >= block.entries) {
      if (!fill()) {
        return false;
      }
      shown = 0;
      block.faults.forEach(faults);
    }
    entry.load(block, shown);
    return true;
  }

  /// The entry that [#next] moved to. It is the same object for every entry.
  public Code10Entry entry() {
    return entry;
  }

  /// The entries that are in memory together.
  Block block() {
    return block;
  }

  /// Reads the next block: whole entries, faults, or both.
  ///
  /// @return false at the end of the file
  boolean fill() throws IOException {
    block.clear();
    while (!window.atEnd() && block.entries == 0 && block.faults.isEmpty()) {
      window.slide();
      block.bytes = window.bytes;
      block.base = window.base;
      skipByteOrderMark();
      parse();
    }
    return block.entries > 0 || !block.faults.isEmpty();
  }

  private void skipByteOrderMark() {
    if (window.startsWithByteOrderMark() && window.position == 0) {
      String text = "found a byte order mark, wanted the first element";
      collector.fault(Fault.BYTE_ORDER_MARK, -1, text, 0);
      window.position = 3;
    }
  }

  /// Takes everything that is complete into the block and leaves the rest for the next one.
  private void parse() {
    boolean more = true;
    while (more && window.position < window.filled) {
      more = window.holds(window.position, Window.LABEL_LENGTH) && step();
    }
    if (window.atEnd()) {
      collector.close();
    } else {
      collector.rewind();
    }
  }

  /// @return false if more bytes are needed to go on
  private boolean step() {
    int at = window.position;
    int label = window.labelAt(at);
    if (label != Window.NO_LABEL) {
      return element(label);
    }
    if (window.isNewline(at)) {
      collector.line += window.bytes[at] == '\n' ? 1 : 0;
      window.position++;
      collector.nothing(window.position);
    } else if (window.bytes[at] == ' ' || window.bytes[at] == '\t') {
      collector.blank(at);
      window.position++;
      collector.nothing(window.position);
    } else {
      junk();
    }
    return true;
  }

  private boolean element(int label) {
    int at = window.position;
    int from = at + Window.LABEL_LENGTH;
    ValueScan.Outcome outcome = scan.scan(from, label);
    if (outcome == ValueScan.Outcome.NEEDS_MORE) {
      return false;
    }
    boolean ended = outcome == ValueScan.Outcome.ENDED;
    window.position = ended ? scan.end + 1 : scan.end;
    collector.element(label, at, from, scan.end, window.position, scan.flags);
    if (outcome == ValueScan.Outcome.NOT_ENDED) {
      notEnded(label, at);
    } else if (outcome == ValueScan.Outcome.TOO_LONG) {
      tooLong(label, at);
    }
    collector.line += scan.lines;
    return true;
  }

  private void notEnded(int label, int at) {
    String found = Show.bytes(window.bytes, at, window.position);
    String text = "found no " + (char) end + " after " + found + ", wanted it there";
    collector.fault(Fault.ELEMENT_NOT_ENDED, label, text, at);
  }

  private void tooLong(int label, int at) {
    String found = Show.bytes(window.bytes, at, window.position);
    String text = "found " + found + ", wanted a value of at most " + longestValue + " bytes";
    collector.fault(Fault.VALUE_TOO_LONG, label, text, at);
    while (window.position < window.filled && !window.isNewline(window.position)) {
      if (window.bytes[window.position++] == end) {
        return;
      }
    }
  }

  private void junk() {
    int from = window.position;
    int at = from + 1;
    while (at < window.filled
        && window.bytes[at - 1] != end
        && !window.isNewline(at)
        && window.labelAt(at) == Window.NO_LABEL) {
      at++;
    }
    if (!window.last && at == window.filled) {
      // The last bytes in memory may be the first of a label.
      at = Math.max(from + 1, at - Window.LABEL_LENGTH + 1);
    }
    window.position = at;
    collector.junk(from, at);
  }
}
