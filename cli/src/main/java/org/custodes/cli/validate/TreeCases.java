package org.custodes.cli.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.tree.CompactRange;
import org.custodes.transparency.tree.ConsistencyProof;
import org.custodes.transparency.tree.HashSource;
import org.custodes.transparency.tree.InclusionProof;
import org.custodes.transparency.tree.ProofVerdict;
import org.custodes.transparency.tree.Subtree;
import org.custodes.transparency.tree.SubtreeProof;
import org.custodes.transparency.tree.TreeHasher;

/// Hashes of leaves and trees, and proofs, one a line.
final class TreeCases {

  /// Leaves of the tree in whose subtrees the draft's accumulated vectors are counted.
  private static final int LEAVES = 130;

  private TreeCases() {}

  static void inclusion(ReferenceFile file, Recorder cases) {
    lines(
        file,
        cases,
        line ->
            new InclusionProof(
                    LogVerdicts.whole(line, "leafIdx"),
                    LogVerdicts.whole(line, "treeSize"),
                    proof(line))
                .verify(LogVerdicts.digest(line, "leafHash"), LogVerdicts.digest(line, "root")));
  }

  static void consistency(ReferenceFile file, Recorder cases) {
    lines(
        file,
        cases,
        line ->
            new ConsistencyProof(
                    LogVerdicts.whole(line, "size1"), LogVerdicts.whole(line, "size2"), proof(line))
                .verify(root(line, "root1"), root(line, "root2")));
  }

  static void subtreeInclusion(ReferenceFile file, Recorder cases) {
    lines(
        file,
        cases,
        line -> {
          Subtree subtree = subtree(line);
          return new InclusionProof(
                  LogVerdicts.whole(line, "leafIdx") - subtree.start(), subtree.size(), proof(line))
              .verify(LogVerdicts.digest(line, "leafHash"), LogVerdicts.digest(line, "root"));
        });
  }

  static void subtreeConsistency(ReferenceFile file, Recorder cases) {
    lines(
        file,
        cases,
        line ->
            new SubtreeProof(subtree(line), LogVerdicts.whole(line, "size"), proof(line))
                .verify(root(line, "root1"), root(line, "root2")));
  }

  static void hashes(ReferenceFile file, Recorder cases) {
    Json json = Json.read(file);
    List<Json> hasher = json.member("hasher").items();
    cases.same("empty tree", hash(hasher.get(0)), TreeHasher.EMPTY_ROOT.bytes().hex());
    cases.same("empty leaf", hash(hasher.get(1)), leaf(Bytes.ofText("")));
    cases.same("leaf", hash(hasher.get(2)), leaf(LogVerdicts.hex(hasher.get(2), "leaf_hex")));
    cases.same("node", hash(hasher.get(3)), node(hasher.get(3)));
    List<Bytes> leaves = json.member("leaf_inputs_hex").texts().stream().map(Bytes::ofHex).toList();
    cases.same(
        "leaves",
        String.join(" ", json.member("leaf_hashes").texts()),
        leaves.stream().map(TreeCases::leaf).collect(Collectors.joining(" ")));
    cases.same(
        "roots", String.join(" ", json.member("root_hash_by_tree_size").texts()), roots(leaves));
    accumulated(json.member("accumulated_subtree_vectors"), cases);
  }

