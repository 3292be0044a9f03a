package org.custodes.transparency.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Decimal;
import org.custodes.transparency.Digest;
import org.custodes.transparency.Reference;
import org.custodes.transparency.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The published cases of `reference/tlog/rfc6962`.
class TreeVectorsTest {

  private static final Json.Members HASHES = Reference.object("rfc6962/hashes.json");

  static Stream<Json.Members> inclusion() {
    return Reference.lines("rfc6962/inclusion.jsonl").stream();
  }

  static Stream<Json.Members> consistency() {
    return Stream.of("rfc6962/consistency.jsonl", "own/facility-a/consistency.jsonl")
        .flatMap(name -> Reference.lines(name).stream());
  }

  static Stream<Json.Members> subtreeInclusion() {
    return Reference.lines("rfc6962/subtree-inclusion.jsonl").stream();
  }

  static Stream<Json.Members> subtreeConsistency() {
    return Reference.lines("rfc6962/subtree-consistency.jsonl").stream();
  }

  @Test
  void areAllThere() {
    assertThat(inclusion()).hasSize(58);
    assertThat(consistency()).hasSize(74);
    assertThat(subtreeInclusion()).hasSize(143);
    assertThat(subtreeConsistency()).hasSize(68);
  }

  @Test
  void hashesAreTheKnownOnes() {
    List<Json.Members> hasher = Reference.objects(Reference.at(HASHES, "hasher"));

    assertThat(TreeHasher.EMPTY_ROOT.bytes().hex()).isEqualTo(hash(hasher.getFirst()));
    assertThat(leaf("").bytes().hex()).isEqualTo(hash(hasher.get(1)));
    assertThat(leaf(Reference.text(hasher.get(2), "leaf_hex")).bytes().hex())
        .isEqualTo(hash(hasher.get(2)));
  }

  /// The known node is over two texts that are no hashes, so it is calculated in an array.
  @Test
  void everyTreeOfEightLeavesHasTheKnownRoot() {
    List<Digest> leaves =
        Reference.texts(HASHES, "leaf_inputs_hex").stream().map(TreeVectorsTest::leaf).toList();
    CompactRange tree = CompactRange.EMPTY;
    List<String> roots = new ArrayList<>(List.of(tree.root().bytes().hex()));
    for (Digest leaf : leaves) {
      tree = tree.append(leaf);
      roots.add(tree.root().bytes().hex());
    }

    assertThat(leaves.stream().map(one -> one.bytes().hex()))
        .isEqualTo(Reference.texts(HASHES, "leaf_hashes"));
    assertThat(roots).isEqualTo(Reference.texts(HASHES, "root_hash_by_tree_size"));
  }

  @ParameterizedTest
  @MethodSource("inclusion")
  void inclusion(Json.Members line) {
    assertVerdict(
        line,
        () ->
            new InclusionProof(number(line, "leafIdx"), number(line, "treeSize"), proof(line))
                .verify(digest(line, "leafHash"), digest(line, "root")));
  }

  @ParameterizedTest
  @MethodSource("consistency")
  void consistency(Json.Members line) {
    assertVerdict(
        line,
        () ->
            new ConsistencyProof(number(line, "size1"), number(line, "size2"), proof(line))
                .verify(root(line, "root1"), root(line, "root2")));
  }

  @ParameterizedTest
  @MethodSource("subtreeInclusion")
  void subtreeInclusion(Json.Members line) {
    assertVerdict(
        line,
        () -> {
          Subtree subtree = new Subtree(number(line, "start"), number(line, "end"));
          return new InclusionProof(
                  number(line, "leafIdx") - subtree.start(), subtree.size(), proof(line))
              .verify(digest(line, "leafHash"), digest(line, "root"));
        });
  }

  @ParameterizedTest
  @MethodSource("subtreeConsistency")
  void subtreeConsistency(Json.Members line) {
    assertVerdict(
        line,
        () ->
            new SubtreeProof(
                    new Subtree(number(line, "start"), number(line, "end")),
                    number(line, "size"),
                    proof(line))
                .verify(root(line, "root1"), root(line, "root2")));
  }

