package org.custodes.transparency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.json.JsonReader;

/// The folder `reference/tlog` and what is in it.
public final class Reference {

  private static final int LONGEST = 1_000_000;

  private Reference() {}

  /// @param name below `reference/tlog`
  public static Path path(String name) {
    Path here = Path.of("reference", "tlog");
    return (Files.exists(here) ? here : Path.of("..").resolve(here)).resolve(name);
  }

  public static Bytes bytes(String name) {
    try {
      return Bytes.of(Files.readAllBytes(path(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String name) {
    return bytes(name).text();
  }

  /// The objects of a file with one a line.
  public static List<Json.Members> lines(String name) {
    return text(name).lines().map(line -> members(read(line))).toList();
  }

  public static Json.Members object(String name) {
    return members(read(text(name)));
  }

  /// The objects of a file that is a list of them.
  public static List<Json.Members> objects(String name) {
    return objects(read(text(name)));
  }

  public static List<Json.Members> objects(Json list) {
    return items(list).stream().map(Reference::members).toList();
  }

  public static Json.Members members(Json json) {
    return (Json.Members) json;
  }

  public static List<Json> items(Json json) {
    return ((Json.Items) json).values();
  }

  public static Json at(Json.Members json, String name) {
    return json.find(name)
        .orElseThrow(() -> new AssertionError("there is no " + name + " in " + json));
  }

  public static String text(Json.Members json, String name) {
    return at(json, name).asText().orElseThrow();
  }

  public static Optional<String> find(Json.Members json, String name) {
    return json.text(name).filter(text -> !text.isEmpty());
  }

  public static long whole(Json.Members json, String name) {
    return ((Json.Whole) at(json, name)).value();
  }

  public static boolean truth(Json.Members json, String name) {
    return at(json, name).equals(new Json.Truth(true));
  }

  public static List<String> texts(Json.Members json, String name) {
    return items(at(json, name)).stream().map(one -> one.asText().orElseThrow()).toList();
  }

  /// The source of a package's description, without the slashes before its lines.
  public static List<String> description(String packageFolder) {
    Path here = Path.of("src", "main", "java", "org", "custodes", "transparency");
    Path found = Files.exists(here) ? here : Path.of("..", "transparency").resolve(here);
    try {
      return Files.readString(
              found.resolve(packageFolder).resolve("package-info.java"), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("///"))
          .map(line -> line.substring(3).strip())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A number above 2^53 is no JSON number here, so it is read as a text.
  private static Json read(String text) {
    String readable = text.replaceAll("(\": )([0-9]{17,})([,}])", "$1\"$2\"$3");
    return JsonReader.read(Bytes.of(readable.getBytes(StandardCharsets.UTF_8)), LONGEST);
  }
}
