package org.custodes.transparency.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;

/// The definition of RFC 6962, section 2.1, word for word: plainly right, and slow but for what it
/// was asked before.
final class NaiveTree implements HashSource {

  private final List<Digest> leaves;
  private final Map<Run, Digest> known = new HashMap<>();

  NaiveTree(List<Digest> leaves) {
    this.leaves = List.copyOf(leaves);
  }

  static NaiveTree random(Random random, int size) {
    List<Digest> leaves = new ArrayList<>();
    for (int leaf = 0; leaf < size; leaf++) {
      byte[] content = new byte[random.nextInt(40)];
      random.nextBytes(content);
      leaves.add(TreeHasher.leaf(Bytes.of(content)));
    }
    return new NaiveTree(leaves);
  }

  static NaiveTree counting(int size) {
    List<Digest> leaves = new ArrayList<>();
    for (int leaf = 0; leaf < size; leaf++) {
      leaves.add(TreeHasher.leaf(Bytes.of(new byte[] {(byte) leaf})));
    }
    return new NaiveTree(leaves);
  }

  Digest leaf(int index) {
    return leaves.get(index);
  }

  Digest root(int size) {
    return root(0, size);
  }

  Digest root(int start, int end) {
    Run run = new Run(start, end);
    Digest before = known.get(run);
    if (before != null) {
      return before;
    }
    Digest root = calculated(start, end);
    known.put(run, root);
    return root;
  }

  @Override
  public Digest hash(int level, long index) {
    return root((int) (index << level), (int) ((index + 1) << level));
  }

  private Digest calculated(int start, int end) {
    if (start == end) {
      return TreeHasher.EMPTY_ROOT;
    }
    if (end - start == 1) {
      return leaves.get(start);
    }
    int split = 1;
    while (split * 2 < end - start) {
      split *= 2;
    }
    return TreeHasher.node(root(start, start + split), root(start + split, end));
  }

  private record Run(int start, int end) {}
}
