import Identitovigilance

/// A fictional person by number, below a million.
///
/// The matricules are made up: whether one is anybody's is not known.
struct LoadedPerson {
    let number: Int

    var identity: IdentityID { IdentityID("patient-\(number)") }

    /// What creates the identity and gives it an INS of its own.
    func batch() throws -> JournalBatch {
        let instant = Timestamp(millisecondsSince1970: 1_772_442_000_000 + Int64(number))
        let traits = try IdentityTraits(
            nomNaissance: NomNaissance("FICTIF " + letters),
            listePrenoms: ListePrenoms("ANNE MARIE"),
            dateNaissance: DateNaissance("1997-02-01"),
            sexe: .feminin,
            lieuNaissance: LieuNaissance("63220")
        )
        let received = TraitsRecus(
            nomNaissance: "FICTIF " + letters,
            listePrenoms: "ANNE MARIE",
            sexe: "F",
            dateNaissance: "1997-02-01",
            lieuNaissance: "63220"
        )
        let found = PersonneTrouvee(matricule: try matricule, nature: .nir, traits: received)
        let acts: [Act] = [
            .creer(Act.Creation(traits: traits, canal: .saisieManuelle)),
            .recupererINS(Act.Recuperation(personne: found, canal: .traits, accepte: true)),
        ]
        let created = try IdentityRecord.creating(identity, by: acts[0], at: instant).get()
        let record = try created.applying(acts[1], at: instant).get()
        let drafts = acts.map { JournalDraft(auteur: Auteur("reprise"), instant: instant, act: $0) }
        return JournalBatch(drafts, from: nil, to: record)
    }

    /// The INS that it holds.
    var ins: IdentifiantINS { get throws { IdentifiantINS(matricule: try matricule, nature: .nir) } }

    private var matricule: Matricule {
        get throws {
            let digits = String(number)
            return try Matricule("2970299" + String(repeating: "0", count: 6 - digits.count) + digits)
        }
    }

    private var letters: String {
        String(String(number).utf8.map { Character(UnicodeScalar($0 - UInt8(ascii: "0") + UInt8(ascii: "A"))) })
    }
}
