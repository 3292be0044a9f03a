package org.custodes.server.identity.web;

import java.util.Set;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.identity.Held;

/// The form for a new account.
record NewAccountPage(String login, String name, Set<Held> held, FormErrors errors) {}
