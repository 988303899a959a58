import Foundation
internal import Identitovigilance

extension FuzzTarget {
    /// Stored acts that are read are written as what reads the same, with the same bytes and digest; whatever their order,
    /// they make an identity or are refused, and the journal of those accepted makes the same identity again.
    ///
    /// The input is an array of acts in JSON.
    static let acts = FuzzTarget(name: "acts") { bytes in
        guard let acts = try? JSONDecoder().decode([Act].self, from: Data(bytes)) else { return false }
        for act in acts { try write(act) }
        var record: IdentityRecord?
        var entries: [JournalEntry] = []
        for act in acts {
            let outcome =
                record.map { $0.applying(act, at: moment, policy: .bench) }
                ?? IdentityRecord.creating(id, by: act, at: moment, policy: .bench)
            switch outcome {
            case .refused(let refusal): try requireSilent(refusal)
            case .accepted(let next):
                try check(next, after: record)
                let head = entries.last.map { JournalHead($0) } ?? .empty
                entries.append(JournalEntry(draft(act), on: id, version: next.version, after: head))
                record = next
            }
        }
        try require(
            (try? IdentityRecord.replaying(entries) == record) == true,
            "a journal makes the same identity again"
        )
        return true
    }

    private static let id = IdentityID("1")
    private static let moment = Timestamp(millisecondsSince1970: 1_768_473_000_000)

    private static func draft(_ act: Act) -> JournalDraft {
        JournalDraft(auteur: Auteur("test"), instant: moment, act: act)
    }

    private static func write(_ act: Act) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let written = try encoder.encode(act)
        let again = try JSONDecoder().decode(Act.self, from: written)
        try require(again == act, "an act that is written reads the same")
        try require(try encoder.encode(again) == written, "an act is always written with the same bytes")
        let digests = [act, again].map { JournalEntry(draft($0), on: id, version: 1, after: .empty).digest }
        try require(digests[0] == digests[1], "an act has one digest")
        try require("\(act)" == "<acte \(act.kind.rawValue)>", "the description of an act holds nothing of the act")
    }

    private static func check(_ record: IdentityRecord, after before: IdentityRecord?) throws(Violation) {
        try require(record.version == (before?.version ?? 0) + 1, "an act makes one version")
        try require(AttributIdentite.sontCompatibles(record.attributs), "attributes do not contradict each other")
        let isBlocked = !record.attributs.isDisjoint(with: [.douteuse, .fictive])
        try require(!isBlocked || record.statut == .provisoire, "douteuse and fictive are provisional")
        try require(!record.transmissible || record.statut == .qualifiee, "what leaves is qualified")
        try require(record.statut != .qualifiee || record.ins != nil, "a qualified identity has an INS")
        try require((QualifiedIdentity(record) != nil) == record.transmissible, "an INS leaves when it may")
        try require("\(record)" == "<identité \(record.statut.rawValue) v\(record.version)>", "a record names nobody")
    }
}
