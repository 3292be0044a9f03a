package org.custodes.server.frame;

/// Styles, scripts, pictures and the font, all from this program.
public interface Assets {

  /// Where an asset is served. The path changes whenever any asset does, so that browsers may keep
  /// it for ever.
  ///
  /// @throws IllegalArgumentException if there is no such asset
  String url(String name);
}
