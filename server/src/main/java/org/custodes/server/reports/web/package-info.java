/// Pages and the interface for programs of the reports room.
///
/// `ReportsAccess` says in one place who may do what. `ImportController`, `ReportsController` and
/// `EntryController` answer with pages, `ReportsApi` and `ImportsApi` with JSON. What stands on a
/// page is a record beside its controller; its words are in the room's bundle.
@NullMarked
package org.custodes.server.reports.web;

import org.jspecify.annotations.NullMarked;
