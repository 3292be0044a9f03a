package org.custodes.server.frame;

import jakarta.servlet.http.HttpServletRequest;

/// Finds the words for whoever makes a request, where a controller needs some: for what is wrong
/// with a field.
public interface Speech {

  Words of(HttpServletRequest request);
}
