package org.custodes.server.identity.web;

import java.util.Set;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.FormErrors;

/// The form for a new account.
record NewAccountPage(String login, String name, Set<Duty> duties, FormErrors errors) {}
