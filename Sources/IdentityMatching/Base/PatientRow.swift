/// One record in 64 bytes: what the comparison of two records reads, one cache line each.
struct PatientRow: Sendable, Equatable {
    /// Names of the pool; 0 for none.
    var nomNaissance: UInt32 = 0
    var nomUtilise: UInt32 = 0
    var premierPrenom: UInt32 = 0
    var prenomUtilise: UInt32 = 0
    var listePrenoms: UInt32 = 0
    var date = PackedDate.absent
    /// A COG code; 0 when unknown.
    var lieu = PackedPlace.unknown
    /// The last nine digits; 0 for none.
    var telephone: UInt32 = 0
    /// A text of the address pool; 0 for none.
    var adresse: UInt32 = 0
    var codePostal: UInt32 = 0
    var ville: UInt32 = 0
    // The small fields before the large ones, which would otherwise leave a gap: 64 bytes, not 72.
    var sexe: UInt8 = 0
    var statut: UInt8 = 0
    var flags: UInt8 = 0
    var courriel: UInt64 = 0
    var matricule = PackedMatricule.absent

    /// Marks of the writing of the names, which their canonical form no longer shows.
    enum Flag {
        static let doubledSpace: UInt8 = 1
        static let damagedLetter: UInt8 = 2
    }
}
