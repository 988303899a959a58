import IdentitovigilanceTesting
import Identitovigilance
import Testing

@testable import IdentityMatching

@Suite("Merging on paper (rniv-rules 6.5)")
struct MergeTests {
    private static let noon = Timestamp(millisecondsSince1970: 1_772_442_900_000)

    private static func record(
        _ id: String,
        matricule: String? = nil,
        controlled: Bool = false,
        sexe: Sexe = .feminin,
        nomUtilise: String? = nil
    ) throws -> IdentityRecord {
        let traits = try IdentityTraits(
            nomNaissance: NomNaissance("ADRUN"),
            listePrenoms: ListePrenoms("ZOE"),
            dateNaissance: DateNaissance("1975-12-31"),
            sexe: sexe,
            lieuNaissance: LieuNaissance("63220"),
            nomUtilise: nomUtilise.map { (name) throws(TraitError) in try NomUtilise(name) },
            prenomUtilise: nil
        )
        let creation = Act.creer(Act.Creation(traits: traits, canal: .saisieManuelle))
        var record = try IdentityRecord.creating(IdentityID(id), by: creation, at: noon).get()
        if let matricule {
            let found = PersonneTrouvee(
                matricule: try Matricule(matricule),
                nature: .nir,
                traits: TraitsRecus(
                    nomNaissance: "ADRUN",
                    listePrenoms: "ZOE",
                    sexe: "F",
                    dateNaissance: "1975-12-31",
                    lieuNaissance: "63220"
                )
            )
            let act = Act.Recuperation(personne: found, canal: .traits, accepte: true)
            record = try record.applying(.recupererINS(act), at: noon).get()
        }
        if controlled {
            let piece = Act.Controle(piece: PieceIdentite(rawValue: "CN"), seconde: nil)
            record = try record.applying(.controlerPiece(piece), at: noon).get()
        }
        return record
    }

    @Test("The strongest identity survives, in either order (6.5.2); what only the other holds is listed")
    func survivor() throws {
        let qualified = try Self.record("q", matricule: "2751263220749", controlled: true)
        let provisional = try Self.record("p", nomUtilise: "TOURNEBISE")
        for (left, right) in [(qualified, provisional), (provisional, qualified)] {
            let proposal = try MergeProposal(left, right)
            #expect(
                proposal.survivor.texte == "q" && proposal.merged.texte == "p" && proposal.reason == .statutPlusFort
            )
            #expect(proposal.losses == [.nomUtilise] && proposal.warnings == [.avecINSEtSansINS])
        }
        let validated = try Self.record("v", controlled: true)
        let retrieved = try Self.record("r", matricule: "2751263220749")
        let proposal = try MergeProposal(retrieved, validated)
        #expect(proposal.survivor.texte == "r" && proposal.losses == [.controles])
        #expect(try MergeProposal(validated, provisional).warnings.contains(.valideeAvecProvisoire))
        let mark = Act.ajouterAttribut(Act.AjoutAttribut(attribut: .homonyme, motif: try Motif("homonyme constaté")))
        let homonym = try provisional.applying(mark, at: Self.noon).get()
        for (left, right) in [(homonym, validated), (validated, homonym)] {
            #expect(try MergeProposal(left, right).warnings == [.valideeAvecProvisoire, .homonyme])
        }
        #expect(try !MergeProposal(validated, provisional).warnings.contains(.homonyme))
    }

    @Test("Whichever statuses two records have, the engine accepts the merge that is proposed (rniv-rules 6.5.2)")
    func accepted() throws {
        let matricules = [nil, "2751263220749"]
        let records = try [("1", false), ("2", true)].flatMap { id, controlled in
            try matricules.map { try Self.record(id + ($0 == nil ? "p" : "i"), matricule: $0, controlled: controlled) }
        }
        #expect(Set(records.map(\.statut)) == Set(ConfidenceStatus.allCases))
        let motif = try Motif("doublon")
        for (left, right) in records.flatMap({ left in records.map { (left, $0) } }) where left.id != right.id {
            let proposal = try MergeProposal(left, right)
            let (kept, given) = proposal.survivor == left.id ? (left, right) : (right, left)
            let merge = Act.fusionner(Act.Fusion(avec: given, motif: motif))
            #expect(kept.applying(merge, at: Self.noon).refusal == nil)
            let reverse = Act.fusionner(Act.Fusion(avec: kept, motif: motif))
            #expect(
                given.applying(reverse, at: Self.noon).refusal?.code
                    == (left.statut == right.statut ? nil : .fusionInverse)
            )
            let closed = try given.applying(.cloreParFusion(Act.Fusion(avec: kept, motif: motif)), at: Self.noon).get()
            #expect(throws: MergeRefusal(.ficheClose)) { try MergeProposal(kept, closed) }
            #expect(throws: MergeRefusal(.ficheClose)) { try MergeProposal(closed, kept) }
        }
    }

    @Test("Two different active INS, one record twice, a man and a woman: refused (6.5.3, 7.2)")
    func refusals() throws {
        let one = try Self.record("a", matricule: "2751263220749")
        let other = try Self.record("b", matricule: "2751263220750")
        #expect(throws: MergeRefusal(.insDifferentes)) { try MergeProposal(one, other) }
        #expect(throws: MergeRefusal(.memeFiche)) { try MergeProposal(one, one) }
        #expect(throws: MergeRefusal(.sexesDifferents)) {
            try MergeProposal(one, try Self.record("c", sexe: .masculin))
        }
        #expect(try MergeProposal(one, try Self.record("d", matricule: "2751263220749")).losses.isEmpty)
        for code in ErrorCode.mergeCatalogue {
            #expect(code.message.hasSuffix(".") && code.conduiteATenir.hasSuffix("."))
        }
    }

    @Test("A store is read into a base, with the INS of those who hold one")
    func store() async throws {
        let base = PatientBase([PatientEntry(try Self.record("q", matricule: "2751263220749", controlled: true))])
        #expect(base.rows[0].matricule.hasValidKey && base.rows[0].statut == PatientBase.StatutCode.qualifiee)
        let store = InMemoryIdentityStore()
        let read = try await PatientBase(store)
        #expect(read.count == 0)
    }
}
