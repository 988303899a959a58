internal import Identitovigilance

/// What a reader has found so far, and the rules that hold whatever the format.
///
/// The one place where a received INS is accepted: never without its traits, never beside an attribute or a status that
/// excludes it, never two.
struct Reception {
    /// A matricule that a format designates as an INS, with its field.
    struct Candidate {
        let matricule: String
        let nature: NatureMatricule
        let emplacement: String
    }

    var nomNaissance: String?
    var listePrenoms: String?
    var premierPrenom: String?
    var sexe: String?
    var dateNaissance: String?
    var lieuNaissance: String?
    /// Whether the place came under a code system that is not the one of the COG, whatever its characters.
    var lieuEstDAilleurs = false
    var nomUtilise: String?
    var prenomUtilise: String?
    var candidates: [Candidate] = []
    var statut: ConfidenceStatus?
    var attributs: Set<AttributIdentite> = []
    var provenance = Provenance()
    var autresIdentifiants: [ReceivedIdentifier] = []
    private(set) var avertissements: [FormatWarning] = []

    /// The warnings again: a document may have as many places as bytes, and looking through the list for each would take
    /// hours.
    private var noted: Set<FormatWarning> = []

    /// Notes something once.
    mutating func warn(_ code: ErrorCode, at emplacement: String) {
        let warning = FormatWarning(code, at: emplacement)
        if noted.insert(warning).inserted { avertissements.append(warning) }
    }

    /// Sets every candidate aside, with the reason.
    mutating func dropCandidates(_ code: ErrorCode) {
        for candidate in candidates { warn(code, at: candidate.emplacement) }
        candidates = []
    }

    /// Ends the reading.
    ///
    /// - Parameters:
    ///   - fields: The name of each trait in the format.
    ///   - policy: The choices left open.
    ///   - placeIsOptional: Whether the format allows an INS without birthplace.
    /// - Returns: The identity.
    /// - Throws: ``FormatError`` when the attributes contradict each other, there are two INS, the INS can't be one, or its
    ///   birthplace is no code of the COG.
    consuming func finish(
        _ fields: TraitFields,
        policy: FormatPolicy,
        placeIsOptional: Bool = false
    ) throws(FormatError) -> ReceivedIdentity {
        guard AttributIdentite.sontCompatibles(attributs) else {
            throw FormatError(.attributsContradictoires, at: fields.attributs)
        }
        if attributs.contains(where: \.bloque) {
            dropCandidates(.attributImposeProvisoire)
            if let statut, statut != .provisoire { warn(.attributImposeProvisoire, at: fields.attributs) }
            statut = statut.map { _ in .provisoire }
        }
        if hasWrongPlace { warn(.lieuInvalide, at: fields.lieuNaissance) }
        let traits = TraitsRecus(
            nomNaissance: nomNaissance,
            listePrenoms: listePrenoms,
            sexe: sexe,
            dateNaissance: dateNaissance,
            lieuNaissance: lieuNaissance
        )
        let ins = try acceptedINS(traits, fields, policy, placeIsOptional)
        // A claim of qualification falls with the INS that it was about.
        if ins == nil, statut == .qualifiee { statut = .validee }
        return ReceivedIdentity(
            traits: traits,
            premierPrenom: premierPrenom,
            nomUtilise: nomUtilise,
            prenomUtilise: prenomUtilise,
            ins: ins,
            statut: statut,
            attributs: attributs,
            provenance: provenance,
            autresIdentifiants: autresIdentifiants,
            avertissements: avertissements
        )
    }

    /// Whether a place came that is no code of the COG in its writing: five characters, capitals.
    private var hasWrongPlace: Bool {
        guard let lieuNaissance, !lieuNaissance.isEmpty else { return false }
        return lieuEstDAilleurs || (try? LieuNaissance(lieuNaissance))?.code != lieuNaissance
    }

    private mutating func acceptedINS(
        _ traits: TraitsRecus,
        _ fields: TraitFields,
        _ policy: FormatPolicy,
        _ placeIsOptional: Bool
    ) throws(FormatError) -> ReceivedINS? {
        guard let candidate = try onlyCandidate() else { return nil }
        do throws(FormatError) {
            guard candidate.matricule.utf8.count == 15, let matricule = try? Matricule(candidate.matricule) else {
                throw FormatError(.matriculeErrone, at: candidate.emplacement)
            }
            do throws(INSError) {
                _ = try TraitsINSi(traits, lieuLocal: placeIsOptional ? .inconnu : nil)
            } catch {
                throw FormatError(.insSansTraits, at: error.champ.map(fields.name) ?? candidate.emplacement)
            }
            // As in a Datamatrix: a postcode or half a code is no trait of an INS.
            guard !hasWrongPlace else { throw FormatError(.champInvalide, at: fields.lieuNaissance) }
            return ReceivedINS(matricule: matricule, nature: candidate.nature)
        } catch {
            guard policy.unusableINS == .drop else { throw error }
            warn(.insEcartee, at: error.emplacement ?? candidate.emplacement)
            return nil
        }
    }

    /// The one INS: a NIR rather than the NIA it replaced (PAM 4.4.1), and never a choice between two of a kind.
    private mutating func onlyCandidate() throws(FormatError) -> Candidate? {
        let nir = candidates.filter { $0.nature != .nia }
        if !nir.isEmpty {
            for nia in candidates where nia.nature == .nia { warn(.insAncienne, at: nia.emplacement) }
        }
        let kept = nir.isEmpty ? candidates : nir
        if kept.count > 1 { throw FormatError(.champRepete, at: kept[1].emplacement) }
        return kept.first
    }
}

/// The name that a format gives to each trait, for errors and warnings.
struct TraitFields {
    let nomNaissance: String
    let listePrenoms: String
    let sexe: String
    let dateNaissance: String
    let lieuNaissance: String
    let attributs: String

    func name(_ champ: Champ) -> String {
        switch champ {
        case .listePrenoms, .premierPrenom, .prenomUtilise: listePrenoms
        case .dateNaissance: dateNaissance
        case .sexe: sexe
        case .lieuNaissance: lieuNaissance
        case .nomNaissance, .nomUtilise: nomNaissance
        }
    }
}
