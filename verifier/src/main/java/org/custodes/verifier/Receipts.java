package org.custodes.verifier;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.transparency.json.Json;
import org.custodes.verifier.leaf.Leaf;
import org.custodes.verifier.people.People;

/// For each signer a text file with everything that their keys signed, in words made here from the
/// bytes.
///
/// It is given to the person by another way than through the house. Whoever finds a line that they
/// do not remember has found a stolen key, or a screen that showed something else; nothing but a
/// receipt can.
final class Receipts {

  private final Optional<Path> folder;
  private final People people;
  private final Map<String, PrintWriter> files = new HashMap<>();

  Receipts(Optional<Path> folder, People people) {
    this.folder = folder;
    this.people = people;
    folder.ifPresent(Receipts::requireEmpty);
  }

  private static void requireEmpty(Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new CannotTell(
              folder.toString(), "a folder with files in it", "an empty one for receipts");
        }
      }
    } catch (IOException e) {
      throw new CannotTell(folder.toString(), "a folder that cannot be written", "one that can", e);
    }
  }

  void add(Leaf leaf) {
    if (folder.isEmpty() || leaf.type().sentence().isEmpty()) {
      return;
    }
    for (Json signature : leaf.signatures()) {
      if (signature instanceof Json.Members members) {
        String key = members.text("key").orElse("");
        people
            .personOf(key)
            .ifPresent(person -> line(person, leaf, members.text("act").orElse(""), key));
      }
    }
  }

  private void line(String person, Leaf leaf, String act, String key) {
    PrintWriter file = files.computeIfAbsent(person, this::open);
    file.println("%s  fact %d  %s".formatted(leaf.recorded(), leaf.index(), act));
    file.println("  " + sentence(leaf).replace("\n", "\n  "));
    file.println("  key " + key + ", content " + leaf.contentHash());
    file.println();
  }

  private static String sentence(Leaf leaf) {
    try {
      return leaf.type().sentence().orElseThrow().fill(leaf.fields());
    } catch (IllegalArgumentException e) {
      return leaf.type().name() + ", of which no sentence can be made: " + e.getMessage();
    }
  }

  private PrintWriter open(String person) {
    try {
      Path file = folder.orElseThrow().resolve(person + ".txt");
      PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
      writer.println(
          "Everything that was signed with the keys of person "
              + person
              + ", as the record has it.");
      writer.println(
          "Read it line by line. What you have not signed somebody else signed with your key, or it was shown to");
      writer.println("you as something else: tell whoever gave you this, not the house.");
      writer.println();
      return writer;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a receipt into " + folder.orElseThrow(), e);
    }
  }

  void close() {
    files.values().forEach(PrintWriter::close);
  }
}
