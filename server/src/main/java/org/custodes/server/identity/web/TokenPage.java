package org.custodes.server.identity.web;

import java.util.Set;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.FormErrors;

/// The form for a token.
///
/// @param held the duties to choose from
/// @param name what was typed before
/// @param chosen what was chosen before
/// @param days what was typed before
record TokenPage(Set<Duty> held, String name, Set<Duty> chosen, String days, FormErrors errors) {

  static final String USUAL_DAYS = "90";
}
