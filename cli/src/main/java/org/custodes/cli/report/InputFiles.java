package org.custodes.cli.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.custodes.accounting.report.code10.CheckResult;
import org.custodes.accounting.report.code10.Code10Check;
import picocli.CommandLine.Parameters;

/// The files of a command, in the order given; `-` is standard input.
final class InputFiles {

  private static final int BUFFER = 1 << 16;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files of reports, in order; - is standard input.")
  private List<String> files = List.of();

  List<String> names() {
    return files;
  }

  /// Checks all of them as one sending.
  CheckResult check(Code10Check check, Progress progress) throws IOException {
    for (String name : files) {
      try (InputStream in = progress.watch(open(name))) {
        check.file(name, in);
      }
    }
    progress.end();
    return check.finish();
  }

  InputStream open(String name) throws IOException {
    return name.equals("-") ? System.in : new BufferedInputStream(file(name), BUFFER);
  }

  private static InputStream file(String name) throws IOException {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw new NoSuchFileException(name, null, e.getReason());
    }
    if (Files.isDirectory(path)) {
      throw new IOException(name + " is a folder, wanted a file of reports");
    }
    return Files.newInputStream(path);
  }
}
