package org.custodes.server.frame;

import java.util.List;

/// Where the search looks. A room makes a bean for what can be found in it.
public interface SearchSource {

  /// Most hits taken from one source.
  int LIMIT = 20;

  /// @param text what was typed: trimmed, not empty, at most 100 characters
  /// @return at most [#LIMIT] hits, best first; the frame drops those whose path the viewer may not
  ///   open
  List<Hit> find(String text, Words words);

  /// @param kind what it is, in words, for example `batch`
  /// @param title its name
  /// @param detail one line that tells it from its namesakes; may be empty
  /// @param path where it is shown
  record Hit(String kind, String title, String detail, String path) {}
}
