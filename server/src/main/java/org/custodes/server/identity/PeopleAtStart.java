package org.custodes.server.identity;

import java.util.List;
import org.custodes.server.identity.PersonStore.Plain;
import org.custodes.server.identity.PersonalSeal.Purpose;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What is done once before anybody is served: names from before names were sealed are sealed, and
/// keys of erased names go that a fall of the machine has left behind.
@Component
class PeopleAtStart implements SmartInitializingSingleton {

  private final PersonStore store;
  private final PersonalSeal seal;
  private final PersonKeys keys;
  private final TransactionOperations transactions;

  PeopleAtStart(
      PersonStore store, PersonalSeal seal, PersonKeys keys, TransactionOperations transactions) {
    this.store = store;
    this.seal = seal;
    this.keys = keys;
    this.transactions = transactions;
  }

  @Override
  public void afterSingletonsInstantiated() {
    sealPlainNames();
    store.erased().forEach(keys::forget);
  }

  private void sealPlainNames() {
    for (List<Plain> plain = store.plain(); !plain.isEmpty(); plain = store.plain()) {
      for (Plain name : plain) {
        transactions.executeWithoutResult(_ -> seal(name));
      }
    }
  }

  private void seal(Plain name) {
    if (store.name(name.person()).isEmpty()) {
      store.setName(name.person(), seal.seal(name.person(), Purpose.NAME, name.name()));
    }
    store.emptied(name.account());
  }
}
