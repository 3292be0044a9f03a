package org.custodes.server.frame.web;

import java.util.List;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.AccessRules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// A page that always breaks.
@Controller
class FaultyController implements AccessRules {

  static final String PATH = "/test/fault";

  @GetMapping(PATH)
  String fault() {
    throw new IllegalStateException("kept from the person");
  }

  @Override
  public List<AccessRule> rules() {
    return List.of(AccessRule.signedIn("GET", PATH));
  }
}
