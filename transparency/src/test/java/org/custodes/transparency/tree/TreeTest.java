package org.custodes.transparency.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.Reference;
import org.junit.jupiter.api.Test;

class TreeTest {

  private static final int MOST = 40;
  private static final NaiveTree TREE = NaiveTree.random(new Random(4711), 300);

  private static final Pattern LEAF =
      Pattern.compile("(\\w+)=\\$\\(printf '\\\\000(\\w+)' \\| sha256sum \\| head -c 64\\)");
  private static final Pattern NODE =
      Pattern.compile(
          "(\\w+)=\\$\\(printf \"01\\$(\\w+)\\$(\\w+)\" \\| xxd -r -p \\| sha256sum"
              + " \\| head -c 64\\)");
  private static final Pattern ECHO = Pattern.compile("echo \\$(\\w+)");

  @Test
  void theExampleOfTheDescriptionIsRight() {
    Map<String, Digest> known = new HashMap<>();
    List<String> printed = new ArrayList<>();
    List<String> lines = Reference.description("tree");
    for (int i = 0; i < lines.size(); i++) {
      Matcher leaf = LEAF.matcher(lines.get(i));
      Matcher node = NODE.matcher(lines.get(i));
      Matcher echo = ECHO.matcher(lines.get(i));
      if (leaf.matches()) {
        known.put(leaf.group(1), TreeHasher.leaf(Bytes.ofText(leaf.group(2))));
      } else if (node.matches()) {
        known.put(
            node.group(1), TreeHasher.node(at(known, node.group(2)), at(known, node.group(3))));
      } else if (echo.matches()) {
        assertThat(lines.get(i + 1)).isEqualTo(at(known, echo.group(1)).bytes().hex());
        printed.add(echo.group(1));
      }
    }

    assertThat(printed).containsExactly("one", "pair", "root");
  }

  @Test
  void compactRangesHaveTheRootOfTheDefinition() {
    CompactRange tree = CompactRange.EMPTY;
    for (int size = 0; size < 300; size++) {
      assertThat(tree.root()).isEqualTo(TREE.root(size));
      assertThat(tree).isEqualTo(CompactRange.of(TREE, size));
      tree = tree.append(TREE.leaf(size));
    }
  }

  @Test
  void neighbouringRangesMergeToTheSameAsOneByOne() {
    for (int size = 0; size <= MOST; size++) {
      for (int first = 0; first <= size; first++) {
        for (int second = first; second <= size; second++) {
          CompactRange merged =
              range(0, first).merge(range(first, second)).merge(range(second, size));

          assertThat(merged).isEqualTo(CompactRange.of(TREE, size));
        }
      }
    }
  }

  @Test
  void rangesMergeInAnyOrder() {
    CompactRange right = range(37, 90).merge(range(90, 261));

    assertThat(range(0, 37).merge(right).root()).isEqualTo(TREE.root(261));
  }

  @Test
  void aTreeOfAMillionLeavesNeedsSevenHashes() {
    assertThat(CompactRange.of((_, _) -> TreeHasher.EMPTY_ROOT, 1_000_000).hashes()).hasSize(7);
  }

  @Test
  void refusesRangesThatDoNotMeetOrHaveOtherThanTheirHashes() {
    assertThatThrownBy(() -> range(0, 4).merge(range(5, 6)))
        .hasMessage("found a run that begins at leaf 5, wanted one that begins at 4");
    assertThatThrownBy(() -> new CompactRange(0, 3, List.of()))
        .hasMessage("found 0 hashes for leaves 0 to before 3, wanted 2");
    assertThatThrownBy(() -> new CompactRange(3, 2, List.of()))
        .hasMessage("found leaves 3 to before 2, wanted a run of leaves");
    assertThatThrownBy(() -> range(1, 3).root())
        .hasMessage("found a run that begins at leaf 1, wanted one that begins at 0");
  }

