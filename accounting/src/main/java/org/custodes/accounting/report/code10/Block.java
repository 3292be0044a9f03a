package org.custodes.accounting.report.code10;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.custodes.accounting.report.Fault;

/// Some whole entries in the reader's memory: spans of bytes with one slot for each element.
final class Block {

  /// Slot flag: a control character or a byte outside ASCII.
  static final byte REFUSED = 1;

  /// Slot flag: a character that texts should not have.
  static final byte UNUSUAL = 2;

  byte[] bytes = new byte[0];

  /// Offset of the first byte in the file.
  long base;

  int entries;
  int[] start = new int[256];
  int[] end = new int[256];
  int[] firstSlot = new int[257];
  long[] line = new long[256];

  int slots;
  int[] slotAt = new int[4096];
  int[] slotLength = new int[4096];
  byte[] slotLabel = new byte[4096];
  byte[] slotFlags = new byte[4096];

  /// In the order of the file.
  final List<SyntaxFault> faults = new ArrayList<>();

  void clear() {
    entries = 0;
    slots = 0;
    faults.clear();
  }

  void addEntry(int from, int to, int slotsFrom, long atLine) {
    if (entries == start.length) {
      int more = entries * 2;
      start = Arrays.copyOf(start, more);
      end = Arrays.copyOf(end, more);
      line = Arrays.copyOf(line, more);
      firstSlot = Arrays.copyOf(firstSlot, more + 1);
    }
    start[entries] = from;
    end[entries] = to;
    line[entries] = atLine;
    firstSlot[entries] = slotsFrom;
    entries++;
    firstSlot[entries] = slots;
  }

  void addSlot(Label label, int at, int length, byte flags) {
    if (slots == slotAt.length) {
      slotAt = Arrays.copyOf(slotAt, slots * 2);
      slotLength = Arrays.copyOf(slotLength, slots * 2);
      slotLabel = Arrays.copyOf(slotLabel, slots * 2);
      slotFlags = Arrays.copyOf(slotFlags, slots * 2);
    }
    slotAt[slots] = at;
    slotLength[slots] = length;
    slotLabel[slots] = (byte) label.index();
    slotFlags[slots] = flags;
    slots++;
  }

  void addFault(Fault fault, int entry, String label, String text, int at, long atLine) {
    faults.add(new SyntaxFault(fault, entry, label, text, base + at, atLine));
  }
}
