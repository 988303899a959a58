/// The comparison of local traits with received ones, trait by trait.
///
/// It never decides that two persons are one: even identical traits need an act of the user (rniv-rules 7.5). Source:
/// rniv-rules 7.1 to 7.4 (EXI ID 10 for the first given name; the tolerances are second-hand or inferred).
public struct Comparison: Sendable, Hashable {
    /// The traits that differ, in the order of ``Champ``.
    public let ecarts: [Ecart]

    /// The gravest class among the differences.
    public var classe: ClasseEcart { ecarts.map(\.classe).max() ?? .identique }

    /// Compares.
    ///
    /// - Parameters:
    ///   - local: The local traits.
    ///   - recu: The received traits.
    ///   - policy: Says whether an unknown local place is completed or contradicted.
    ///   - dateIsConventional: Whether the local date stands for a partly known one.
    public init(
        local: ComparableTraits,
        recu: ComparableTraits,
        policy: VigilancePolicy = .production,
        dateIsConventional: Bool = false
    ) {
        ecarts = [
            Self.nom(local, recu),
            Self.liste(local, recu),
            Self.premierPrenom(local, recu),
            Self.date(local, recu, isConventional: dateIsConventional),
            Self.exact(.sexe, local.sexe, recu.sexe),
            Self.lieu(local, recu, policy),
        ].compactMap(\.self)
    }

    /// Compares local traits with received ones.
    ///
    /// - Parameters:
    ///   - local: The local traits.
    ///   - recus: The received traits.
    ///   - policy: Says whether an unknown local place is completed or contradicted.
    public init(local: IdentityTraits, recus: TraitsRecus, policy: VigilancePolicy = .production) {
        var isConventional = false
        if case .interpretee = local.dateNaissance { isConventional = true }
        self.init(
            local: ComparableTraits(local),
            recu: ComparableTraits(recus),
            policy: policy,
            dateIsConventional: isConventional
        )
    }

    private static func exact(_ champ: Champ, _ local: String, _ recu: String) -> Ecart? {
        local == recu ? nil : Ecart(champ: champ, local: local, recu: recu, classe: .majeure, motif: .valeurDifferente)
    }

    private static func nom(_ local: ComparableTraits, _ recu: ComparableTraits) -> Ecart? {
        guard CanonicalName(local.nomNaissance) == CanonicalName(recu.nomNaissance) else {
            return exact(.nomNaissance, local.nomNaissance, recu.nomNaissance)
        }
        return ecriture(.nomNaissance, local.nomNaissance, recu.nomNaissance)
    }

    private static func liste(_ local: ComparableTraits, _ recu: ComparableTraits) -> Ecart? {
        let (localWords, recuWords) = (CanonicalName(local.listePrenoms), CanonicalName(recu.listePrenoms))
        if localWords == recuWords { return ecriture(.listePrenoms, local.listePrenoms, recu.listePrenoms) }
        let isTruncated = localWords.isPrefix(of: recuWords) || recuWords.isPrefix(of: localWords)
        return Ecart(
            champ: .listePrenoms,
            local: local.listePrenoms,
            recu: recu.listePrenoms,
            classe: isTruncated ? .mineure : .majeure,
            motif: isTruncated ? .listeTronquee : .valeurDifferente
        )
    }

    private static func premierPrenom(_ local: ComparableTraits, _ recu: ComparableTraits) -> Ecart? {
        guard let premier = local.premierPrenom,
            !CanonicalName(premier).isPrefix(of: CanonicalName(recu.listePrenoms))
        else { return nil }
        return Ecart(
            champ: .premierPrenom,
            local: premier,
            recu: recu.listePrenoms,
            classe: .majeure,
            motif: .prenomHorsListe
        )
    }

    private static func date(_ local: ComparableTraits, _ recu: ComparableTraits, isConventional: Bool) -> Ecart? {
        guard local.dateNaissance != recu.dateNaissance else { return nil }
        return Ecart(
            champ: .dateNaissance,
            local: local.dateNaissance,
            recu: recu.dateNaissance,
            classe: .majeure,
            motif: isConventional ? .dateConventionnelle : .valeurDifferente
        )
    }

    private static func lieu(_ local: ComparableTraits, _ recu: ComparableTraits, _ policy: VigilancePolicy) -> Ecart? {
        let lieuLocal = local.lieuNaissance ?? ""
        func ecart(_ classe: ClasseEcart, _ motif: MotifEcart) -> Ecart {
            Ecart(champ: .lieuNaissance, local: lieuLocal, recu: recu.lieuNaissance, classe: classe, motif: motif)
        }
        guard let lieuRecu = recu.lieuNaissance else {
            return ecart(policy.toleratesMissingPlace ? .mineure : .majeure, .lieuAbsent)
        }
        if lieuLocal == lieuRecu { return nil }
        let isCompletion = lieuLocal == LieuNaissance.inconnu.code && policy.completesUnknownPlace
        return isCompletion ? ecart(.mineure, .lieuInconnu) : ecart(.majeure, .valeurDifferente)
    }

    private static func ecriture(_ champ: Champ, _ local: String, _ recu: String) -> Ecart? {
        local == recu ? nil : Ecart(champ: champ, local: local, recu: recu, classe: .mineure, motif: .ecriture)
    }
}
