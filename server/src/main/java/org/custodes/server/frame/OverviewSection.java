package org.custodes.server.frame;

import gg.jte.Content;
import java.util.Optional;

/// A room's part of the overview, the first page after signing in. Spring's `@Order` decides which
/// stands first.
public interface OverviewSection {

  /// @return empty when the viewer may not see it or there is nothing to say
  Optional<Shown> show(Viewer viewer, Words words);

  /// What a room shows.
  ///
  /// @param template its template without `.jte`, with the parameters `frame` and `page`
  /// @param page the record it renders
  /// @param answer the sentence this section has for the head of the overview; the most urgent one
  ///   is taken
  record Shown(String template, Object page, Optional<Answer> answer) {}

  /// @param mark how urgent; [Mark#NOW] before [Mark#WATCH] before others
  /// @param text one sentence, from a message bundle
  record Answer(Mark mark, Content text) {}
}
