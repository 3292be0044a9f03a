/// What stands around every page, and how a room plugs into it. A service of the house: every room
/// may use it, it uses no room.
///
/// # A page in ten minutes
///
/// Say the room is `reports` and the page lists what was received.
///
/// 1. **What it shows** is a package-private record in `org.custodes.server.reports.web`: `record
///    ReceivedPage(List<Received> reports) {}`. It holds values; words and formats are the
///    template's business.
/// 2. **The controller**, package-private too, answers with a [Page]:
///
///    ```
///    @GetMapping("/reports")
///    ModelAndView received() {
///      return Page.of("reports/web/received", new ReceivedPage(reports.newest()));
///    }
///    ```
///
///    After an act it answers `Page.redirect("/reports")`; a form that comes back with errors is
///    `Page.of(HttpStatus.UNPROCESSABLE_CONTENT, template, page)` with [FormErrors]. Who acts is
///    `@AuthenticationPrincipal SignedIn person` of the room `identity`.
/// 3. **The template** is `src/main/jte/reports/web/received.jte`:
///
///    ```
///    @import org.custodes.server.frame.Frame
///    @import org.custodes.server.reports.web.ReceivedPage
///    @param Frame frame
///    @param ReceivedPage page
///    @template.frame.layout(frame = frame, title = frame.say("reports.received"), content = @`
///    @template.frame.head(frame = frame, title = frame.say("reports.received"),
///        mark = Mark.GOOD, answer = frame.richCount("reports.received.answer", page.reports().size()))
///    …
///    `)
///    ```
///
///    Parts to build with are the other templates of `src/main/jte/frame`: `head`, `table` (with
///    `sorts`, `filters`), `blank` (the empty state, which every list has), `notice`, `errors` and
///    `field` (forms), `print`; and the methods of [Frame]: `say`, `rich`, `count`, `badge`,
///    `icon`, `mass`, `figure`, `difference`, `whole`, `date`, `time`, `link`. Every form contains
///    `${frame.csrf()}`. Class names are those of `parts.css`; no inline style or script survives
///    the content policy.
/// 4. **The words** are in `src/main/resources/org/custodes/server/reports/messages_en.properties`,
///    each key beginning with `reports.`; [Words] says how. A test refuses a template with words of
///    its own, and a key without a text.
/// 5. **Who may** is a line in the room's [AccessRules] bean: `AccessRule.readers("GET",
///    "/reports")`. A path without a line is not there for anybody. The line stands again in
///    `src/test/resources/access/reports.txt`, from which every duty is tried at every door.
/// 6. **The way there** is a [NavigationEntry] bean; whoever may not `GET` its path does not see
///    it.
///
/// Tests of pages extend `PageTest`: `as(Duty.INSPECTOR).get("/reports")`.
///
/// # More places to plug in
///
/// - [OverviewSection]: the room's part of the first page, with a sentence for its head.
/// - [SearchSource]: what the search finds in the room.
/// - [FooterLine]: what is true of the record now.
/// - [BodyLimit]: how much may be sent to a path, where [BodyLimit#USUAL] is too little.
/// - [Speech]: the words of whoever asks, where a controller needs a sentence beside a field.
/// - [Refusal]: a *no* with a stable code, three messages and one place that answers it, for people
///   and for programs.
///
/// # What is inside
///
/// `web` serves all this and is explained in its own package-info. [Duty], [Viewer] and [Viewers]
/// are what the frame knows of people; `identity` fills them.
@ApplicationModule(
    displayName = "Frame",
    allowedDependencies = {})
@NullMarked
package org.custodes.server.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
