extension RuleBook {
    private static let aucun: [EtatIdentite] = []

    private static func row(
        _ id: String,
        _ cas: ActCase,
        de: [EtatIdentite],
        si conditions: [RuleCondition] = [],
        _ effets: [RuleEffect],
        vers: [EtatIdentite] = aucun,
        _ source: String
    ) -> Row {
        Row(id: id, cas: cas, de: de, conditions: conditions, issue: .accepte(effets, vers: vers), source: source)
    }

    private static func refus(
        _ id: String,
        _ cas: ActCase,
        de: [EtatIdentite],
        _ code: ErrorCode,
        _ source: String
    ) -> Row {
        Row(id: id, cas: cas, de: de, conditions: [], issue: .refuse(code), source: source)
    }

    private static let ins: [RuleCondition] = [.sexeConnu, .natureAdmise, .dateAdmise, .insComplete]

    /// The rules of the RNIV as the public texts give them; numbers are those of rniv-rules.
    public static let standard = RuleBook(
        rows: naissance + montee + baisse + entretien + attributs + flux + base
    )

    private static let naissance: [Row] = [
        row("U1", .creer, de: [.inexistante], si: [.dateNonFuture], [.ouvrir], vers: [.provisoire], "1.3 U1, 6.3.2"),
        row(
            "U2",
            .creerParCarteVitale,
            de: [.inexistante],
            si: [.traitsSaisissables, .natureAdmise, .insComplete],
            [.ouvrir, .adopterINS],
            vers: [.recuperee],
            "1.3 U2, 1.7.8 (page régionale)"
        ),
        row(
            "U8a",
            .importerAppliCarteVitale,
            de: [.inexistante],
            si: [.traitsSaisissables, .natureAdmise, .insComplete],
            [.ouvrir, .adopterINS, .ajouterControle],
            vers: [.qualifiee],
            "1.3 U8, 1.9 ; RNIV §4.3.4"
        ),
    ]

    private static let montee: [Row] = [
        row(
            "U3",
            .accepterReponse,
            de: [.provisoire],
            si: ins + [.traitsSansEcartMajeur],
            [.adopterINS],
            vers: [.recuperee],
            "1.3 U3 ; RNIV §4.3"
        ),
        row(
            "U6",
            .accepterReponse,
            de: [.validee],
            si: ins + [.traitsStrictementEgaux],
            [.adopterINS],
            vers: [.qualifiee],
            "1.3 U6, 7.3"
        ),
        row(
            "M1",
            .accepterReponse,
            de: [.recuperee, .qualifiee],
            si: ins + [.insLiee],
            [.retirerControlesSiTraitsChanges, .archiverINS, .adopterINS],
            vers: [.recuperee, .qualifiee],
            "4.5.3, 4.6.1, 7.1 ; PAM §4.4.1, §4.4.2"
        ),
        row(
            "U4",
            .controlerPiece,
            de: [.provisoire],
            si: [.pieceSuffisante],
            [.ajouterControle],
            vers: [.validee],
            "1.3 U4 ; EXI SI 07"
        ),
        row(
            "U5",
            .controlerPiece,
            de: [.recuperee],
            si: [.pieceSuffisante],
            [.ajouterControle],
            vers: [.qualifiee],
            "1.3 U5 ; EXI SI 07"
        ),
        row("U4b", .controlerPiece, de: [.validee, .qualifiee], si: [.pieceSuffisante], [.ajouterControle], "5.4.4"),
        row("B1", .controlerPiece, de: [.bloquee], si: [.pieceSuffisante], [], "2.4 ; vecteur 5"),
        row(
            "U8b",
            .importerAppliCarteVitale,
            de: [.provisoire],
            si: ins + [.traitsSansEcartMajeur],
            [.adopterINS, .ajouterControle],
            vers: [.qualifiee],
            "1.3 U8, 1.9 ; RNIV §4.3.4"
        ),
        row(
            "U8c",
            .importerAppliCarteVitale,
            de: [.validee],
            si: ins + [.traitsStrictementEgaux],
            [.adopterINS, .ajouterControle],
            vers: [.qualifiee],
            "1.3 U8, 7.3"
        ),
        row(
            "U8d",
            .importerAppliCarteVitale,
            de: [.recuperee, .qualifiee],
            si: [.memeINS, .traitsStrictementEgaux],
            [.ajouterControle],
            vers: [.qualifiee],
            "1.3 U5, 1.9.3, 7.3 (déduit)"
        ),
    ]

    private static let baisse: [Row] = [
        row(
            "D1",
            .modifierTraitsStricts,
            de: [.recuperee, .validee, .qualifiee],
            si: [.droitEtConfirmation, .dateNonFuture],
            [.archiverINS, .retirerControles, .remplacerTraits],
            vers: [.provisoire],
            "1.4 D1, 1.5.1"
        ),
        row(
            "D2",
            .poserDouteuseOuFictive,
            de: [.provisoire, .bloquee, .recuperee, .validee, .qualifiee],
            si: [.attributsCompatibles],
            [.archiverINS, .retirerControles, .poserAttribut],
            vers: [.bloquee],
            "1.4 D2, 2.2, 2.3 ; EXI SI 09, EXI ID 24, EXI ID 26"
        ),
        row("D3", .retirerINS, de: [.qualifiee], [.archiverINS], vers: [.validee], "1.4 D3"),
        row("D4", .retirerINS, de: [.recuperee], [.archiverINS], vers: [.provisoire], "1.4 D4"),
        row(
            "D5",
            .retirerControle,
            de: [.qualifiee],
            si: [.controlePresent],
            [.retirerControles],
            vers: [.recuperee, .qualifiee],
            "1.4 D5 ; PAM §4.4.4"
        ),
        row(
            "D6",
            .retirerControle,
            de: [.validee],
            si: [.controlePresent],
            [.retirerControles],
            vers: [.provisoire, .validee],
            "1.4 D6"
        ),
        row("D8a", .verifierNonConforme, de: [.qualifiee], [.archiverINS], vers: [.validee], "1.4 D8 (mémoire)"),
        row("D8b", .verifierNonConforme, de: [.recuperee], [.archiverINS], vers: [.provisoire], "1.4 D8 (mémoire)"),
    ]

