package org.custodes.server.identity.web;

import java.util.List;
import java.util.UUID;

/// A closed list that is signed at once.
///
/// @param desk where it is signed; empty when it cannot be now
/// @param open whether everything on it still waits
record SigningListPage(UUID id, List<ApprovalsPage.Line> lines, String desk, boolean open) {}
