internal import INSiSimulator
internal import Identitovigilance

extension ConformanceCase {
    /// The public cases that need no physical card; the other numbers of the book are not public (insi-protocol 16.2).
    static let all: [ConformanceCase] = [
        ConformanceCase(
            id: "1.02-1",
            action: "carte laissée dans le lecteur 20 minutes, puis recherche d'un autre bénéficiaire",
            expected: "refusé avant l'appel : cartePerimee"
        ) { try await $0.searchByCard("1100863220830", "2010-08-07", age: .seconds(1201), inReader: "INSi 01") },
        ConformanceCase(
            id: "1.02-2",
            action: "recherche envoyée plus de 20 minutes après la lecture de la carte",
            expected: "refusé avant l'appel : cartePerimee"
        ) { try await $0.searchByCard("1090763220834", "2009-07-14", age: .seconds(1201), inReader: "INSi 01") },
        ConformanceCase(
            id: "1.03",
            action: "recherche par carte, une autre carte étant dans le lecteur",
            expected: "refusé avant l'appel : carteChangee"
        ) { try await $0.searchByCard("1090763220834", "2009-07-14", age: .seconds(10), inReader: "INSi 04") },
        ConformanceCase(
            id: "1.10",
            action: "recherche par carte de ECETINSI, la réponse portant un NIA",
            expected: "00 : NIA 109076322083489",
            injection: .personne("TEST_1.10.xml", isNeeded: true, .ecetinsiNIA)
        ) { try await $0.searchByCard("1090763220834", "2009-07-14", age: .seconds(10), inReader: "INSi 01") },
        ConformanceCase(
            id: "2.03-1",
            action: "apostrophes et espaces : D'ARTAGNAN DE L'HERAULT",
            expected: "00 : NIR 101066322075460"
        ) { try await $0.search("D'ARTAGNAN DE L'HERAULT", "PIERRE-ALAIN", .masculin, "2001-06-17", "63220") },
        ConformanceCase(
            id: "2.03-2",
            action: "Corse : ADRTROIS TOUSSAINT",
            expected: "00 : NIR 160012B02077713"
        ) { try await $0.search("ADRTROIS", "TOUSSAINT", .masculin, "1960-01-01", "2B020") },
        ConformanceCase(
            id: "2.03-3",
            action: "ligatures et apostrophe typographique translittérées avant l'envoi : D’ÆION CŒUR",
            expected: "01",
            // The test service says insi_102 of nobody; what counts is what was sent.
            alternative: "erreur : fauteIndisponible"
        ) { try await $0.search("D’ÆION", "CŒUR", .masculin, "1987-01-01", "2B020") },
        ConformanceCase(
            id: "2.04-1",
            action: "historique d'un matricule : ECETINSI",
            expected: "00 : NIR 109076322083489, historique 209076322083439",
            // The simulator knows both former matricules.
            alternative: "00 : NIR 109076322083489, historique 209076322083439 209066322012355"
        ) { try await $0.search("ECETINSI", "PIERRE-ALAIN", .masculin, "2009-07-14", nil) },
        ConformanceCase(
            id: "2.04-2",
            action: "historique de deux matricules : ECETINSI",
            expected: "00 : NIR 109076322083489, historique 209076322083439 209066322012355",
            injection: .personne("TEST_2.04_cas2.xml", isNeeded: true, .ecetinsi)
        ) { try await $0.search("ECETINSI", "PIERRE-ALAIN", .masculin, "2009-07-14", nil) },
        ConformanceCase(
            id: "2.05",
            action: "NIA : PROVISOIRE MATRICULE",
            expected: "00 : NIA 109076322088835",
            injection: .personne("TEST_2.05.xml", .provisoire)
        ) { try await $0.search("PROVISOIRE", "MATRICULE", .masculin, "2009-07-01", nil) },
        ConformanceCase(
            id: "2.06",
            action: "homonymes, puis lieu ajouté : DE VINCI LEONARDO",
            expected: "02 00 : NIR 114026322083356"
        ) { try await $0.search("DE VINCI", "LEONARDO", .masculin, "2014-02-01", "63220") },
        ConformanceCase(
            id: "2.07-1",
            action: "prénoms l'un après l'autre : OLA, puis CATARINA",
            expected: "01 00 : NIR 236066322083656",
            injection: .nobody(1...1)
        ) { try await $0.search("TCHITCHI", "OLA CATARINA BELLA", .feminin, "1936-06-21", nil) },
        ConformanceCase(
            id: "2.07-2",
            action: "aucun prénom ne trouve, puis tous ensemble : HOUILLES",
            expected: "01 01 01 01",
            injection: .nobody(1...4)
        ) { try await $0.search("HOUILLES", "PIERRE PAUL JACQUES", .masculin, "1993-01-27", nil) },
        ConformanceCase(
            id: "2.08-1",
            action: "historique égal à l'INS active : CORSE ANTHONY",
            expected: "00 : NIR 180032B02040123, historique 180032B02040123",
            injection: .personne("TEST_2.08_cas1.xml", .anthony)
        ) { try await $0.search("CORSE", "ANTHONY", .masculin, "1980-03-02", nil) },
        ConformanceCase(
            id: "2.08-2",
            action: "clé fausse dans l'historique, signalée et gardée : HERMAN GATIEN",
            expected: "00 : NIR 181036322045676, historique 181036322045676 281036322045610 (clé fausse)",
            injection: .personne("TEST_2.08_cas2.xml", .herman)
        ) { try await $0.search("HERMAN", "GATIEN", .masculin, "1981-03-24", nil) },
        ConformanceCase(
            id: "3.05-3",
            action: "réponse sur NATHALIE pour la patiente RUTH NESSI",
            expected: "acceptation refusée : traitsDivergents",
            injection: .personne("TEST_3.05_cas3.xml", isNeeded: true, .nathalie)
        ) { try await $0.accept("NESSI", "RUTH", .feminin, "1977-07-14", "63220") },
    ]

    /// The public cases that this does not play, and why.
    static let notPlayed = [
        (id: "1.01", why: "assertion Vitale : demande une carte Vitale de test et son lecteur")
    ]
}
