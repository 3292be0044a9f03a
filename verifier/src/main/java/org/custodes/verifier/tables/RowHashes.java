package org.custodes.verifier.tables;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.custodes.verifier.CannotTell;
import org.jspecify.annotations.Nullable;

/// Rows by the hash of their key, each with the hash of all its values, in a few flat arrays: some
/// sixty bytes a row.
///
/// Hashes are the first 16 bytes of SHA-256, so nobody makes a row that passes for another.
public final class RowHashes {

  /// Most rows compared; 60 bytes each.
  public static final int MOST_ROWS = 50_000_000;

  private static final int FIRST = 1 << 12;
  private static final int SEEN = 1;

  private long[] keys = new long[2 * FIRST];
  private long[] values = new long[2 * FIRST];
  private byte[] marks = new byte[FIRST];
  private int size;

  /// The first half of a SHA-256.
  ///
  /// @param high first eight bytes, @param low the next eight
  public record Hash(long high, long low) {

    /// Of texts, each with its length before it; no text is something else than an empty one.
    public static Hash of(@Nullable String... texts) {
      MessageDigest digest = DIGEST.get();
      for (String text : texts) {
        byte[] bytes = text == null ? NOTHING : text.getBytes(StandardCharsets.UTF_8);
        int length = text == null ? -1 : bytes.length;
        digest.update((byte) (length >> 24));
        digest.update((byte) (length >> 16));
        digest.update((byte) (length >> 8));
        digest.update((byte) length);
        digest.update(bytes);
      }
      ByteBuffer half = ByteBuffer.wrap(digest.digest());
      return new Hash(half.getLong(), half.getLong());
    }

    private static final byte[] NOTHING = {};

    /// One for each thread; it is as new after each digest.
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hash::sha256);

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }

  /// How a row that was found stands to those that must be there.
  enum Found {
    SAME,
    DIFFERENT,
    /// Nothing says that it must be there.
    STRANGE,
    /// It was found before.
    TWICE
  }

  /// @return false if there is one with this key; it stays
  public boolean put(Hash key, Hash value) {
    if (4L * size >= 3L * marks.length) {
      grow();
    }
    int slot = slot(key);
    if (marks[slot] != 0) {
      return false;
    }
    set(slot, key, value, 2);
    size++;
    if (size > MOST_ROWS) {
      throw new CannotTell("the tables", "more than " + MOST_ROWS + " rows", "at most as many");
    }
    return true;
  }

  /// The value that was put, or nothing.
  public @Nullable Hash find(Hash key) {
    int slot = slot(key);
    return marks[slot] == 0 ? null : new Hash(values[2 * slot], values[2 * slot + 1]);
  }

  /// Puts a value in place of another, if there is one.
  public void replace(Hash key, Hash value) {
    int slot = slot(key);
    if (marks[slot] == 0) {
      put(key, value);
    } else {
      set(slot, key, value, marks[slot]);
    }
  }

  /// Marks a row as found.
  Found look(Hash key, Hash value) {
    int slot = slot(key);
    if (marks[slot] == 0) {
      return Found.STRANGE;
    }
    if ((marks[slot] & SEEN) != 0) {
      return Found.TWICE;
    }
    marks[slot] = (byte) (marks[slot] | SEEN);
    return values[2 * slot] == value.high && values[2 * slot + 1] == value.low
        ? Found.SAME
        : Found.DIFFERENT;
  }

  /// Whether a row with this key was put and never looked at.
  boolean isMissing(Hash key) {
    return marks[slot(key)] == 2;
  }

  /// How many were never looked at.
  long missing() {
    long missing = 0;
    for (byte mark : marks) {
      missing += mark == 2 ? 1 : 0;
    }
    return missing;
  }

  private void set(int slot, Hash key, Hash value, int mark) {
    keys[2 * slot] = key.high;
    keys[2 * slot + 1] = key.low;
    values[2 * slot] = value.high;
    values[2 * slot + 1] = value.low;
    marks[slot] = (byte) mark;
  }

  private int slot(Hash key) {
    int slot = (int) key.high & (marks.length - 1);
    while (marks[slot] != 0 && (keys[2 * slot] != key.high || keys[2 * slot + 1] != key.low)) {
      slot = (slot + 1) & (marks.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    byte[] oldMarks = marks;
    keys = new long[2 * oldKeys.length];
    values = new long[2 * oldValues.length];
    marks = new byte[2 * oldMarks.length];
    for (int i = 0; i < oldMarks.length; i++) {
      if (oldMarks[i] != 0) {
        Hash key = new Hash(oldKeys[2 * i], oldKeys[2 * i + 1]);
        set(slot(key), key, new Hash(oldValues[2 * i], oldValues[2 * i + 1]), oldMarks[i]);
      }
    }
  }
}
