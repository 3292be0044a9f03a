package org.custodes.server.identity.web;

import java.util.Optional;
import java.util.Set;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.Viewer;
import org.custodes.server.frame.Viewers;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.identity.web.Doorkeeper.Decision;
import org.springframework.stereotype.Component;

/// Tells the frame who looks, and lets it ask the doorkeeper.
@Component
class CurrentViewer implements Viewers {

  private final Doorkeeper doorkeeper;

  CurrentViewer(Doorkeeper doorkeeper) {
    this.doorkeeper = doorkeeper;
  }

  @Override
  public Viewer current() {
    return Recognition.present()
        .<Viewer>map(person -> new Person(person, doorkeeper))
        .orElse(Viewer.NOBODY);
  }

  private record Person(SignedIn person, Doorkeeper doorkeeper) implements Viewer {

    @Override
    public boolean signedIn() {
      return true;
    }

    @Override
    public String name() {
      return person.name();
    }

    @Override
    public Set<Duty> duties() {
      return person.duties();
    }

    @Override
    public boolean may(String method, String path) {
      return doorkeeper.decide(method, path, Optional.of(person)) == Decision.COME_IN;
    }
  }
}
