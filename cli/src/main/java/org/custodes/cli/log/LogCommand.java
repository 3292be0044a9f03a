package org.custodes.cli.log;

import org.custodes.cli.verify.VerifyCommand;
import picocli.CommandLine.Command;

/// What has to do with the record's log.
@Command(
    name = "log",
    description = "The record's log: its signer, its proofs, its verification.",
    mixinStandardHelpOptions = true,
    subcommands = {
      CheckCommand.class,
      ProveCommand.class,
      SignerCommand.class,
      VerifyCommand.class
    })
public final class LogCommand {}
