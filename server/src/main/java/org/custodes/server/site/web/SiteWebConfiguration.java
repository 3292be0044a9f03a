package org.custodes.server.site.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.AccessRules;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.NavigationEntry;
import org.custodes.server.frame.SearchSource;
import org.custodes.server.frame.Subject;
import org.custodes.server.frame.Words;
import org.custodes.server.site.Areas;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the room stands in the frame, and who may do what in it.
@Configuration(proxyBeanMethods = false)
class SiteWebConfiguration {

  @Bean
  NavigationEntry areasEntry() {
    return new NavigationEntry(Subject.MATERIAL, 90, "place", "site.areas", "/areas", 'f');
  }

  @Bean
  AccessRules siteRules() {
    return () ->
        List.of(
            AccessRule.readers("GET", "/areas"),
            AccessRule.duty("GET", "/areas/new", Duty.REPORTING_OFFICER, Duty.FACILITY_ENGINEER),
            AccessRule.duty("POST", "/areas", Duty.REPORTING_OFFICER, Duty.FACILITY_ENGINEER),
            AccessRule.duty(
                "GET", "/areas/facilities/new", Duty.REPORTING_OFFICER, Duty.FACILITY_ENGINEER),
            AccessRule.duty(
                "POST", "/areas/facilities", Duty.REPORTING_OFFICER, Duty.FACILITY_ENGINEER),
            AccessRule.readers("GET", "/areas/{facility}/parts"),
            AccessRule.duty("GET", "/areas/{facility}/parts/new", Duty.FACILITY_ENGINEER),
            AccessRule.duty("POST", "/areas/{facility}/parts", Duty.FACILITY_ENGINEER),
            AccessRule.duty(
                "POST", "/areas/{facility}/parts/{kind}/{code}/end", Duty.FACILITY_ENGINEER),
            AccessRule.readers("GET", "/api/v1/areas"),
            AccessRule.duty(
                "POST", "/api/v1/areas", Duty.REPORTING_OFFICER, Duty.FACILITY_ENGINEER),
            AccessRule.readers("GET", "/api/v1/facilities"),
            AccessRule.duty(
                "POST", "/api/v1/facilities", Duty.REPORTING_OFFICER, Duty.FACILITY_ENGINEER));
  }

  @Bean
  SearchSource siteSearch(Areas areas) {
    return (text, words) -> find(areas, text, words);
  }

  private static List<SearchSource.Hit> find(Areas areas, String text, Words words) {
    return Stream.concat(
            areas.facilities().stream()
                .filter(one -> matches(text, one.code().code(), one.name()))
                .map(one -> hit(words.say("site.facility"), one.code().code(), one.name())),
            areas.all().stream()
                .filter(one -> matches(text, one.code().code(), one.name()))
                .map(one -> hit(words.say("site.area"), one.code().code(), one.name())))
        .limit(SearchSource.LIMIT)
        .toList();
  }

  private static boolean matches(String text, String code, String name) {
    String part = text.toLowerCase(Locale.ROOT);
    return code.toLowerCase(Locale.ROOT).contains(part)
        || name.toLowerCase(Locale.ROOT).contains(part);
  }

  private static SearchSource.Hit hit(String kind, String code, String name) {
    return new SearchSource.Hit(kind, code, name, "/areas");
  }
}
