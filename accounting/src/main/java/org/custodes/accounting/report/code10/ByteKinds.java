package org.custodes.accounting.report.code10;

import org.custodes.accounting.report.Policy;

/// What each byte means inside a value.
final class ByteKinds {

  static final byte PLAIN = 0;
  static final byte END = 1;
  static final byte LABEL_SIGN = 2;
  static final byte NEWLINE = 3;
  static final byte REFUSED = 4;
  static final byte UNUSUAL = 5;

  private final byte[] kinds = new byte[256];

  ByteKinds(Delimiters delimiters, Policy policy) {
    for (int b = 0; b < 256; b++) {
      kinds[b] = b < ' ' || b > '~' ? REFUSED : UNUSUAL;
    }
    set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 " + policy.textCharacters(), PLAIN);
    set("" + delimiters.item() + delimiters.part(), PLAIN);
    set("\r\n", NEWLINE);
    kinds[delimiters.label()] = LABEL_SIGN;
    kinds[delimiters.end()] = END;
  }

  byte of(byte b) {
    return kinds[b & 0xff];
  }

  private void set(String signs, byte kind) {
    for (int i = 0; i < signs.length(); i++) {
      kinds[signs.charAt(i) & 0xff] = kind;
    }
  }
}
