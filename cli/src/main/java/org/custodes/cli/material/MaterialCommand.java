package org.custodes.cli.material;

import picocli.CommandLine.Command;

/// The command `custodes material`.
@Command(
    name = "material",
    description = "Small sums over nuclear material, every number with its unit and source.",
    mixinStandardHelpOptions = true,
    subcommands = {
      CategorizeCommand.class,
      DecayCommand.class,
      EffectiveKgCommand.class,
      SqCommand.class,
      ExemptionCommand.class
    },
    footer = {
      "",
      "Example:",
      "  $ custodes material sq P:8kg",
      "  8000 g Pu  1.000000 SQ",
      "",
      "Exit status: 0 done, 1 done and a limit is exceeded, 2 the input cannot be read."
    })
public final class MaterialCommand {}