  /// The test vectors of the draft's appendix: every subtree of every size up to 130, in one hash.
  @Test
  void everySubtreeHasTheKnownHashAndProofs() {
    NaiveTree tree = NaiveTree.counting(130);
    StringBuilder hashes = new StringBuilder();
    StringBuilder inclusion = new StringBuilder();
    StringBuilder consistency = new StringBuilder();
    for (int end = 0; end <= 130; end++) {
      for (int start = 0; start <= end; start++) {
        if (isSubtree(start, end)) {
          Subtree subtree = new Subtree(start, end);
          hashes.append(line("[%d, %d)".formatted(start, end), List.of(tree.hash(subtree))));
          for (int index = start; index < end; index++) {
            inclusion.append(
                line(
                    "%d [%d, %d)".formatted(index, start, end),
                    InclusionProof.of(tree, index, subtree).hashes()));
          }
        }
      }
    }
    for (int size = 0; size <= 130; size++) {
      for (int end = 0; end <= size; end++) {
        for (int start = 0; start <= end; start++) {
          if (isSubtree(start, end)) {
            consistency.append(
                line(
                    "[%d, %d) %d".formatted(start, end, size),
                    SubtreeProof.of(tree, new Subtree(start, end), size).hashes()));
          }
        }
      }
    }

    assertThat(sha256(hashes)).isEqualTo(accumulated("subtree_hash"));
    assertThat(sha256(inclusion)).isEqualTo(accumulated("subtree_inclusion_proof"));
    assertThat(sha256(consistency)).isEqualTo(accumulated("subtree_consistency_proof"));
  }

  private static boolean isSubtree(int start, int end) {
    try {
      return new Subtree(start, end).size() >= 0;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static String line(String what, List<Digest> hashes) {
    return hashes.stream()
        .map(hash -> " " + hash.bytes().hex())
        .collect(Collectors.joining("", what, "\n"));
  }

  private static String sha256(StringBuilder text) {
    return Digest.of(Bytes.ofText(text.toString())).bytes().hex();
  }

  private static String accumulated(String name) {
    Json.Members vectors = Reference.members(Reference.at(HASHES, "accumulated_subtree_vectors"));
    return Reference.text(Reference.members(Reference.at(vectors, name)), "sha256");
  }

  private static void assertVerdict(Json.Members line, Supplier<ProofVerdict> check) {
    boolean refuse = line.find("wantErr").isPresent() && Reference.truth(line, "wantErr");
    assertThat(verdict(check).isProven()).as(line.toString()).isEqualTo(!refuse);
  }

  /// What cannot be built is refused as well.
  private static ProofVerdict verdict(Supplier<ProofVerdict> check) {
    try {
      return check.get();
    } catch (IllegalArgumentException e) {
      return new ProofVerdict.Refused(String.valueOf(e.getMessage()));
    }
  }

  private static long number(Json.Members line, String name) {
    return switch (Reference.at(line, name)) {
      case Json.Whole(long value) -> value;
      case Json.Text(String text) -> Decimal.parse(text, name);
      default -> throw new AssertionError("no number: " + line);
    };
  }

  private static List<Digest> proof(Json.Members line) {
    return Reference.texts(line, "proof").stream().map(Digest::ofBase64).toList();
  }

  private static Digest digest(Json.Members line, String name) {
    return Digest.ofBase64(Reference.text(line, name));
  }

  /// Some cases of consistency have texts for roots, to show that nobody looks at a root, or that
  /// two are only compared. A root is always a hash here, so the text's own hash stands in for it.
  private static Digest root(Json.Members line, String name) {
    Bytes bytes = Bytes.ofBase64(Reference.text(line, name));
    return bytes.length() == Digest.LENGTH ? new Digest(bytes) : Digest.of(bytes);
  }

  private static Digest leaf(String hex) {
    return TreeHasher.leaf(Bytes.of(HexFormat.of().parseHex(hex)));
  }

  private static String hash(Json.Members entry) {
    return Reference.text(entry, "hash");
  }
}
