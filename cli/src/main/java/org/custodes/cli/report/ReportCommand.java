package org.custodes.cli.report;

import picocli.CommandLine.Command;

/// `custodes report`: what can be done with files of accounting reports.
@Command(
    name = "report",
    description = "Checks, converts and adds up accounting reports.",
    mixinStandardHelpOptions = true,
    subcommands = {CheckCommand.class, ConvertCommand.class, BalanceCommand.class},
    footer = {"", "Example:", "  custodes report check icr-7.txt icr-8.txt"})
public final class ReportCommand {}
