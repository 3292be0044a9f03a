package org.custodes.verifier;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodes.transparency.Digest;

/// What whoever verifies has learned by another way than through the house itself.
///
/// ```
/// books facility-a.example/books      the name of the log, second line of every signed statement
/// founder mzjAVlQgbUnviqlBzNfcH4cWqCepaxEZei4SzfwvjQw      the first two keys, one a line
/// origin https://sign.facility-a.example      the pages at which people sign; may be left out
/// demonstration      invented people made by the program are taken; never for a real house
/// ```
///
/// Lines that begin with `log`, `witness`, `group` or `quorum` are the log's own policy and are
/// kept for it. Blank lines and lines that begin with `#` are passed over.
///
/// @param books the log's name
/// @param founders names of the keys of the founding ceremony
/// @param origins where people may sign; empty if the facts alone say it
/// @param trust lines of the log's own policy
public record HousePolicy(
    String books,
    Set<Digest> founders,
    Set<String> origins,
    boolean demonstration,
    List<String> trust) {

  /// Most lines of a policy.
  public static final int MOST_LINES = 1_000;

  private static final long LONGEST_FILE = 1_000_000;
  private static final Set<String> OF_THE_LOG = Set.of("log", "witness", "group", "quorum");

  public HousePolicy {
    founders = Set.copyOf(founders);
    origins = Set.copyOf(origins);
    trust = List.copyOf(trust);
  }

  /// @throws CannotTell naming the line, what it has and what is wanted
  public static HousePolicy read(Path file) {
    String name = file.toString();
    try {
      if (Files.size(file) > LONGEST_FILE) {
        throw new CannotTell(name, Files.size(file) + " bytes", "at most " + LONGEST_FILE);
      }
      return parse(name, Files.readAllLines(file));
    } catch (NoSuchFileException e) {
      throw new CannotTell(name, "no such file", "a policy", e);
    } catch (CharacterCodingException e) {
      throw new CannotTell(name, "bytes that are no UTF-8", "a text", e);
    } catch (IOException e) {
      throw new CannotTell(name, "a file that cannot be read", "a policy", e);
    }
  }

  /// @param name of the file, for refusals
  public static HousePolicy parse(String name, List<String> lines) {
    if (lines.size() > MOST_LINES) {
      throw new CannotTell(name, lines.size() + " lines", "at most " + MOST_LINES);
    }
    Reading reading = new Reading(name);
    for (int i = 0; i < lines.size(); i++) {
      reading.line(i + 1, lines.get(i).strip());
    }
    return reading.done();
  }

  private static final class Reading {

    private final String name;
    private final Set<Digest> founders = new HashSet<>();
    private final Set<String> origins = new HashSet<>();
    private final List<String> trust = new ArrayList<>();
    private Optional<String> books = Optional.empty();
    private boolean demonstration;

    Reading(String name) {
      this.name = name;
    }

    void line(int number, String line) {
      String place = name + ":" + number;
      String[] words = line.split("\\s+", -1);
      if (line.isEmpty() || line.startsWith("#")) {
        return;
      }
      if (OF_THE_LOG.contains(words[0])) {
        trust.add(line);
        return;
      }
      int wanted = words[0].equals("demonstration") ? 1 : 2;
      if (words.length != wanted) {
        throw new CannotTell(
            place, words.length + " words", wanted + " after '" + words[0] + "' itself counted");
      }
      switch (words[0]) {
        case "books" -> books(place, words[1]);
        case "founder" -> founder(place, words[1]);
        case "origin" -> origins.add(words[1]);
        case "demonstration" -> demonstration = true;
        default ->
            throw new CannotTell(
                place,
                "the word " + words[0],
                "books, founder, origin, demonstration, log, witness, group or quorum");
      }
    }

    private void books(String place, String log) {
      if (books.isPresent()) {
        throw new CannotTell(place, "a second name of the log", "one");
      }
      books = Optional.of(log);
    }

    private void founder(String place, String key) {
      try {
        if (!founders.add(Digest.parse(key))) {
          throw new CannotTell(place, "the key " + key + " again", "each key once");
        }
      } catch (IllegalArgumentException e) {
        throw new CannotTell(place, key, "the name of a key, 43 characters of base64url", e);
      }
    }

    HousePolicy done() {
      return new HousePolicy(books.orElse(""), founders, origins, demonstration, trust);
    }
  }

  /// @throws CannotTell if it does not say what judging people takes
  void requirePeople() {
    if (books.isEmpty()) {
      throw new CannotTell("the policy", "no line 'books'", "the name of the log");
    }
    if (founders.isEmpty()) {
      throw new CannotTell(
          "the policy",
          "no founder",
          "the names of the keys of the founding ceremony, a line each");
    }
  }
}
