package org.custodes.server.rules.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.custodes.server.frame.Duty;
import org.custodes.server.rules.Pack;
import org.custodes.server.rules.PackFile;
import org.custodes.server.rules.PackKind;
import org.custodes.server.rules.Rule;
import org.custodes.server.rules.RuleSet;
import org.custodes.server.rules.Rules;
import org.custodes.server.rules.Span;
import org.custodes.server.rules.Timeline;
import org.custodes.server.rules.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The rules for programs.
@RestController
@Tag(name = "Rules", description = "Packs of rules, and what holds on a day")
class RulesApi {

  private final Rules rules;
  private final PackLookup lookup;

  RulesApi(Rules rules, PackLookup lookup) {
    this.rules = rules;
    this.lookup = lookup;
  }

  @GetMapping("/api/v1/rules")
  @Operation(summary = "The values that hold on a day, of every pack in force")
  List<InForceJson> inForce(
      @Schema(example = "2026-11-22") @RequestParam(defaultValue = "") String on) {
    RuleSet set = rules.at(on.isEmpty() ? lookup.today() : PackLookup.day(on));
    return Arrays.stream(PackKind.values())
        .flatMap(kind -> set.pack(kind).stream())
        .map(file -> InForceJson.of(file, set.day()))
        .toList();
  }

  @GetMapping("/api/v1/rules/packs")
  @Operation(summary = "All packs, by kind, the one in force first")
  List<PackJson> packs() {
    return lookup.shelf().groups().stream()
        .flatMap(group -> group.rows().stream())
        .map(row -> PackJson.of(row.file(), row.standing()))
        .toList();
  }

  @GetMapping("/api/v1/rules/packs/{id}/{version}")
  @Operation(summary = "One pack with every value")
  WholePackJson pack(@PathVariable String id, @PathVariable String version) {
    PackPage page = lookup.page(lookup.find(id, version));
    return new WholePackJson(
        PackJson.of(page.file(), page.standing()),
        page.activations().stream()
            .map(one -> new ActivationJson(one.effective(), one.fact()))
            .toList(),
        page.file().pack().rules().stream().map(RuleJson::of).toList());
  }

  @Schema(name = "Pack")
  record PackJson(
      @Schema(example = "state-infcirc153@1") String pack,
      @Schema(example = "state-reporting") String kind,
      String title,
      String authority,
      @Schema(description = "in-force, planned, superseded or on-the-shelf") String standing,
      int values,
      @Schema(description = "Values nobody answers for") long unconfirmed,
      @Schema(description = "SHA-256 of its file") String sha256,
      @Schema(description = "Whether it comes with the program") boolean shipped) {

    static PackJson of(PackFile file, Timeline.Standing standing) {
      Pack pack = file.pack();
      return new PackJson(
          file.version().toString(),
          pack.kind().word(),
          pack.title(),
          pack.authority(),
          standing.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          pack.rules().size(),
          pack.unconfirmed(),
          file.hash().hex(),
          file.shipped());
    }
  }

  @Schema(name = "PackActivation")
  record ActivationJson(LocalDate effective, UUID fact) {}

  @Schema(name = "WholePack")
  record WholePackJson(PackJson pack, List<ActivationJson> activations, List<RuleJson> values) {}

  @Schema(name = "PackInForce")
  record InForceJson(
      @Schema(example = "state-infcirc153@1") String pack,
      String kind,
      String sha256,
      List<RuleJson> values) {

    static InForceJson of(PackFile file, LocalDate day) {
      return new InForceJson(
          file.version().toString(),
          file.kind().word(),
          file.hash().hex(),
          file.pack().rules().stream()
              .filter(rule -> rule.holdsOn(day))
              .map(RuleJson::of)
              .toList());
    }
  }

  @Schema(name = "Suspension")
  record SuspensionJson(String by, @Nullable LocalDate from, @Nullable LocalDate until) {}

  @Schema(name = "Rule")
  record RuleJson(
      @Schema(example = "inventory-change.due") String key,
      @Schema(description = "Decimal text; of a list its words", example = "[\"30\"]")
          List<String> value,
      @Schema(example = "day") String unit,
      String citation,
      @Schema(description = "read, older, recalled or house") String source,
      boolean confirmed,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      List<SuspensionJson> suspended) {

    static RuleJson of(Rule rule) {
      Span span = rule.span();
      return new RuleJson(
          rule.key(),
          texts(rule.value()),
          rule.unit().word(),
          rule.citation(),
          rule.mark().word(),
          rule.confirmed(),
          span.from().orElse(null),
          span.until().orElse(null),
          rule.suspended().stream()
              .map(one ->
                  new SuspensionJson(
                      one.by(), one.span().from().orElse(null), one.span().until().orElse(null)))
              .toList());
    }

    private static List<String> texts(Value value) {
      return switch (value) {
        case Value.Time time -> List.of(String.valueOf(time.amount()));
        case Value.Count count -> List.of(String.valueOf(count.number()));
        case Value.Amount amount -> List.of(amount.mass().in(amount.unit()).toPlainString());
        case Value.Percentage share -> List.of(share.percent().toPlainString());
        case Value.Decimal decimal -> List.of(decimal.number().toPlainString());
        case Value.Text text -> List.of(text.text());
        case Value.Duties duties -> duties.duties().stream().sorted().map(Duty::word).toList();
        case Value.Keys keys -> keys.kinds().stream().sorted().toList();
      };
    }
  }
}
