package org.custodes.accounting.report.code10;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.custodes.accounting.report.Fault;

/// Rule 5, lengths, and the characters of values (rule 1).
final class TextRules {

  private static final Label[] LABELS = Label.values();

  /// Names that may hold letters of another alphabet, named by 445.
  private static final long NAMES = Label.ENCODER.bit() | Label.BATCH.bit();

  private static final int OPERATORS_CODE = 12;

  private final Judgement judgement;

  TextRules(Judgement judgement) {
    this.judgement = judgement;
  }

  static boolean hasNonAscii(Code10Entry entry, Label label) {
    if (!entry.has(label) || !entry.hasFlag(label, Block.REFUSED)) {
      return false;
    }
    for (int i = entry.from(label); i < entry.to(label); i++) {
      if (entry.bytes[i] < 0) {
        return true;
      }
    }
    return false;
  }

  void check(Code10Entry entry) {
    for (long left = entry.present; left != 0; left &= left - 1) {
      Label label = LABELS[Long.numberOfTrailingZeros(left)];
      if (label.longest() > 0 && entry.lengthOf(label) > label.longest()) {
        length(entry, label);
      }
      if (entry.hasFlag(label, Block.REFUSED)) {
        refused(entry, label);
      } else if (label.isText() && entry.hasFlag(label, Block.UNUSUAL)) {
        unusual(entry, label);
      }
    }
    fixed(entry, Label.FACILITY, 4);
    fixed(entry, Label.AREA, 4);
    fixed(entry, Label.ALPHABET, 1);
    operatorsCode(entry);
  }

  private void length(Code10Entry entry, Label label) {
    String text = entry.text(label);
    int length = text.codePointCount(0, text.length());
    if (length > label.longest()) {
      judgement.find(
          Fault.TOO_LONG,
          label,
          length + " characters " + entry.shown(label),
          "at most " + label.longest());
    }
  }

  private void refused(Code10Entry entry, Label label) {
    boolean name = (NAMES & label.bit()) != 0;
    if (name && isText(entry, label)) {
      return; // rule 4 asks for 445
    }
    judgement.find(
        Fault.CHARACTER_REFUSED,
        label,
        entry.shown(label),
        "no control character and nothing outside ASCII");
  }

  private void unusual(Code10Entry entry, Label label) {
    judgement.find(
        Fault.CHARACTER_UNUSUAL,
        label,
        entry.shown(label),
        "capital letters, digits and the permitted signs");
  }

  private static boolean isText(Code10Entry entry, Label label) {
    try {
      ByteBuffer value = ByteBuffer.wrap(entry.bytes, entry.from(label), entry.lengthOf(label));
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(value)
          .chars()
          .noneMatch(Character::isISOControl);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private void fixed(Code10Entry entry, Label label, int length) {
    if (entry.has(label) && entry.lengthOf(label) != length) {
      judgement.find(
          Fault.WRONG_LENGTH,
          label,
          entry.lengthOf(label) + " characters " + entry.shown(label),
          String.valueOf(length));
    } else if (entry.has(label)
        && !Bytes.isSiteCode(entry.bytes, entry.from(label), entry.to(label))) {
      judgement.find(
          Fault.VALUE_MALFORMED, label, entry.shown(label), "capital letters and digits");
    }
  }

  private void operatorsCode(Code10Entry entry) {
    Label label = Label.OPERATORS_CODE;
    if (!entry.has(label) || entry.isOneByte(label, 'Y')) {
      return;
    }
    boolean own =
        entry.lengthOf(label) > 2
            && entry.bytes[entry.from(label)] == 'N'
            && entry.bytes[entry.from(label) + 1] == entry.delimiters.item();
    if (!own) {
      judgement.find(Fault.VALUE_MALFORMED, label, entry.shown(label), "Y, or N/ and a code");
    } else if (entry.lengthOf(label) - 2 > OPERATORS_CODE) {
      judgement.find(
          Fault.TOO_LONG, label, entry.shown(label), "a code of at most " + OPERATORS_CODE);
    }
  }
}
