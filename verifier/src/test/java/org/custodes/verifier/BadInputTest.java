package org.custodes.verifier;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.custodes.verifier.tables.Export;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What cannot be judged is said, never passed.
class BadInputTest {

  @TempDir private Path folder;

  private HousePolicy policy =
      HousePolicy.parse("p", List.of("books x", "founder " + "A".repeat(43)));
  private String export = "";

  @BeforeEach
  void writeAnHonestHouse() {
    History house = Histories.opened();
    policy = Histories.policy(house);
    export = Export.of(house, policy, folder);
  }

  private static Stream<Arguments> exports() {
    return Stream.of(
        change(
            "cut off in a table",
            text -> text.substring(0, text.indexOf("COPY facts.place") + 120),
            "in the middle of facts.place"),
        change(
            "without its end",
            text -> text.replace("-- PostgreSQL database dump complete\n", ""),
            "found the end of the file"),
        change(
            "with a table after its end",
            text -> text + "COPY site.area (code) FROM stdin;\n\\.\n",
            "after the end mark"),
        change(
            "with a table twice",
            text ->
                text.replace(
                    "COPY site.area ",
                    "COPY site.facility (code) FROM stdin;\n\\.\n\nCOPY site.area "),
            "the table site.facility again"),
        change(
            "without a table",
            text -> text.replaceFirst("(?s)COPY site\\.area .*?\\n\\\\\\.\\n", ""),
            "no table site.area"),
        change(
            "with a table that nobody knows",
            text ->
                text.replace(
                    "COPY site.area ",
                    "COPY site.secret (code) FROM stdin;\n\\.\n\nCOPY site.area "),
            "the table site.secret"),
        change(
            "with another column",
            text -> text.replace("COPY site.area (code, facility", "COPY site.area (code, owner"),
            "site.area with the columns code, owner"),
        change(
            "with a column too few in a row",
            text -> text.replaceFirst("(COPY site\\.facility .*\\n[^\\t]*)\\t", "$1"),
            "3 columns, wanted 4"),
        change(
            "of a newer database",
            text ->
                Verified.changed(
                    text,
                    "house.schema_history",
                    "^(.*filing.sql.*)$",
                    "$1\n\\\\N\t2027.01.01.01\t\\\\N\t\\\\N\tx.sql\t1\t\\\\N\t\\\\N\t\\\\N\tt"),
            "another version of the database"),
        change(
            "of an older database",
            text -> Verified.changed(text, "house.schema_history", "^.*__seal.*\\n", ""),
            "no further change"),
        change(
            "with a changed migration",
            text -> Verified.changed(text, "house.schema_history", "(facts.sql\\t)[0-9]+", "$15"),
            "V2026_11_22_01__facts.sql 5"),
        change(
            "with a failed migration",
            text -> Verified.changed(text, "house.schema_history", "t$", "f"),
            "a change that failed"),
        change(
            "as inserts",
            text ->
                text.replace(
                    "COPY site.area ", "INSERT INTO site.area VALUES (1);\nCOPY site.area "),
            "INSERT INTO site.area"),
        change("in another encoding", text -> text.replace("'UTF8'", "'LATIN1'"), "'LATIN1'"),
        change(
            "with no number where one belongs",
            text -> Verified.changed(text, "facts.place", "^3\\t", "three\t"),
            "three in index"),
        change(
            "with no bytes where they belong",
            text -> Verified.changed(text, "facts.fact", "\\\\\\\\x7b22", "7b22"),
            "wanted bytes as \\x"),
        change(
            "with half a byte",
            text -> Verified.changed(text, "facts.fact", "\\\\\\\\x7b22", "\\\\\\\\x7b2"),
            "no hexadecimal digits"),
        change(
            "with no moment where one belongs",
            text -> Verified.changed(text, "books.entry", "2026-03-02 [^\\t]*", "yesterday"),
            "the moment yesterday"),
        change(
            "with two facts of one number",
            text -> Verified.changed(text, "facts.fact", "^3\\t", "4\t"),
            "two facts with the number 4"),
        change("empty", _ -> "", "found the end of the file"),
        change("something else", _ -> "PK\u0003\u0004", "wanted a COPY block"));
  }

