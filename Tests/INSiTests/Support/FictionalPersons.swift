import INSiSimulator

/// The fictional persons, by name.
enum FictionalPersons {
    static func named(_ nom: String, _ prenom: String) -> FictionalPerson? {
        FictionalPerson.all.first { $0.nomNaissance == nom && $0.listePrenoms.hasPrefix(prenom) }
    }
}
