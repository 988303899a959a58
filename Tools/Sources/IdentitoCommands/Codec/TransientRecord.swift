internal import Identitovigilance

/// An identity that lives for the time of a command, so that the rules of the record decide what it may ask.
enum TransientRecord {
    /// Creates the identity.
    ///
    /// - Throws: The refusal of the creation.
    static func make(_ traits: IdentityTraits, at instant: Timestamp) throws(ActRefusal) -> IdentityRecord {
        let act = Act.creer(Act.Creation(traits: traits, canal: .insi))
        return try IdentityRecord.creating(IdentityID("identito"), by: act, at: instant).get()
    }

    /// The traits as INSi would return them for the identity.
    static func received(_ traits: IdentityTraits) -> TraitsRecus {
        TraitsRecus(
            nomNaissance: traits.nomNaissance.texte,
            listePrenoms: traits.listePrenoms.texte,
            sexe: traits.sexe.rawValue,
            dateNaissance: traits.dateNaissance.texte,
            lieuNaissance: traits.lieuNaissance.code
        )
    }
}
