import Identitovigilance
import Testing

@Suite("Error catalogues")
struct ErrorCatalogueTests {
    static let all =
        ErrorCode.traitCatalogue + ErrorCode.insCatalogue + ErrorCode.actCatalogue + ErrorCode.storeCatalogue
        + ErrorCode.depositCatalogue

    @Test("Every code is stable ASCII camelCase, and in one catalogue only (design: stable codes)")
    func unique() {
        let texts = Self.all.map(\.rawValue)
        #expect(Set(texts).count == texts.count)
        let letters = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
        #expect(texts.allSatisfy { $0.first?.isLowercase == true && Set($0).isSubset(of: letters) })
    }

    @Test("The codes are those of the CLI contract and of the store (cli-contract)")
    func names() {
        #expect(
            Self.all.map(\.rawValue).sorted() == [
                "antecedentsPossibles", "apostropheOuEspaceDouble", "attributsIncompatibles", "caractereInterdit",
                "chiffrementImpossible", "cleInconnue", "cleInvalide", "cleRefusee", "confirmationRequise",
                "conflitVersion", "dateFuture", "dateInterpretee", "dateInvalide", "depotIncoherent",
                "depotNonTermine", "depotSansReponse", "dernierCaractere", "disquePlein", "doubleTiret",
                "droitManquant", "ecritureNonLatine", "enregistrementAltere", "fichierExistant", "fichierNonReconnu",
                "fusionInverse",
                "insDejaActive", "insDifferentes", "insIncomplete", "insiInterdit", "journalIncoherent",
                "lieuInvalide", "longueur", "motifAbsent", "natureNonAdmise", "nonCree", "nonTransmissible",
                "oidInconnu", "pieceInsuffisante", "piecePerimee", "premierCaractere", "premierPrenomIncoherent",
                "rechercheManquante", "sansEquivalence", "sexeIndetermine", "sexeInvalide", "stockageChiffre",
                "stockageEnClair", "stockageEndommage", "stockageInaccessible", "stockageOccupe", "traitsDivergents",
                "traitsVerrouilles", "transitionInterdite", "versionPlusRecente", "vide",
            ]
        )
    }

    @Test("Every code has a French message and advice, and an English description (design)", arguments: all)
    func sentences(_ code: ErrorCode) {
        for sentence in [code.message, code.conduiteATenir, code.description] {
            #expect(sentence.hasSuffix(".") && sentence.utf8.count > 10 && !sentence.contains("  "))
        }
        #expect(code.description.utf8.allSatisfy { $0 < 0x80 })
        #expect(code.conduiteATenir.first?.isUppercase == true)
        #expect(Set([code.message, code.conduiteATenir, code.description]).count == 3)
    }

    @Test("Two codes are equal when their stable texts are (ErrorCode)")
    func equality() {
        let same = ErrorCode("vide", description: "x", message: "y", conduiteATenir: "z")
        #expect(same == .vide && same.hashValue == ErrorCode.vide.hashValue && ErrorCode.vide != .longueur)
    }

    @Test("An error tells the file and line that raised it, not those that declare it (design: source location)")
    func locations() {
        let matricule = #expect(throws: MatriculeError.self) { try Matricule("1") }
        #expect(matricule?.location.fileID == "Identitovigilance/MatriculeReader.swift")
        let place = #expect(throws: TraitError.self) { try LieuNaissance("1") }
        #expect(place?.location.fileID == "Identitovigilance/LieuNaissance.swift")
        let nature = #expect(throws: INSError.self) { try NatureMatricule(oid: "1") }
        #expect(nature?.location.fileID == "Identitovigilance/NatureMatricule.swift")
        let here: [any VigilanceError] = [
            StoreError(.conflitVersion), ActRefusal(.nonCree), INSError(.longueur), TraitError(.vide, champ: .sexe),
        ]
        #expect(here.allSatisfy { $0.location.fileID.hasSuffix("/ErrorCatalogueTests.swift") })
        #expect(SourceLocation(fileID: "M/F.swift", line: 12).description == "M/F.swift:12")
    }

    @Test("A refused trait or act is headed by the French name of the trait (design: fit for a secretary's screen)")
    func headed() {
        #expect(TraitError(.vide, champ: .nomNaissance).message == "Nom de naissance : le champ est vide.")
        #expect(ActRefusal(.dateFuture, champ: .dateNaissance).message.hasPrefix("Date de naissance : "))
        #expect(ActRefusal(.nonCree).message == ErrorCode.nonCree.message)
        #expect(StoreError(.disquePlein).conduiteATenir == ErrorCode.disquePlein.conduiteATenir)
        #expect(Set(Champ.allCases.map(\.libelle)).count == Champ.allCases.count)
        #expect(Champ.allCases.allSatisfy { "\($0)" == $0.rawValue })
    }
}
