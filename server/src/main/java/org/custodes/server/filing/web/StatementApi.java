package org.custodes.server.filing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.custodes.server.filing.Cause;
import org.custodes.server.filing.FilingRefusal;
import org.custodes.server.filing.ReadStatement;
import org.custodes.server.filing.Statement;
import org.custodes.server.filing.Statements;
import org.custodes.server.filing.Statements.Why;
import org.custodes.server.filing.web.ReconciliationApi.ContentJson;
import org.custodes.server.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The Agency's statements of book inventory, for programs.
@RestController
@RequestMapping("/api/v1/filing/statements")
@Tag(name = "Filing")
class StatementApi {

  private final Statements statements;
  private final Reader reader;

  StatementApi(Statements statements, Reader reader) {
    this.statements = statements;
    this.reader = reader;
  }

  @GetMapping
  @Operation(summary = "Statements of book inventory that the Agency sent, the last issued first")
  List<StatementJson> all() {
    return statements.newest().stream().map(StatementJson::of).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Take a statement in, and compare it with reports and books")
  ComparedStatementJson take(
      @RequestBody NewStatement typed, @AuthenticationPrincipal SignedIn by) {
    return switch (statements.take(by, typed.typed())) {
      case Statements.Outcome.Kept(var statement) -> compared(statement);
      case Statements.Outcome.Wrong(var wrong) ->
          throw FilingRefusals.refusal(new FilingRefusal.WrongLines(wrong));
      case Statements.Outcome.Refused(var why) -> throw FilingRefusals.refusal(why);
    };
  }

  @GetMapping("/{id}")
  @Operation(summary = "A statement against reports and books as they are now, with causes")
  ComparedStatementJson one(@PathVariable String id) {
    return compared(reader.statement(id));
  }

  private ComparedStatementJson compared(Statement statement) {
    return new ComparedStatementJson(
        StatementJson.of(statement),
        statements.compare(statement).stream().map(StatementLineJson::of).toList());
  }

  @Schema(name = "NewStatement")
  record NewStatement(
      @Schema(example = "AG-2026-1") @Nullable String reference,
      @Schema(example = "2026-07-15") @Nullable String issued,
      @Schema(
              description = "Lines: area; day; category; element; fissile",
              example = "ZM01;2026-06-30;E;1345400;53817")
          @Nullable String lines) {

    Statements.Typed typed() {
      return new Statements.Typed(given(reference), given(issued), given(lines));
    }

    private static String given(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  @Schema(name = "Statement")
  record StatementJson(
      UUID id,
      String reference,
      LocalDate issued,
      int lines,
      long differing,
      Instant at,
      UUID fact) {

    static StatementJson of(Statement statement) {
      return new StatementJson(
          statement.id(),
          statement.reference(),
          statement.issued(),
          statement.lines().size(),
          StatementsPage.differing(statement),
          statement.at(),
          statement.fact());
    }
  }

  @Schema(name = "StatementWithLines")
  record ComparedStatementJson(StatementJson statement, List<StatementLineJson> lines) {}

  @Schema(name = "StatementLine")
  record StatementLineJson(
      String area,
      LocalDate day,
      ContentJson stated,
      ContentJson reported,
      @Schema(description = "Missing where no books are kept, or not of that day")
          @Nullable ContentJson booked,
      @Schema(
              description =
                  "Why it differs from the reports: rounding, not-in-it or unknown; missing if it does not")
          @Nullable String cause,
      @Schema(description = "Reports made later, or not received by then") List<Integer> reports,
      @Schema(description = "Causes of what lies between reports and books") List<String> between) {

    static StatementLineJson of(Statements.Compared compared) {
      Statement.Line now = compared.now();
      return new StatementLineJson(
          now.stated().area().code(),
          now.stated().day(),
          ContentJson.of(now.stated().content()),
          ContentJson.of(now.report()),
          now.book().map(ContentJson::of).orElse(null),
          compared.cause().map(StatementLineJson::word).orElse(null),
          compared.cause().map(StatementLineJson::reports).orElse(List.of()),
          compared.between().stream().map(Cause.Kind::word).toList());
    }

    private static String word(Why why) {
      return switch (why) {
        case Why.Rounding _ -> "rounding";
        case Why.NotInIt _ -> "not-in-it";
        case Why.Unknown _ -> "unknown";
      };
    }

    private static List<Integer> reports(Why why) {
      return why instanceof Why.NotInIt(var later, var unreceived)
          ? Stream.concat(later.stream(), unreceived.stream()).toList()
          : List.of();
    }
  }

  /// A line that cannot be right, for programs.
  record WrongLine(int line, String field, String found, String wanted) {

    static WrongLine of(ReadStatement.Wrong wrong) {
      return new WrongLine(wrong.line(), wrong.field(), wrong.found(), wrong.wanted());
    }
  }
}