  @Test
  void everyInclusionIsProvedAndNoOtherWithTheSameHashes() {
    for (int size = 1; size <= MOST; size++) {
      Digest root = TREE.root(size);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.of(TREE, index, size);
        assertThat(proof.verify(TREE.leaf(index), root).isProven()).isTrue();
        Digest leaf = TREE.leaf(index);
        int right = index;
        assertThat(
                IntStream.range(0, MOST + 1)
                    .filter(other -> other != right)
                    .filter(other ->
                        new InclusionProof(other, proof.size(), proof.hashes())
                            .verify(leaf, root)
                            .isProven()))
            .isEmpty();
      }
    }
  }

  @Test
  void everyConsistencyIsProved() {
    for (int size = 1; size <= MOST; size++) {
      for (int old = 1; old <= size; old++) {
        ConsistencyProof proof = ConsistencyProof.of(TREE, old, size);

        assertThat(proof.verify(TREE.root(old), TREE.root(size)).isProven()).isTrue();
        assertThat(proof.verify(TREE.root(old - 1), TREE.root(size)).isProven()).isFalse();
        assertThat(proof.verify(TREE.root(old), TREE.root(size - 1)).isProven()).isFalse();
      }
    }
  }

  @Test
  void everySubtreeIsProved() {
    NaiveTree tree = NaiveTree.counting(40);
    for (int size = 1; size <= 40; size++) {
      for (int level = 0; level < 6; level++) {
        for (int start = 0; start < size; start += 1 << level) {
          int end = Math.min(size, start + (1 << level));
          SubtreeProof proof = SubtreeProof.of(tree, new Subtree(start, end), size);

          assertThat(proof.verify(tree.root(start, end), tree.root(size)).isProven()).isTrue();
          assertThat(proof.verify(tree.root(start, end), tree.root(size - 1)).isProven()).isFalse();
        }
      }
    }
  }

  @Test
  void everyChangedBitOfAProofIsRefused() {
    InclusionProof inclusion = InclusionProof.of(TREE, 150, 300);
    ConsistencyProof consistency = ConsistencyProof.of(TREE, 257, 300);

    assertThat(flipped(inclusion.hashes()))
        .noneMatch(hashes ->
            new InclusionProof(150, 300, hashes).verify(TREE.leaf(150), TREE.root(300)).isProven());
    assertThat(flipped(consistency.hashes()))
        .noneMatch(hashes ->
            new ConsistencyProof(257, 300, hashes)
                .verify(TREE.root(257), TREE.root(300))
                .isProven());
  }

  @Test
  void everyChangedBitOfALeafOrRootIsRefused() {
    InclusionProof proof = InclusionProof.of(TREE, 150, 300);

    assertThat(flipped(List.of(TREE.leaf(150))))
        .noneMatch(leaf -> proof.verify(leaf.getFirst(), TREE.root(300)).isProven());
    assertThat(flipped(List.of(TREE.root(300))))
        .noneMatch(root -> proof.verify(TREE.leaf(150), root.getFirst()).isProven());
  }

  @Test
  void refusalsNameTheThingFoundAndTheThingWanted() {
    InclusionProof proof = InclusionProof.of(TREE, 3, 5);

    assertThat(new InclusionProof(5, 5, proof.hashes()).verify(TREE.leaf(3), TREE.root(5)))
        .isEqualTo(new ProofVerdict.Refused("found index 5, wanted one below the size 5"));
    assertThat(
            new InclusionProof(3, 5, proof.hashes().subList(0, 2))
                .verify(TREE.leaf(3), TREE.root(5)))
        .isEqualTo(
            new ProofVerdict.Refused("found 2 hashes, wanted more: the way ends below the root"));
    assertThat(new InclusionProof(0, 1, proof.hashes()).verify(TREE.leaf(0), TREE.root(1)))
        .isEqualTo(
            new ProofVerdict.Refused(
                "found 3 hashes, wanted fewer: the way reaches the root before the last"));
    assertThat(new ConsistencyProof(0, 5, List.of()).verify(TREE.root(0), TREE.root(5)))
        .isEqualTo(new ProofVerdict.Refused("found an older tree of 0 leaves, wanted 1 to 5"));
    assertThatThrownBy(() -> InclusionProof.of(TREE, 5, 5))
        .hasMessage("found leaf 5, wanted one from 0 to before 5");
    assertThatThrownBy(() -> ConsistencyProof.of(TREE, 6, 5))
        .hasMessage("found an older tree of 6 leaves, wanted 1 to 5");
    assertThatThrownBy(() -> new Subtree(2, 6))
        .hasMessage("found leaves 2 to before 6, wanted a run that begins at a multiple of 4");
  }

  @Test
  void proofsOfTheLargestTreeHaveAtMostTheirLimit() {
    HashSource any = (_, _) -> TreeHasher.EMPTY_ROOT;

    assertThat(InclusionProof.of(any, 0, Long.MAX_VALUE).hashes())
        .hasSize(InclusionProof.MOST_HASHES);
    assertThat(ConsistencyProof.of(any, Long.MAX_VALUE - 1, Long.MAX_VALUE).hashes())
        .hasSizeLessThanOrEqualTo(InclusionProof.MOST_HASHES);
  }

  @Test
  void hashesInArraysAsItDoesWithValues() {
    TreeHasher hasher = new TreeHasher();
    byte[] row = new byte[4 * TreeHasher.HASH];
    for (int leaf = 0; leaf < 4; leaf++) {
      hasher.leaf(new byte[] {9, (byte) leaf, 9}, 1, 1, row, leaf * TreeHasher.HASH);
    }
    hasher.fold(row, 4);

    assertThat(Bytes.of(row).part(0, TreeHasher.HASH))
        .isEqualTo(NaiveTree.counting(4).root(4).bytes());
    assertThatThrownBy(() -> hasher.fold(row, 3))
        .hasMessage("found 3 hashes, wanted a power of two");
  }

  private static Digest at(Map<String, Digest> known, String name) {
    return known.getOrDefault(name, TreeHasher.EMPTY_ROOT);
  }

  private static CompactRange range(int start, int end) {
    CompactRange range = CompactRange.at(start);
    for (int leaf = start; leaf < end; leaf++) {
      range = range.append(TREE.leaf(leaf));
    }
    return range;
  }

  private static List<List<Digest>> flipped(List<Digest> hashes) {
    return IntStream.range(0, hashes.size() * Digest.LENGTH * 8)
        .mapToObj(bit -> flipped(hashes, bit))
        .toList();
  }

  private static List<Digest> flipped(List<Digest> hashes, int bit) {
    List<Digest> changed = new ArrayList<>(hashes);
    int at = bit / (Digest.LENGTH * 8);
    byte[] bytes = hashes.get(at).bytes().toArray();
    bytes[bit / 8 % Digest.LENGTH] ^= (byte) (1 << bit % 8);
    changed.set(at, new Digest(Bytes.of(bytes)));
    return changed;
  }
}
