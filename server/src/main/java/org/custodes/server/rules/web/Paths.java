package org.custodes.server.rules.web;

import org.custodes.server.rules.PackVersion;

/// Where packs are shown.
final class Paths {

  private Paths() {}

  static String of(PackVersion version) {
    return "/rules/packs/" + version.id() + "/" + version.number();
  }
}
