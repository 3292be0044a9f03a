package org.custodes.server.frame;

import java.util.List;

/// The one place in a room where it says who may do what. A room makes one bean of it.
public interface AccessRules {

  List<AccessRule> rules();
}
