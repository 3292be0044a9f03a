package org.custodes.server.frame.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.custodes.server.frame.Assets;
import org.custodes.server.frame.FooterLine;
import org.custodes.server.frame.Frame;
import org.custodes.server.frame.House;
import org.custodes.server.frame.NavigationEntry;
import org.custodes.server.frame.Subject;
import org.custodes.server.frame.Viewer;
import org.custodes.server.frame.Viewers;
import org.custodes.server.frame.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/// Puts together what stands around a page.
@Component
class Frames {

  private static final CsrfToken NO_TOKEN = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "none");

  private final Looks looks;
  private final House house;
  private final Assets assets;
  private final Viewers viewers;
  private final List<NavigationEntry> entries;
  private final List<FooterLine> footer;

  Frames(
      Looks looks,
      House house,
      Assets assets,
      ObjectProvider<Viewers> viewers,
      ObjectProvider<NavigationEntry> entries,
      ObjectProvider<FooterLine> footer) {
    this.looks = looks;
    this.house = house;
    this.assets = assets;
    this.viewers = viewers.getIfAvailable(() -> () -> Viewer.NOBODY);
    this.entries =
        entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    this.footer = footer.orderedStream().toList();
    requireDifferentLetters(this.entries);
  }

  Frame of(HttpServletRequest request) {
    Words words = looks.of(request);
    Viewer viewer = viewers.current();
    return new Frame(
        words,
        looks.look(request),
        house,
        viewer,
        asked(request),
        navigation(viewer),
        footer(words),
        assets);
  }

  /// The path the browser asked for, also while the container shows an error instead.
  static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? request.getRequestURI() : failed.toString();
  }

  private List<Frame.Group> navigation(Viewer viewer) {
    Map<Subject, List<NavigationEntry>> groups =
        entries.stream()
            .filter(entry -> viewer.may("GET", entry.path()))
            .collect(
                Collectors.groupingBy(NavigationEntry::subject, TreeMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> new Frame.Group(group.getKey(), group.getValue()))
        .toList();
  }

  private List<FooterLine.Line> footer(Words words) {
    return footer.stream().map(line -> line.line(words)).flatMap(Optional::stream).toList();
  }

  private static Frame.Asked asked(HttpServletRequest request) {
    CsrfToken token = token(request);
    String path = path(request);
    String query = request.getQueryString();
    boolean comesBack = request.getMethod().equals("GET");
    String address = query == null ? path : path + "?" + query;
    String searched = path.equals("/search") ? request.getParameter("q") : null;
    return new Frame.Asked(
        path,
        comesBack ? address : path,
        searched == null ? "" : searched,
        token.getParameterName(),
        token.getToken());
  }

  private static CsrfToken token(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token
        : NO_TOKEN;
  }

  private static void requireDifferentLetters(List<NavigationEntry> entries) {
    long letters = entries.stream().map(NavigationEntry::letter).distinct().count();
    if (letters < entries.size()) {
      throw new IllegalStateException("two navigation entries have one letter: " + entries);
    }
  }
}