    private static let entretien: [Row] = [
        row("R1", .refuserReponse, de: [.provisoire, .recuperee, .validee, .qualifiee], [], "1.8.5"),
        row("V1", .verifierConforme, de: [.recuperee, .qualifiee], [.noterVerification], "6.10.2"),
        row(
            "T1",
            .modifierTraitsStricts,
            de: [.provisoire, .bloquee],
            si: [.dateNonFuture],
            [.remplacerTraits],
            "1.5.1"
        ),
        row("T2", .modifierAutresTraits, de: EtatIdentite.vivants, [.remplacerTraits], "1.5.2, 1.5.3 ; EXI ID 10"),
        row(
            "T3",
            .modifierComplementaires,
            de: EtatIdentite.vivants,
            [.remplacerNomsUtilises],
            "1.5.3 ; EXI ID 08, EXI PP 17, EXI PP 18"
        ),
        row("D9", .purgerCopie, de: EtatIdentite.vivants + [.close], [.noterPurge], "1.4 D9, 5.5"),
    ]

    private static let attributs: [Row] = [
        row(
            "A1",
            .poserHomonyme,
            de: EtatIdentite.vivants,
            si: [.attributsCompatibles],
            [.poserAttribut],
            "2.1 ; EXI ID 24"
        ),
        row(
            "A2",
            .retirerAttribut,
            de: EtatIdentite.vivants,
            si: [.attributPresent],
            [.oterAttribut],
            vers: [.provisoire, .bloquee, .recuperee, .validee, .qualifiee],
            "2.5 (déduit)"
        ),
        refus("B2", .accepterReponse, de: [.bloquee], .insiInterdit, "2.2 ; EXI SI 09, EXI ID 26"),
        refus("B3", .refuserReponse, de: [.bloquee], .insiInterdit, "2.2 ; EXI SI 09, EXI ID 26"),
        refus("B4", .importerAppliCarteVitale, de: [.bloquee], .insiInterdit, "2.2 ; EXI SI 09, EXI ID 26"),
        refus("B5", .verifierConforme, de: [.bloquee], .insiInterdit, "2.2 ; EXI SI 09, EXI ID 26"),
        refus("B6", .verifierNonConforme, de: [.bloquee], .insiInterdit, "2.2 ; EXI SI 09, EXI ID 26"),
    ]

    private static let flux: [Row] = [
        row("U9", .recevoirIdentite, de: EtatIdentite.vivants, [.noterReception], "1.3 U9, 6.9 ; EXI REC 02 (douteux)"),
        row(
            "C1",
            .appliquerFlux,
            de: [.inexistante],
            si: [.traitsSaisissables, .natureAdmise, .attributsCompatibles],
            [.ouvrir, .appliquerReception],
            vers: [.provisoire, .bloquee, .validee, .qualifiee],
            "1.10.2, 1.10.3, 6.1.2 ; PAM PID-32"
        ),
        row(
            "C2",
            .appliquerFlux,
            de: EtatIdentite.vivants,
            si: [.traitsSaisissables, .natureAdmise, .attributsCompatibles],
            [.appliquerReception],
            vers: [.provisoire, .bloquee, .validee, .qualifiee],
            "1.10.2, 1.10.3, 6.1.2 ; PAM PID-32"
        ),
        row("E1", .transmettreINS, de: [.qualifiee], [], "1.6.1 ; EXI SI 08, EXI ID 29"),
        refus(
            "E2",
            .transmettreINS,
            de: [.provisoire, .bloquee, .recuperee, .validee, .close],
            .nonTransmissible,
            "1.6.1 ; EXI SI 08, EXI ID 29"
        ),
    ]

    private static let base: [Row] = [
        row(
            "F1",
            .fusionner,
            de: EtatIdentite.vivants,
            si: [.autreIdentite, .insCompatibles, .survivanteLaPlusSure],
            [],
            "6.5.2, 6.5.3, 6.5.6"
        ),
        row(
            "F2",
            .cloreParFusion,
            de: EtatIdentite.vivants,
            si: [.autreIdentite, .insCompatibles],
            [.archiverINS, .clore],
            vers: [.close],
            "6.5.3, 6.5.5"
        ),
        row(
            "S1",
            .scinder,
            de: EtatIdentite.vivants,
            si: [.attributsCompatibles],
            [.archiverINS, .retirerControles, .poserAttribut],
            vers: [.bloquee],
            "6.6.1 (déduit)"
        ),
        row("X1", .tracerRefus, de: EtatIdentite.vivants + [.close], [], "8.1"),
    ]
}
