import INSFormats
internal import Identitovigilance

/// Checks what every reader promises of an identity that it accepted.
func requireSound(_ identity: ReceivedIdentity) throws(Violation) {
    try require("\(identity)" == "<identité reçue>", "a received identity describes itself without a value")
    try require(
        AttributIdentite.sontCompatibles(identity.attributs),
        "attributes that contradict each other are refused"
    )
    if let ins = identity.ins {
        let traits = identity.traits
        try require(
            traits.nomNaissance != nil && traits.listePrenoms != nil && traits.sexe != nil
                && traits.dateNaissance != nil,
            "an INS never comes without its traits"
        )
        try require(identity.attributs.isDisjoint(with: [.douteuse, .fictive]), "an INS excludes douteuse and fictive")
        try require((try? Matricule(ins.matricule.texte)) == ins.matricule, "the key of a received INS was checked")
    }
    try require(identity.statut != .qualifiee || identity.ins != nil, "a claim of qualification has an INS")
    var warnings: Set<FormatWarning> = []
    for warning in identity.avertissements {
        try require(warnings.insert(warning).inserted, "a warning is there once")
        try require(
            warning.description
                == "\(warning.code.rawValue): \(warning.code.description) Field: \(warning.emplacement).",
            "a warning describes itself by its code and its place"
        )
        try requirePlace(warning.emplacement)
    }
}

/// A received identity on its way out again: created, and qualified when it came with an INS.
struct Resent {
    let record: IdentityRecord
    let identity: TransmittedIdentity
    let qualified: QualifiedIdentity?

    /// The local identity made of what was received; nothing when a trait can't be one of a local identity.
    init?(_ received: ReceivedIdentity) {
        let recus = received.traits
        guard let nom = recus.nomNaissance, let prenoms = recus.listePrenoms, let date = recus.dateNaissance,
            let sexe = recus.sexe.flatMap(Sexe.init(rawValue:)),
            let traits = try? IdentityTraits(
                nomNaissance: NomNaissance(nom),
                listePrenoms: ListePrenoms(prenoms),
                dateNaissance: DateNaissance(date),
                sexe: sexe,
                lieuNaissance: recus.lieuNaissance.map { text throws(TraitError) in try LieuNaissance(text) }
                    ?? .inconnu,
                nomUtilise: received.nomUtilise.flatMap { try? NomUtilise($0) },
                prenomUtilise: received.prenomUtilise.flatMap { try? PrenomUtilise($0) }
            )
        else { return nil }
        var acts: [Act] = []
        if let ins = received.ins {
            let found = PersonneTrouvee(matricule: ins.matricule, nature: ins.nature, traits: recus)
            acts = [
                .recupererINS(Act.Recuperation(personne: found, canal: .traits, accepte: true)),
                .controlerPiece(Act.Controle(piece: PieceIdentite(rawValue: "CN"))),
            ]
        }
        let creation = Act.creer(Act.Creation(traits: traits, canal: .saisieManuelle))
        let moment = Timestamp(millisecondsSince1970: 1_768_473_000_000)
        guard case .accepted(var record) = IdentityRecord.creating(IdentityID("1"), by: creation, at: moment) else {
            return nil
        }
        for act in acts {
            if case .accepted(let next) = record.applying(act, at: moment, policy: .bench) { record = next }
        }
        self.record = record
        qualified = QualifiedIdentity(record)
        identity = qualified.map { TransmittedIdentity($0) } ?? TransmittedIdentity(withoutINS: record)
    }

    /// Checks that a reader finds in a written identity what was written.
    func requireSame(_ read: ReceivedIdentity) throws(Violation) {
        let traits = record.traits
        try require(read.traits.nomNaissance == traits.nomNaissance, "a birth name that is written is read")
        try require(read.traits.listePrenoms == traits.listePrenoms, "given names that are written are read")
        try require(read.traits.sexe == traits.sexe.rawValue, "a sex that is written is read")
        try require(read.traits.dateNaissance == traits.dateNaissance.texte, "a date that is written is read")
        try require(
            read.traits.lieuNaissance ?? LieuNaissance.inconnu.code == traits.lieuNaissance,
            "a birthplace that is written is read"
        )
        try require(read.nomUtilise == nil || read.nomUtilise == traits.nomUtilise, "a name in use is read as written")
        try require(read.ins?.matricule == qualified?.ins.matricule, "an INS leaves when it is qualified, and is read")
    }
}
