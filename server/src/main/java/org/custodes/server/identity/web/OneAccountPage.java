package org.custodes.server.identity.web;

import java.time.Instant;
import java.util.Optional;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.identity.Account;

/// One account, as an administrator sees it.
///
/// @param lockedUntil set while failures to sign in lock it
/// @param own whether it is the administrator's own, which they cannot change
/// @param unconfirmed whether keys of this person wait for a third person
/// @param done what was just done: a message key's last part, or empty
record OneAccountPage(
    Account account,
    Optional<Instant> lockedUntil,
    boolean own,
    boolean unconfirmed,
    String done,
    FormErrors errors) {}
