package org.custodes.transparency.signature;

import java.util.OptionalLong;
import org.custodes.transparency.Digest;

/// The highest counter seen from each security key, for notes to a person.
///
/// A counter that does not grow may mean a copied key. It is never a refusal: many keys keep none,
/// signing in uses the same one, and facts are sealed in another order than they were signed.
public interface Counters {

  Counters NONE = _ -> OptionalLong.empty();

  OptionalLong last(Digest key);
}