  private static Arguments change(String what, UnaryOperator<String> change, String text) {
    return arguments(what, change, text);
  }

  @ParameterizedTest(name = "an export {0}")
  @MethodSource("exports")
  void anExport(String what, UnaryOperator<String> change, String text) {
    String changed = change.apply(export);

    assertThatThrownBy(() -> new Verified(folder).of(policy, changed))
        .isInstanceOf(CannotTell.class)
        .hasMessageContaining(text)
        .hasMessageContaining("wanted");
  }

  @Test
  void anExportThatIsNotThere() {
    Path missing = folder.resolve("missing.sql");

    assertThatThrownBy(() -> Verification.of(policy, Verification.Sources.export(missing)))
        .isInstanceOf(CannotTell.class)
        .hasMessageContaining("missing.sql: found no such file");
  }

  @Test
  void aLineIsNoLongerThanTheLimit() throws IOException {
    Path file = folder.resolve("long.sql");
    try (var writer = Files.newBufferedWriter(file)) {
      for (int i = 0; i <= 64 * 1024; i++) {
        writer.write("-".repeat(1024));
      }
    }

    assertThatThrownBy(() -> Verification.of(policy, Verification.Sources.export(file)))
        .isInstanceOf(CannotTell.class)
        .hasMessageContaining("wanted at most 67108864");
  }

  @Test
  void receiptsGoIntoAnEmptyFolder() throws IOException {
    Path export = Files.writeString(folder.resolve("export.sql"), this.export);
    Files.createDirectories(folder.resolve("receipts"));
    Files.writeString(folder.resolve("receipts").resolve("old.txt"), "old");

    assertThatThrownBy(() -> Verification.of(policy, with(export, folder.resolve("receipts"))))
        .isInstanceOf(CannotTell.class)
        .hasMessageContaining("wanted an empty one for receipts");
  }

  @Test
  void aPolicyWithoutFounders() {
    HousePolicy none = HousePolicy.parse("p", List.of("books x"));

    assertThatThrownBy(() -> new Verified(folder).of(none, export))
        .isInstanceOf(CannotTell.class)
        .hasMessageContaining("found no founder");
  }

  @Test
  void aPolicyWithoutTheNameOfTheLog() {
    HousePolicy none = HousePolicy.parse("p", List.of("founder " + "A".repeat(43)));

    assertThatThrownBy(() -> new Verified(folder).of(none, export))
        .isInstanceOf(CannotTell.class)
        .hasMessageContaining("found no line 'books'");
  }

  private static Stream<Arguments> policies() {
    String key = "A".repeat(43);
    return Stream.of(
        arguments(List.of("books x", "books y"), "p:2: found a second name of the log"),
        arguments(
            List.of("books x", "founder " + key, "founder " + key),
            "p:3: found the key " + key + " again"),
        arguments(List.of("books x", "founder AA=="), "p:2: found AA==, wanted the name of a key"),
        arguments(
            List.of("books x", "founder " + "A".repeat(42) + "B"), "wanted the name of a key"),
        arguments(List.of("books x", "founders " + key), "p:2: found the word founders"),
        arguments(List.of("books x y"), "p:1: found 3 words, wanted 2"),
        arguments(List.of("demonstration yes"), "p:1: found 2 words, wanted 1"));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void aPolicy(List<String> lines, String text) {
    assertThatThrownBy(() -> HousePolicy.parse("p", lines))
        .isInstanceOf(CannotTell.class)
        .hasMessageContaining(text);
  }

  private static Verification.Sources with(Path export, Path receipts) {
    return new Verification.Sources(
        Optional.empty(), Optional.empty(), Optional.of(export), Optional.of(receipts));
  }
}
