package org.custodes.server.seal;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the house is told about its log, under `custodes.seal`.
///
/// @param folder where leaves, tiles and the newest head lie; without it no log is kept
/// @param signer socket of the signer
/// @param policy file of the trust policy, with the address of each witness
/// @param every how often a witness is shown a head at least, whether or not the log grew: its
///   silence is a sign
/// @param overdue how long a fact may stay unwitnessed before that is an alarm
@ConfigurationProperties("custodes.seal")
record SealSettings(
    @DefaultValue("") Path folder,
    @DefaultValue("") Path signer,
    @DefaultValue("") Path policy,
    @DefaultValue("PT5M") Duration every,
    @DefaultValue("PT15M") Duration overdue) {}
