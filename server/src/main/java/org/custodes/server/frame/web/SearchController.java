package org.custodes.server.frame.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.custodes.server.frame.Frame;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.SearchSource;
import org.custodes.server.frame.SearchSource.Hit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Search over what the rooms offer, and over the pages themselves.
@Controller
class SearchController {

  /// Longest text looked for; what is longer is cut.
  static final int LONGEST = 100;

  private final Frames frames;
  private final List<SearchSource> sources;

  SearchController(Frames frames, ObjectProvider<SearchSource> sources) {
    this.frames = frames;
    this.sources = sources.orderedStream().toList();
  }

  @GetMapping("/search")
  ModelAndView search(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
    Frame frame = frames.of(request);
    String text = q.substring(0, Math.min(q.length(), LONGEST)).trim();
    List<Hit> hits = text.isEmpty() ? List.of() : hits(text, frame);
    return Page.of("frame/web/search", new SearchPage(text, hits));
  }

  private List<Hit> hits(String text, Frame frame) {
    Stream<Hit> found =
        sources.stream()
            .flatMap(source -> source.find(text, frame.words()).stream().limit(SearchSource.LIMIT));
    return Stream.concat(pages(text, frame), found)
        .filter(hit -> frame.may("GET", pathOf(hit)))
        .toList();
  }

  private static Stream<Hit> pages(String text, Frame frame) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return frame.navigation().stream()
        .flatMap(group -> group.entries().stream())
        .filter(entry -> frame.say(entry.key()).toLowerCase(Locale.ROOT).contains(wanted))
        .map(entry ->
            new Hit(frame.say("frame.search.page"), frame.say(entry.key()), "", entry.path()));
  }

  private static String pathOf(Hit hit) {
    int end = hit.path().indexOf('?');
    return end < 0 ? hit.path() : hit.path().substring(0, end);
  }
}
