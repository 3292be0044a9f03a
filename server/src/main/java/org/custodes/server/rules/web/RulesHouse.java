package org.custodes.server.rules.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.AccessRules;
import org.custodes.server.frame.BodyLimit;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.NavigationEntry;
import org.custodes.server.frame.SearchSource;
import org.custodes.server.frame.Subject;
import org.custodes.server.frame.Words;
import org.custodes.server.rules.Pack;
import org.custodes.server.rules.PackReader;
import org.custodes.server.rules.Packs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the room plugs into the house, and who may do what in it.
@Configuration(proxyBeanMethods = false)
class RulesHouse {

  /// What a multipart body needs beside the file, and so much more than a pack that a file somewhat
  /// too large is refused by name.
  private static final long BESIDE = 1L << 18;

  @Bean
  NavigationEntry rulesEntry() {
    return new NavigationEntry(
        Subject.STANDING, 20, "authority", "rules.navigation", "/rules", 'u');
  }

  /// Whoever sees content may read the rules; those who answer for them bring new ones.
  @Bean
  AccessRules rulesAccess() {
    return () ->
        List.of(
            AccessRule.readers("GET", "/rules"),
            AccessRule.duty("GET", "/rules/new", Duty.REGULATOR, Duty.MANAGER),
            AccessRule.duty("POST", "/rules/packs", Duty.REGULATOR, Duty.MANAGER),
            AccessRule.readers("GET", "/rules/packs/{id}/{version}"),
            AccessRule.readers("GET", "/rules/packs/{id}/{version}/file"),
            AccessRule.duty(
                "GET", "/rules/packs/{id}/{version}/preview", Duty.REGULATOR, Duty.MANAGER),
            AccessRule.duty(
                "POST", "/rules/packs/{id}/{version}/activation", Duty.REGULATOR, Duty.MANAGER),
            AccessRule.readers("GET", "/rules/decisions"),
            AccessRule.duty("GET", "/rules/decisions/replay", Duty.REGULATOR, Duty.MANAGER),
            AccessRule.readers("GET", "/api/v1/rules"),
            AccessRule.readers("GET", "/api/v1/rules/packs"),
            AccessRule.readers("GET", "/api/v1/rules/packs/{id}/{version}"));
  }

  @Bean
  BodyLimit packLimit() {
    return new BodyLimit("/rules/packs", PackReader.MOST_BYTES + BESIDE);
  }

  @Bean
  SearchSource packSearch(Packs packs) {
    return (text, words) -> find(packs, text, words);
  }

  private static List<SearchSource.Hit> find(Packs packs, String text, Words words) {
    String part = text.toLowerCase(Locale.ROOT);
    return packs.all().stream()
        .map(file -> file.pack())
        .filter(pack ->
            Stream.of(pack.version().toString(), pack.title(), pack.authority())
                .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(part)))
        .limit(SearchSource.LIMIT)
        .map(pack -> hit(pack, words))
        .toList();
  }

  private static SearchSource.Hit hit(Pack pack, Words words) {
    return new SearchSource.Hit(
        words.say("rules.pack"), pack.title(), pack.version().toString(), Paths.of(pack.version()));
  }
}
