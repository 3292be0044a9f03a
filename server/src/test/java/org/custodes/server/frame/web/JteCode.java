package org.custodes.server.frame.web;

import java.util.regex.Pattern;

/// Takes the code out of a template, so that what it says itself is left.
final class JteCode {

  private static final Pattern LINES =
      Pattern.compile("(?m)^@(import|param) .*$|^<!doctype html>$");
  private static final Pattern WORDS =
      Pattern.compile("@(if|elseif|for|else|endif|endfor|template\\.[a-zA-Z_.]+)");
  private static final Pattern TAGS = Pattern.compile("(?s)<[a-zA-Z/][^<>]*>");

  private JteCode() {}

  static String removedFrom(String source) {
    String code = LINES.matcher(source).replaceAll("");
    String bare = withoutBraces(withoutBraces(code, "${"), "!{");
    return TAGS.matcher(withoutCalls(bare)).replaceAll(" ").replaceAll("&[a-z]+;", " ");
  }

  /// Without `${…}` and `!{…}`; pieces of page inside them, between back ticks, are parts of the
  /// text again.
  private static String withoutBraces(String source, String opening) {
    StringBuilder left = new StringBuilder(source);
    for (int at = left.indexOf(opening); at >= 0; at = left.indexOf(opening, at)) {
      int end = closing(left, at + 1, '{', '}');
      left.replace(at, end + 1, pieces(left.substring(at, end + 1)));
    }
    return left.toString();
  }

  private static String withoutCalls(String source) {
    StringBuilder left = new StringBuilder(source);
    var found = WORDS.matcher(left);
    while (found.find()) {
      int at = found.start();
      int end = found.end();
      boolean called = end < left.length() && left.charAt(end) == '(';
      int last = called ? closing(left, end, '(', ')') + 1 : end;
      left.replace(at, last, pieces(left.substring(at, last)));
      found = WORDS.matcher(left);
    }
    return left.toString();
  }

  private static String pieces(String code) {
    int first = code.indexOf('`');
    int last = code.lastIndexOf('`');
    return first < last ? " " + code.substring(first + 1, last).replace("`", " ") + " " : " ";
  }

  private static int closing(CharSequence text, int open, char opens, char closes) {
    int depth = 0;
    for (int at = open; at < text.length(); at++) {
      depth += text.charAt(at) == opens ? 1 : text.charAt(at) == closes ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    throw new IllegalArgumentException(
        "never closed: " + text.subSequence(open, Math.min(open + 60, text.length())));
  }
}
