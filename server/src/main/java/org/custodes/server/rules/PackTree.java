package org.custodes.server.rules;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.custodes.server.facts.Bytes;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;

/// The part of YAML a pack may use: mappings, lists and text. What lets a small file mean a large
/// one (anchors, aliases), or a text mean an object (tags), is refused before anything is built.
final class PackTree {

  private final Faults faults;
  private int documents;
  private int depth;

  private PackTree(Faults faults) {
    this.faults = faults;
  }

  /// The file's tree; empty when it has none, and `faults` then says why.
  static Optional<Node> of(Bytes bytes, Faults faults) {
    if (bytes.length() > PackReader.MOST_BYTES) {
      faults.add(
          1,
          PackFault.Kind.TOO_LARGE,
          bytes.length() + " bytes",
          "at most " + PackReader.MOST_BYTES);
      return Optional.empty();
    }
    return decoded(bytes, faults).flatMap(text -> new PackTree(faults).tree(text));
  }

  private static Optional<String> decoded(Bytes bytes, Faults faults) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes.toArray());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
    } catch (CharacterCodingException _) {
      faults.add(1, PackFault.Kind.NOT_TEXT, "other bytes", "text in UTF-8");
      return Optional.empty();
    }
  }

  private Optional<Node> tree(String text) {
    try {
      if (!isPlain(text)) {
        return Optional.empty();
      }
      Node root = yaml().compose(new StringReader(text));
      if (root == null) {
        faults.add(1, PackFault.Kind.WRONG_SHAPE, "an empty file", "a pack");
      }
      return Optional.ofNullable(root);
    } catch (MarkedYAMLException e) {
      faults.add(line(e.getProblemMark()), PackFault.Kind.SYNTAX, problem(e), "YAML");
    } catch (YAMLException e) {
      faults.add(1, PackFault.Kind.NOT_TEXT, "a control character", "text without controls");
    }
    return Optional.empty();
  }

  private boolean isPlain(String text) {
    for (Event event : yaml().parse(new StringReader(text))) {
      look(event);
      if (depth > PackReader.DEEPEST) {
        add(event, PackFault.Kind.TOO_DEEP, "level " + depth, "at most " + PackReader.DEEPEST);
        return false;
      }
    }
    return !faults.any();
  }

  private void look(Event event) {
    switch (event) {
      case DocumentStartEvent _ -> document(event);
      case CollectionStartEvent start -> {
        depth++;
        anchor(start);
        tag(event, start.getTag());
      }
      case CollectionEndEvent _ -> depth--;
      case ScalarEvent scalar -> {
        anchor(scalar);
        tag(event, scalar.getTag());
      }
      case NodeEvent alias -> anchor(alias);
      default -> {}
    }
  }

  private void document(Event event) {
    documents++;
    if (documents == 2) {
      add(event, PackFault.Kind.SEVERAL_DOCUMENTS, "a second document", "one pack a file");
    }
  }

  private void anchor(NodeEvent event) {
    if (event.getAnchor() != null) {
      add(event, PackFault.Kind.ANCHOR, event.getAnchor(), "the value itself");
    }
  }

  private void tag(Event event, @Nullable String tag) {
    if (tag != null) {
      add(event, PackFault.Kind.TAG, tag, "no tag");
    }
  }

  private void add(Event event, PackFault.Kind kind, String found, String wanted) {
    faults.add(line(event.getStartMark()), kind, found, wanted);
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(PackReader.DEEPEST + 1);
    options.setCodePointLimit(PackReader.MOST_BYTES);
    return new Yaml(new SafeConstructor(options));
  }

  static int line(@Nullable Mark mark) {
    return mark == null ? 1 : mark.getLine() + 1;
  }

  private static String problem(MarkedYAMLException e) {
    return e.getProblem() == null ? "" : e.getProblem();
  }
}
