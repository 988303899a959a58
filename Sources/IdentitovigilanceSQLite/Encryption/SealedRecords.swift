#if SQLite
internal import Foundation
internal import Identitovigilance

/// What the row of an act shows nothing of: all but its place and its identity.
struct SealedAct: Codable {
    let act: Act
    let author: String
    let workstation: String?
    let instant: Int64
    let previous: Data
    let digest: Data

    init(_ entry: JournalEntry) {
        act = entry.act
        author = entry.auteur.identifiant
        workstation = entry.auteur.poste
        instant = entry.instant.millisecondsSince1970
        previous = entry.previous.data
        digest = entry.digest.data
    }
}

/// The digest of a sealed act, read without the act.
struct SealedDigest: Decodable {
    let digest: Data
}

/// The INS that an identity holds.
struct SealedINS: Codable, Hashable {
    let matricule: String
    let oid: String
}

extension SealedINS {
    init(_ ins: IdentifiantINS) { self.init(matricule: ins.matricule.texte, oid: ins.nature.oid) }

    /// What stands for the INS in the key of its row.
    func hidden(by cipher: any RecordCipher) -> SealedINS {
        let value = "\(oid)|\(matricule)"
        return SealedINS(matricule: Hexadecimal.text(cipher.blindIndex(of: Array(value.utf8))), oid: "")
    }
}
#endif
