package org.custodes.cli.validate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A collection for transparency logs: files known by their name and the folder they lie in.
final class LogCases implements CaseReader {

  /// One kind of file.
  @FunctionalInterface
  interface Section {
    void run(ReferenceFile file, Recorder cases);
  }

  /// Regular expressions on the end of a file's path.
  private static final Map<String, Section> SECTIONS = sections();

  @Override
  public boolean recognises(ReferenceFile file) {
    return section(file).isPresent();
  }

  @Override
  public void run(List<ReferenceFile> files, Folder folder, Protocol protocol) {
    for (ReferenceFile file : files) {
      Recorder cases = protocol.recorder(file, kind(file));
      cases.attempt(file.name(), () -> section(file).orElseThrow().run(file, cases));
    }
  }

  private static Map<String, Section> sections() {
    Map<String, Section> sections = new LinkedHashMap<>();
    sections.put("rfc6962/hashes\\.json", TreeCases::hashes);
    sections.put("rfc6962/inclusion\\.jsonl", TreeCases::inclusion);
    sections.put("rfc6962/consistency\\.jsonl", TreeCases::consistency);
    sections.put("rfc6962/subtree-inclusion\\.jsonl", TreeCases::subtreeInclusion);
    sections.put("rfc6962/subtree-consistency\\.jsonl", TreeCases::subtreeConsistency);
    sections.put("facility-a/consistency\\.jsonl", TreeCases::consistency);
    sections.put("note/vkeys\\.json", NoteCases::keys);
    sections.put("note/notes\\.json", NoteCases::notes);
    sections.put("note/signer\\.json", NoteCases::signer);
    sections.put("checkpoint/rekor/(valid|error)[^/]*\\.txt", NoteCases::foreign);
    sections.put("checkpoint/bodies\\.json", HeadCases::bodies);
    sections.put("cosignature/ed25519\\.json", HeadCases::layout);
    sections.put("cosignature/ed25519-verifiable\\.json", HeadCases::cosignature);
    sections.put("cosignature/mldsa44\\.json", HeadCases::mlDsa);
    sections.put("facility-a/keys\\.json", HeadCases::seeds);
    sections.put("facility-a/checkpoints/[^/]*\\.txt", HeadCases::head);
    sections.put("tiles/paths\\.json", TileCases::paths);
    sections.put("(tessera-log|facility-a/log)/(checkpoint[^/]*|vkey|tile/.*)", TileCases::log);
    sections.put("policy/policies\\.json", TrustCases::policies);
    sections.put("facility-a/policy[^/]*\\.txt", TrustCases::policy);
    sections.put("facility-a/scenarios\\.jsonl", TrustCases::scenarios);
    sections.put("facility-a/proofs/[^/]*\\.tlog-proof", TrustCases::proof);
    sections.put("proof/tlog-proof-malformed\\.json", TrustCases::malformed);
    sections.put("proof/sigsum-proof\\.json", TrustCases::sigsum);
    sections.put("witness/add-checkpoint-sequence\\.json", TrustCases::sequence);
    return sections;
  }

  private static Optional<Section> section(ReferenceFile file) {
    String path = path(file);
    return SECTIONS.entrySet().stream()
        .filter(entry -> path.matches(".*/" + entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /// The folder: `rfc6962`, `note`, `tessera-log`…
  private static String kind(ReferenceFile file) {
    String path = path(file);
    return path.replaceFirst(".*/(tessera-log|facility-a|rekor)/.*", "$1")
        .replaceFirst(".*/([^/]+)/[^/]+", "$1");
  }

  private static String path(ReferenceFile file) {
    return file.path().toAbsolutePath().normalize().toString().replace('\\', '/');
  }
}
