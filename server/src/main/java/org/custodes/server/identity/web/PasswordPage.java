package org.custodes.server.identity.web;

import org.custodes.server.frame.FormErrors;

/// The page on which one changes one's own password.
///
/// @param login for the browser to remember the new password by
/// @param provisional whether nothing else can be done before
record PasswordPage(String login, boolean provisional, FormErrors errors) {}
