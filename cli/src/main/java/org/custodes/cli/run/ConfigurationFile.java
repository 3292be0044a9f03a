package org.custodes.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// A YAML file as settings with dotted names, each with the line it stands on.
///
/// @param file for messages
record ConfigurationFile(Path file, Map<String, Setting> settings) {

  /// A longer file is no configuration.
  static final int MOST_BYTES = 64 * 1024;

  /// Nesting of names.
  private static final int DEEPEST = 8;

  record Setting(String text, int line) {}

  /// Reads the file and refuses, by name and line, settings that are not in `known`.
  static ConfigurationFile read(Path file, List<String> known) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new CannotRun(file + " has " + Files.size(file) + " bytes, more than " + MOST_BYTES);
    }
    ConfigurationFile read = new ConfigurationFile(file, new LinkedHashMap<>());
    read.parse(Files.readString(file));
    read.settings.keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> read.refuse(name, "is not known; known are " + String.join(", ", known)));
    return read;
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(settings.get(name)).map(Setting::text);
  }

  String require(String name) {
    return find(name)
        .orElseThrow(() -> new CannotRun(file + ": the setting " + name + " is missing"));
  }

  /// A path of this name in the file's folder.
  Path beside(String name) {
    return file.toAbsolutePath().resolveSibling(name).normalize();
  }

  /// A path; one that is not absolute is taken from the file's folder.
  Optional<Path> path(String name) {
    return find(name).map(text -> file.toAbsolutePath().resolveSibling(text).normalize());
  }

  Path requirePath(String name) {
    require(name);
    return path(name).orElseThrow();
  }

  boolean truth(String name) {
    String text = find(name).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      throw refuse(name, "is " + text + ", not true or false");
    }
    return text.equals("true");
  }

  int port(String name, int otherwise) {
    String text = find(name).orElse(String.valueOf(otherwise));
    if (!text.matches("[0-9]{1,5}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > 65_535) {
      throw refuse(name, "is " + text + ", not 1 to 65535");
    }
    return Integer.parseInt(text);
  }

  /// Refuses a setting that is there, naming its line.
  CannotRun refuse(String name, String why) {
    Setting setting = settings.get(name);
    String place = setting == null ? file.toString() : file + ", line " + setting.line();
    throw new CannotRun(place + ": " + name + " " + why);
  }

  private void parse(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(DEEPEST);
    try {
      Node root = new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(text));
      if (root != null) {
        collect("", root);
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new CannotRun(file + ", line " + line + ": " + e.getProblem());
    } catch (org.yaml.snakeyaml.error.YAMLException e) {
      throw new CannotRun(file + ": " + e.getMessage());
    }
  }

  private void collect(String name, Node node) {
    int line = node.getStartMark().getLine() + 1;
    switch (node) {
      case MappingNode mapping -> mapping.getValue().forEach(member -> collect(name, member));
      case ScalarNode scalar when !name.isEmpty() ->
          put(name, new Setting(scalar.getValue(), line));
      default ->
          throw new CannotRun(
              file + ", line " + line + ": found a list or bare text, wanted name: value");
    }
  }

  private void collect(String before, NodeTuple member) {
    if (member.getKeyNode() instanceof ScalarNode key) {
      collect(
          before.isEmpty() ? key.getValue() : before + "." + key.getValue(), member.getValueNode());
    }
  }

  private void put(String name, Setting setting) {
    Setting first = settings.putIfAbsent(name, setting);
    if (first != null) {
      throw new CannotRun(
          file
              + ", line "
              + setting.line()
              + ": "
              + name
              + " is there already, on line "
              + first.line());
    }
  }
}
