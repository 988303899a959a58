/// The one person that INSi returned (`INDIVIDU`), unchanged.
public struct PersonneTrouvee: Sendable, Hashable, Codable {
    /// The active matricule, key included and checked.
    public let matricule: Matricule

    /// The nature that the OID tells.
    public let nature: NatureMatricule

    /// The traits as received.
    public let traits: TraitsRecus

    /// The former matricules as received, in order, repetitions included.
    public let historique: [MatriculeHistorique]

    /// Keeps what was received.
    ///
    /// - Parameters:
    ///   - matricule: The active matricule.
    ///   - nature: The nature that the OID tells.
    ///   - traits: The traits.
    ///   - historique: The former matricules.
    public init(
        matricule: Matricule,
        nature: NatureMatricule,
        traits: TraitsRecus,
        historique: [MatriculeHistorique] = []
    ) {
        self.matricule = matricule
        self.nature = nature
        self.traits = traits
        self.historique = historique
    }
}

extension PersonneTrouvee: CustomStringConvertible {
    /// A placeholder: an identity is personal data and stays out of logs.
    public var description: String { "<personne \(nature.rawValue)>" }
}
