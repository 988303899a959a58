/// A former matricule of a person, as INSi gave it (`INSHISTO`), unchanged (EXI REC 08).
///
/// Official test answers hold wrong keys and inconsistent dates here: they are told, never a reason to refuse
/// (insi-protocol 14.4, 15.2).
public struct MatriculeHistorique: Sendable, Hashable, Codable {
    /// `NumIdentifiant` and `Cle` as received, one after the other; 13 characters when the key was absent.
    public let matricule: String

    /// The OID as received.
    public let oid: String

    /// The first day of use as received, if any.
    public let dateDebut: String?

    /// The last day of use as received, if any.
    public let dateFin: String?

    /// `TypeMatricule` as received, if any.
    public let typeMatricule: String?

    /// Keeps what was received.
    ///
    /// - Parameters:
    ///   - matricule: The characters, key included when it was given.
    ///   - oid: The OID.
    ///   - dateDebut: The first day of use.
    ///   - dateFin: The last day of use.
    ///   - typeMatricule: The type that some answers repeat.
    public init(
        matricule: String,
        oid: String,
        dateDebut: String? = nil,
        dateFin: String? = nil,
        typeMatricule: String? = nil
    ) {
        self.matricule = matricule
        self.oid = oid
        self.dateDebut = dateDebut
        self.dateFin = dateFin
        self.typeMatricule = typeMatricule
    }

    /// Whether a key is there and agrees with the 13 first characters.
    public var cleValide: Bool { matricule.utf8.count == 15 && (try? Matricule(matricule))?.texte == matricule }
}

extension MatriculeHistorique: CustomStringConvertible {
    /// A placeholder: a matricule is personal data and stays out of logs.
    public var description: String { "<matricule historique>" }
}
