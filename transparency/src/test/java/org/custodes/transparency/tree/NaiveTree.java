package org.custodes.transparency.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;

/// The definition of RFC 6962, section 2.1, word for word: slow, and plainly right.
final class NaiveTree implements HashSource {

  private final List<Digest> leaves;

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
    return root(leaves.subList(0, size));
  }

  Digest root(int start, int end) {
    return root(leaves.subList(start, end));
  }

  @Override
  public Digest hash(int level, long index) {
    return root((int) (index << level), (int) ((index + 1) << level));
  }

  private static Digest root(List<Digest> leaves) {
    if (leaves.isEmpty()) {
      return TreeHasher.EMPTY_ROOT;
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int split = 1;
    while (split * 2 < leaves.size()) {
      split *= 2;
    }
    return TreeHasher.node(
        root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }
}
