public import Identitovigilance

/// A record of a patient base as it stands, right or wrong: texts that nothing has checked.
///
/// Matching must see bad data too, so this is no `IdentityTraits`; an absent value is an empty text.
public struct PatientEntry: Sendable, Hashable {
    private var values: [String]

    /// Makes an entry.
    ///
    /// - Parameters:
    ///   - reference: The local reference of the record.
    ///   - values: The texts, by field; those left out are absent.
    public init(reference: String, _ values: [PatientField: String]) {
        self.values = PatientField.allCases.map { values[$0] ?? "" }
        self[.reference] = reference
    }

    /// Takes an identity with the traits that hold now, and its INS when one is active.
    ///
    /// - Parameter record: The identity.
    public init(_ record: IdentityRecord) {
        let traits = record.traits
        self.init(
            reference: record.id.texte,
            [
                .matricule: record.ins?.matricule.texte ?? "", .nomNaissance: traits.nomNaissance,
                .nomUtilise: traits.nomUtilise ?? "", .premierPrenom: traits.premierPrenom,
                .listePrenoms: traits.listePrenoms, .prenomUtilise: traits.prenomUtilise ?? "",
                .sexe: traits.sexe.rawValue, .dateNaissance: traits.dateNaissance.texte,
                .lieuNaissance: traits.lieuNaissance, .statut: record.statut.rawValue,
            ]
        )
    }

    /// The text of a field; empty when absent.
    public subscript(field: PatientField) -> String {
        get { values[field.index] }
        set { values[field.index] = newValue }
    }

    /// The local reference of the record.
    public var reference: String { self[.reference] }
}

extension PatientEntry: CustomStringConvertible {
    /// A placeholder: an entry is personal data and stays out of logs.
    public var description: String { "<patient>" }
}
