package org.custodes.server.books.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodes.accounting.ChangeCode;
import org.custodes.server.books.BookOutcome;
import org.custodes.server.books.Bookkeeping;
import org.custodes.server.books.SavedForms;
import org.custodes.server.books.SavedForms.SavedForm;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Speech;
import org.custodes.server.frame.Words;
import org.custodes.server.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Posts one change: first its code is chosen, then only the fields of that code are asked for.
@Controller
class BookPostController {

  private final Bookkeeping bookkeeping;
  private final SavedForms saved;
  private final ChangeLists.Maker lists;
  private final BookAsked asked;
  private final Speech speech;

  BookPostController(
      Bookkeeping bookkeeping,
      SavedForms saved,
      ChangeLists.Maker lists,
      BookAsked asked,
      Speech speech) {
    this.bookkeeping = bookkeeping;
    this.saved = saved;
    this.lists = lists;
    this.asked = asked;
    this.speech = speech;
  }

  /// @param code of the change; empty where one is still to be chosen
  /// @param form the name of a form that was kept
  /// @param batch already known, where one comes from a batch
  @GetMapping("/books/{area}/post")
  ModelAndView form(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String batch,
      @AuthenticationPrincipal SignedIn by,
      HttpServletRequest request) {
    BookOf of = asked.book(area);
    Optional<SavedForm> kept = saved.find(of.code(), form);
    if (kept.isPresent()) {
      return page(HttpStatus.OK, of, filled(kept.get()), FormErrors.none(), by, "");
    }
    List<ChangeFields> found = found(Choice.value(code));
    if (found.size() != 1) {
      return codes(of, Choice.value(code), found, speech.of(request));
    }
    PostForm blank =
        PostForm.of(
            found.getFirst().code(),
            Map.of("date", asked.today().toString(), "batch-0", batch.strip()));
    return page(HttpStatus.OK, of, blank, FormErrors.none(), by, "");
  }

  /// The code that was typed, else all whose words hold what was typed.
  private static List<ChangeFields> found(String typed) {
    return ChangeCode.of(typed)
        .map(code -> List.of(new ChangeFields(code)))
        .orElseGet(() -> ChangeFields.search(typed));
  }

  /// @param act `more` adds a line, `save` keeps the form under a name; anything else asks
  @PostMapping("/books/{area}/post")
  ModelAndView post(
      @PathVariable String area,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "ask") String act,
      @AuthenticationPrincipal SignedIn by,
      HttpServletRequest request) {
    BookOf of = asked.book(area);
    Words words = speech.of(request);
    Optional<ChangeCode> code = ChangeCode.of(fields.getOrDefault("code", ""));
    if (code.isEmpty()) {
      return codes(of, fields.getOrDefault("code", ""), List.of(), words);
    }
    PostForm form = PostForm.of(code.get(), fields);
    return switch (act) {
      case "more" -> page(HttpStatus.OK, of, form.more(), FormErrors.none(), by, "");
      case "save" -> save(of, form, fields.getOrDefault("name", "").strip(), by, words);
      default -> ask(of, form, by, words);
    };
  }

  /// Deletes a form that was kept.
  @PostMapping("/books/{area}/forms")
  ModelAndView delete(
      @PathVariable String area,
      @RequestParam(defaultValue = "") String name,
      @AuthenticationPrincipal SignedIn by) {
    BookOf of = asked.book(area);
    requireKeeper(of, by);
    saved.delete(of.code(), name);
    return Page.redirect(of.path() + "/post");
  }

  private ModelAndView ask(BookOf of, PostForm form, SignedIn by, Words words) {
    BookOutcome outcome = bookkeeping.post(by, of.code(), List.of(form.typed()), form.reason());
    return switch (outcome) {
      case BookOutcome.Asked(var approval) -> Page.redirect("/approvals/" + approval);
      case BookOutcome.Done _ -> Page.redirect(BookPaths.entry(form.key()));
      case BookOutcome.Refused(var wrong) ->
          again(of, form, FlawWords.errors(wrong, form, words), by);
      case BookOutcome.NotAllowed(var why) -> again(of, form, FlawWords.errors(why, words), by);
    };
  }

  private ModelAndView save(BookOf of, PostForm form, String name, SignedIn by, Words words) {
    requireKeeper(of, by);
    if (name.isEmpty() || name.length() > SavedForms.LONGEST_NAME) {
      String wrong = words.say("books.form.name-wrong", name.length(), SavedForms.LONGEST_NAME);
      return again(of, form, FormErrors.of("name", wrong), by);
    }
    Optional<SavedForm> kept =
        BookAsked.read(
            name, one -> new SavedForm(of.code(), one, form.of().code(), form.kept(), by.person()));
    if (kept.isEmpty()) {
      String wrong = words.say("books.form.too-long", SavedForms.LONGEST);
      return again(of, form, FormErrors.of("name", wrong), by);
    }
    return saved.keep(kept.get())
        ? page(HttpStatus.OK, of, form, FormErrors.none(), by, name)
        : again(
            of, form, FormErrors.of("name", words.say("books.form.too-many", SavedForms.MOST)), by);
  }

  /// Whoever keeps the books of another area keeps no forms here.
  private static void requireKeeper(BookOf of, SignedIn by) {
    if (!by.hasOneOf(Set.of(Duty.ACCOUNTANT), Optional.of(of.code().code()))) {
      throw new Refusal(403, "books.not-an-accountant", of.code(), Duty.ACCOUNTANT.word());
    }
  }

  private PostForm filled(SavedForm kept) {
    Map<String, String> fields = new LinkedHashMap<>(kept.fields());
    fields.put("date", asked.today().toString());
    return PostForm.of(kept.code(), fields);
  }

  private ModelAndView again(BookOf of, PostForm form, FormErrors errors, SignedIn by) {
    return page(HttpStatus.UNPROCESSABLE_CONTENT, of, form, errors, by, "");
  }

  private ModelAndView page(
      HttpStatus status, BookOf of, PostForm form, FormErrors errors, SignedIn by, String savedAs) {
    return Page.of(
        status,
        "books/web/post",
        new PostPage(of, form, lists.of(of, asked.today()), errors, by.account(), savedAs));
  }

  /// Where one chooses the code: among those found, or among all.
  private ModelAndView codes(BookOf of, String typed, List<ChangeFields> found, Words words) {
    boolean none = found.isEmpty();
    String text = BookAsked.quoted(typed);
    FormErrors errors =
        typed.isEmpty()
            ? FormErrors.none()
            : FormErrors.of(
                "code",
                none
                    ? words.say("books.refusal.code-unknown.detail", text)
                    : words.say("books.codes.several", text, found.size()));
    return Page.of(
        none ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
        "books/web/codes",
        new PostPage.Codes(
            of, none ? ChangeFields.search("") : found, saved.of(of.code()), errors));
  }
}