  private static void lines(
      ReferenceFile file, Recorder cases, Function<Json, ProofVerdict> check) {
    List<String> lines = file.text().lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      ReferenceFile line = file.with(lines.get(at));
      String place = "line " + (at + 1);
      cases.attempt(place, () -> line(Json.read(line), place, cases, check));
    }
  }

  private static void line(
      Json line, String place, Recorder cases, Function<Json, ProofVerdict> check) {
    boolean refuse = line.find("wantErr").map(Json::truth).orElse(false);
    LogVerdicts.judge(
        cases,
        line.find("name").map(Json::text).orElse(place),
        !refuse,
        () ->
            check.apply(line) instanceof ProofVerdict.Refused(String text)
                ? Optional.of(text)
                : Optional.empty());
  }

  private static List<Digest> proof(Json line) {
    return line.member("proof").texts().stream().map(Digest::ofBase64).toList();
  }

  private static Subtree subtree(Json line) {
    return new Subtree(LogVerdicts.whole(line, "start"), LogVerdicts.whole(line, "end"));
  }

  /// Some cases of consistency have texts for roots, to show that nobody looks at a root, or that
  /// two are only compared. A root is always a hash in this program, so the text's own hash stands
  /// in.
  private static Digest root(Json line, String member) {
    Bytes bytes = LogVerdicts.base64(line, member);
    return bytes.length() == Digest.LENGTH ? new Digest(bytes) : Digest.of(bytes);
  }

  private static String hash(Json json) {
    return json.member("hash").text();
  }

  private static String leaf(Bytes content) {
    return TreeHasher.leaf(content).bytes().hex();
  }

  /// The known node stands over two texts that are no hashes.
  private static String node(Json json) {
    Bytes children = LogVerdicts.hex(json, "left_hex").and(LogVerdicts.hex(json, "right_hex"));
    return Digest.of(Bytes.ofHex("01").and(children)).bytes().hex();
  }

  private static String roots(List<Bytes> leaves) {
    List<String> roots = new ArrayList<>();
    CompactRange tree = CompactRange.EMPTY;
    roots.add(tree.root().bytes().hex());
    for (Bytes leaf : leaves) {
      tree = tree.append(TreeHasher.leaf(leaf));
      roots.add(tree.root().bytes().hex());
    }
    return String.join(" ", roots);
  }

  private static void accumulated(Json json, Recorder cases) {
    HashSource tree = TreeCases::counted;
    StringBuilder hashes = new StringBuilder();
    StringBuilder inclusion = new StringBuilder();
    StringBuilder consistency = new StringBuilder();
    for (int end = 0; end <= LEAVES; end++) {
      for (Subtree subtree : subtrees(end)) {
        hashes.append(line(name(subtree), List.of(tree.hash(subtree))));
        for (long leaf = subtree.start(); leaf < end; leaf++) {
          inclusion.append(
              line(leaf + " " + name(subtree), InclusionProof.of(tree, leaf, subtree).hashes()));
        }
      }
    }
    for (int size = 0; size <= LEAVES; size++) {
      for (int end = 0; end <= size; end++) {
        for (Subtree subtree : subtrees(end)) {
          consistency.append(
              line(name(subtree) + " " + size, SubtreeProof.of(tree, subtree, size).hashes()));
        }
      }
    }
    same(json, "subtree_hash", hashes, cases);
    same(json, "subtree_inclusion_proof", inclusion, cases);
    same(json, "subtree_consistency_proof", consistency, cases);
  }

  private static void same(Json json, String name, StringBuilder text, Recorder cases) {
    cases.same(
        name,
        json.member(name).member("sha256").text(),
        Digest.of(Bytes.ofText(text.toString())).bytes().hex());
  }

  /// The leaves of this tree are the bytes 0, 1, 2…
  private static Digest counted(int level, long index) {
    if (level == 0) {
      return TreeHasher.leaf(Bytes.of(new byte[] {(byte) index}));
    }
    return TreeHasher.node(counted(level - 1, 2 * index), counted(level - 1, 2 * index + 1));
  }

  private static List<Subtree> subtrees(int end) {
    List<Subtree> subtrees = new ArrayList<>();
    for (int start = 0; start <= end; start++) {
      try {
        subtrees.add(new Subtree(start, end));
      } catch (IllegalArgumentException _) {
        // this run of leaves is none, and the vectors leave it out
      }
    }
    return subtrees;
  }

  private static String name(Subtree subtree) {
    return "[%d, %d)".formatted(subtree.start(), subtree.end());
  }

  private static String line(String what, List<Digest> hashes) {
    return hashes.stream()
        .map(hash -> " " + hash.bytes().hex())
        .collect(Collectors.joining("", what, "\n"));
  }
}
