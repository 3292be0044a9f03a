package org.custodes.server.frame;

import gg.jte.Content;
import java.util.Optional;

/// Something true about the record, said at the foot of every page. Rooms make beans of it;
/// Spring's `@Order` decides which stands first.
///
/// It is asked on every page, so it must be quick.
public interface FooterLine {

  Optional<Line> line(Words words);

  /// @param mark its shape
  /// @param text the sentence, from a message bundle
  record Line(Mark mark, Content text) {}
}
