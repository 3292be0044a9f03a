package org.custodes.server.filing.web;

import org.custodes.server.books.PostedEntry;

/// An entry of the books behind a figure.
///
/// @param preparer and `approver` are names; empty where there was no second person
record EntryPage(PostedEntry posted, String preparer, String approver) {}
