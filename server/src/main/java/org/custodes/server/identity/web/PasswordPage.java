package org.custodes.server.identity.web;

import org.custodes.server.frame.FormErrors;

/// The page on which one changes one's own password.
///
/// @param provisional whether nothing else can be done before
record PasswordPage(boolean provisional, FormErrors errors) {}
