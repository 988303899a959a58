internal import Identitovigilance

/// The patient of a PAM message: the identity, and what a structure adds to it.
public struct PAMPatient: Sendable, Hashable {
    /// The identity.
    public var identite: TransmittedIdentity

    /// The local identifiers (`PID-3`, type `PI`).
    public var identifiants: [LocalIdentifier]

    /// The civility (`XPN-5`).
    public var civilite: Civilite?

    /// The home address (`PID-11`, type `H`).
    public var adresse: AdressePostale?

    /// Describes a patient.
    ///
    /// - Parameters:
    ///   - identite: The identity.
    ///   - identifiants: The local identifiers.
    ///   - civilite: The civility.
    ///   - adresse: The home address.
    public init(
        _ identite: TransmittedIdentity,
        identifiants: [LocalIdentifier] = [],
        civilite: Civilite? = nil,
        adresse: AdressePostale? = nil
    ) {
        self.identite = identite
        self.identifiants = identifiants
        self.civilite = civilite
        self.adresse = adresse
    }

    /// The two civilities of annex N.
    public enum Civilite: String, Sendable, Hashable, CaseIterable {
        /// Monsieur.
        case monsieur = "M."
        /// Madame.
        case madame = "Mme"
    }
}

/// A home address.
public struct AdressePostale: Sendable, Hashable {
    /// The street.
    public var voie: String
    /// The town.
    public var ville: String
    /// The postcode, which is never the code of a birthplace.
    public var codePostal: String
    /// The country, ISO 3166-1 alpha-3.
    public var pays: String

    /// Describes an address.
    ///
    /// - Parameters:
    ///   - voie: The street.
    ///   - ville: The town.
    ///   - codePostal: The postcode.
    ///   - pays: The country, ISO 3166-1 alpha-3.
    public init(voie: String, ville: String, codePostal: String, pays: String = "FRA") {
        self.voie = voie
        self.ville = ville
        self.codePostal = codePostal
        self.pays = pays
    }
}

extension PAMPatient: CustomStringConvertible {
    /// A placeholder: an identity is personal data and stays out of logs.
    public var description: String { "<patient \(identite.statut.rawValue)>" }
}

extension AdressePostale: CustomStringConvertible {
    /// A placeholder: an address is personal data and stays out of logs.
    public var description: String { "<adresse>" }
}
