package org.custodes.server.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.identity.CodeSecret;
import org.custodes.server.identity.Passkey;

/// One's own second factors.
///
/// @param owing whether one must be set up before anything else
/// @param codesSince since when codes are asked for; empty where they are not
/// @param offered a secret that waits for its first code
/// @param canMake whether passkeys work under this name of host
/// @param address the same as devices open it; empty where there is none
record FactorsPage(
    boolean owing,
    Optional<Instant> codesSince,
    Optional<CodeSecret> offered,
    String address,
    FormErrors errors,
    List<Passkey> passkeys,
    boolean canMake) {}
