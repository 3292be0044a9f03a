package org.custodes.accounting.report.code10;

import java.util.regex.Pattern;
import org.custodes.accounting.report.Fault;

/// Puts elements together to entries, and what is no element to faults, one for each unbroken run.
final class EntryCollector {

  private static final Pattern LETTER_IN_LABEL =
      Pattern.compile("\"(?=.{0,2}[Oo])[0-9Oo]{3}[^0-9A-Za-z].*");

  private final Window window;
  private final Block block;
  private final Limits limits;

  /// Lines from 1, up to the window's position.
  long line = 1;

  private boolean open;
  private boolean dropping;
  private int start;
  private int end;
  private int firstSlot;
  private int firstFault;
  private long firstLine;
  private long labels;
  private boolean blank;

  private Fault runFault = Fault.NOT_AN_ELEMENT;
  private String runText = "";
  private long runStart;
  private long runEnd = -1;
  private long runLine;

  EntryCollector(Window window, Block block, Limits limits) {
    this.window = window;
    this.block = block;
    this.limits = limits;
  }

  /// Takes the element whose label is at `at` and whose value is `from` to `to`.
  void element(int number, int at, int from, int to, int next, byte flags) {
    if (number == Label.REFERENCE.number() || repeatsEntryNumber(number)) {
      close();
      begin(at);
    } else if (open && next - start > limits.entryBytes()) {
      drop();
    }
    if (!open) {
      outside(at, next);
      return;
    }
    endRun();
    end = next;
    Label label = Label.find(number);
    if (label == null) {
      unknown(number, at);
    } else {
      known(label, at, from, to, flags);
    }
  }

  /// A second entry number means that the 001 before it was damaged.
  private boolean repeatsEntryNumber(int number) {
    return open
        && number == Label.ENTRY.number()
        && (labels & Label.ENTRY.bit()) != 0
        && runEnd >= 0;
  }

  private void known(Label label, int at, int from, int to, byte flags) {
    if ((labels & label.bit()) != 0) {
      String value = Show.bytes(window.bytes, from, to);
      String text = "found " + value + " for the same label again, wanted it once";
      fault(Fault.LABEL_TWICE, label.number(), text, at);
      return;
    }
    labels |= label.bit();
    block.addSlot(label, from, to - from, flags);
    if (from == to) {
      fault(Fault.VALUE_EMPTY, label.number(), "found no value, wanted " + label.title(), at);
    }
  }

  private void unknown(int number, int at) {
    String text = "found label %03d, wanted one that the format has".formatted(number);
    fault(Fault.LABEL_UNKNOWN, number, text, at);
  }

  private void outside(int at, int next) {
    if (!dropping) {
      run(Fault.OUTSIDE_ENTRY, at, next, "wanted an entry to begin with 001");
    }
  }

  /// Takes bytes that are no element.
  void junk(int from, int to) {
    if (open && to - start > limits.entryBytes()) {
      drop();
    }
    if (!dropping) {
      run(Fault.NOT_AN_ELEMENT, from, to, "wanted a label of three digits and its sign");
    }
  }

  void blank(int at) {
    if (!blank) {
      blank = true;
      String text = "found a blank, wanted a label of three digits";
      fault(Fault.BLANK_BETWEEN_ELEMENTS, -1, text, at);
    }
  }

  /// Steps over a blank or line end. A run of junk goes on over it, and an entry after which there
  /// is so much nothing that it cannot stay in memory is over.
  void nothing(int to) {
    if (runEnd == window.base + to - 1) {
      runEnd++;
    }
    if (open && to - start > limits.entryBytes()) {
      close();
    }
  }

  void fault(Fault fault, int number, String text, int at) {
    String label = number < 0 ? "" : String.format("%03d", number);
    block.addFault(fault, open ? block.entries : -1, label, text, at, line);
  }

  /// Ends the entry at the end of the file.
  void close() {
    endRun();
    if (open) {
      block.addEntry(start, end, firstSlot, firstLine);
      open = false;
    }
  }

  /// Forgets the open entry, if any, to read it again when all of it is in memory.
  void rewind() {
    if (!open) {
      return;
    }
    runEnd = -1;
    block.slots = firstSlot;
    block.faults.subList(firstFault, block.faults.size()).clear();
    window.position = start;
    line = firstLine;
    open = false;
  }

  private void begin(int at) {
    open = true;
    dropping = false;
    blank = false;
    start = at;
    end = at;
    firstSlot = block.slots;
    firstFault = block.faults.size();
    firstLine = line;
    labels = 0;
  }

  private void drop() {
    endRun();
    String text =
        "found an entry that goes on, wanted at most "
            + limits.entryBytes()
            + " bytes; rest unread";
    fault(Fault.ENTRY_TOO_LONG, -1, text, start);
    close();
    dropping = true;
  }

  private void run(Fault fault, int from, int to, String wanted) {
    if (runEnd != window.base + from || runFault != fault) {
      endRun();
      runFault = fault;
      runStart = window.base + from;
      runLine = line;
      runText = "found " + found(from, to) + ", " + wanted;
    }
    runEnd = window.base + to;
  }

  private String found(int from, int to) {
    String found = Show.bytes(window.bytes, from, to);
    boolean letter = LETTER_IN_LABEL.matcher(found).matches();
    return letter ? found + " (the letter O, labels have the digit 0)" : found;
  }

  private void endRun() {
    if (runEnd >= 0) {
      String text = runText + "; " + (runEnd - runStart) + " bytes in all";
      int entry = open ? block.entries : -1;
      block.faults.add(new SyntaxFault(runFault, entry, "", text, runStart, runLine));
      runEnd = -1;
    }
  }
}
