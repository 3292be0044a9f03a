/// The doors, and the pages of accounts.
///
/// A request passes `Recognition` (who is it: by session cookie, or under `/api/` by bearer token),
/// then `Door` (may they: it asks `Doorkeeper`, who holds every room's `AccessRules`, and keeps
/// bodies within their limits), then Spring Security's check of the form's token (`FormTokens`),
/// then a controller. `SecurityConfiguration` puts them in this order and sets the headers of every
/// answer. `CurrentViewer` tells the frame who looks.
@NullMarked
package org.custodes.server.identity.web;

import org.jspecify.annotations.NullMarked;
