/// JSON that every reader understands alike, read strictly and written canonically.
///
/// [org.custodes.transparency.json.JsonReader] takes bytes and gives a
/// [org.custodes.transparency.json.Json]; [org.custodes.transparency.json.CanonicalJson] gives the
/// one spelling of RFC 8785, and tells whether bytes are in it. The server has a reader of its own:
/// what it wrote is read here by code that it does not share.
@NullMarked
package org.custodes.transparency.json;

import org.jspecify.annotations.NullMarked;
