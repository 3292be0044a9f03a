package org.custodes.cli.witness;

import picocli.CommandLine.Command;

/// Watching the logs of others.
@Command(
    name = "witness",
    description = {
      "Watch the logs of others: sign a head only if it extends the last one that was signed.",
      "A State authority watches all its facilities, a facility watches its peers. A witness sees",
      "sizes and roots, never content."
    },
    mixinStandardHelpOptions = true,
    subcommands = {MakeCommand.class, ServeWitnessCommand.class, SignCommand.class},
    footer = {
      "",
      "Example:",
      "  custodes witness make --folder witness --name state.example/witness",
      "  custodes witness serve --folder witness --log facility.keys --port 8600"
    })
public final class WitnessCommand {}
