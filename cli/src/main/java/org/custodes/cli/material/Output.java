package org.custodes.cli.material;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What every sum does with its result: a readable table, or JSON with `--json`.
final class Output {

  /// Most amounts on one command line.
  static final int MAX_ARGUMENTS = 1_000;

  private static final JsonMapper JSON = JsonMapper.shared();

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON: masses are decimal strings in grams.")
  private boolean json;

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /// Prints the result in the wanted form.
  void print(Supplier<ObjectNode> document, Supplier<List<String>> lines) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document.get()));
    } else {
      lines.get().forEach(out::println);
    }
    out.flush();
  }

  /// Does a sum; what the library refuses is bad usage and not a fault.
  <T> T sum(Supplier<T> sum) {
    try {
      return sum.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    } catch (ArithmeticException e) {
      throw new ParameterException(
          spec.commandLine(), "the sum of the amounts is more than 9 million tonnes", e);
    }
  }

  /// Reads every argument, up to the limit.
  <T> List<T> parsed(List<String> arguments, Function<String, T> parser) {
    if (arguments.size() > MAX_ARGUMENTS) {
      throw new ParameterException(
          spec.commandLine(),
          "at most %d amounts at once, found %d".formatted(MAX_ARGUMENTS, arguments.size()));
    }
    return arguments.stream().map(parser).toList();
  }
}
