#if SQLite && Encryption
import Foundation
import INSiSimulator
import Identitovigilance
import IdentitovigilanceSQLite

/// A person of values that nothing else writes, in every table of a store, and the search for them in the files.
enum RawBytes {
    /// Fills every table; what is written is told by ``markers``.
    static func fill(_ store: SQLiteIdentityStore) async throws -> [JournalEntry] {
        let person = FictionalPerson.adrun
        let creation = Act.creer(Act.Creation(traits: try person.traits(), canal: .saisieManuelle))
        let auteur = Auteur("MARQUEAUTEUR", poste: "MARQUEPOSTE")
        let drafts = [creation, .controlerPiece(Act.Controle(piece: PieceIdentite(rawValue: "MARQUEPIECE")))]
            .map { JournalDraft(auteur: auteur, instant: Timestamp(millisecondsSince1970: 1_772_442_900_123), act: $0) }
        let ins = IdentifiantINS(matricule: try Matricule(person.matricule), nature: .nir)
        let entries = try await store.append(drafts, to: Acts.first, expecting: 0, holding: ins)
        let answer = INSiExchange.Answer(status: 200, contentType: "MARQUETYPE", body: Array("MARQUEREPONSE".utf8))
        for number in 0..<3 {
            try await store.append(
                INSiExchange(
                    request: Array("MARQUEREQUETE".utf8),
                    outcome: .answered(answer, INSiExchange.Code(.compteRendu, "MARQUECODE")),
                    beganAt: Exchanges.start.advanced(by: .milliseconds(number)),
                    duration: .milliseconds(412),
                    operation: "MARQUEOPERATION",
                    messageID: "MARQUEMESSAGE",
                    origin: CallOrigin(identity: Acts.first, auteur: auteur)
                )
            )
        }
        // What a purge gives free is searched too.
        try await store.purgeExchanges(before: Exchanges.start.advanced(by: .milliseconds(1)), at: Exchanges.start)
        let member = VerificationDeposit.Member(identity: IdentityID("MARQUEMEMBRE"), version: 1)
        try await store.openDeposit(VerificationDeposit(identifier: "d", job: Exchanges.start, members: [member]))
        return entries
    }

    /// The values, and the digests of the acts, by which a guess could be proved.
    static func markers(_ entries: [JournalEntry]) -> [[UInt8]] {
        let person = FictionalPerson.adrun
        let texts = [
            person.nomNaissance, "\"\(person.listePrenoms)\"", person.dateNaissance, person.lieuNaissance,
            person.matricule,
            "MARQUE", "creer",
        ]
        return texts.map { Array($0.utf8) } + entries.map(\.digest.bytes)
    }

    /// How many markers are in the files of a store.
    static func found(_ markers: [[UInt8]], at path: String) throws -> Int {
        var files: [Data] = []
        for suffix in ["", "-wal", "-shm", "-journal"] where FileManager.default.fileExists(atPath: path + suffix) {
            files.append(try Data(contentsOf: URL(fileURLWithPath: path + suffix)))
        }
        return markers.count { marker in files.contains { $0.range(of: Data(marker)) != nil } }
    }
}
#endif
