import Identitovigilance

extension Person {
    /// The traits as received, with one of them replaced or, with nothing, absent.
    func recus(replacing champ: Champ, by value: String?) -> TraitsRecus {
        TraitsRecus(
            nomNaissance: champ == .nomNaissance ? value : nom,
            listePrenoms: champ == .listePrenoms ? value : prenoms,
            sexe: champ == .sexe ? value : sexe,
            dateNaissance: champ == .dateNaissance ? value : date,
            lieuNaissance: champ == .lieuNaissance ? value : lieu
        )
    }
}

extension Champ {
    /// The five traits of an INS (rniv-rules 1.2.2).
    static let fiveTraits: [Champ] = [.nomNaissance, .listePrenoms, .sexe, .dateNaissance, .lieuNaissance]
}
