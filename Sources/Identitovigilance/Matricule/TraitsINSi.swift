/// The five traits of an INS, all present, byte for byte as INSi gave them.
public struct TraitsINSi: Sendable, Hashable {
    /// The birth name.
    public let nomNaissance: String

    /// All given names, in order.
    public let listePrenoms: String

    /// The sex, M or F.
    public let sexe: Sexe

    /// The birth date, possibly "lunar".
    public let dateNaissance: DateNaissance

    /// The birthplace; the local one when INSi gave none.
    public let lieuNaissance: String

    /// Whether INSi itself gave the birthplace.
    public let lieuRecu: Bool

    /// Checks that what was received is complete.
    ///
    /// - Parameters:
    ///   - recus: What was received.
    ///   - lieuLocal: The local birthplace, which stays when INSi gives none (1.8.7); nothing where that is not tolerated.
    /// - Throws: ``INSError`` with `insIncomplete` when a trait is absent, empty or of another shape, and
    ///   `sexeIndetermine` when the sex is neither M nor F.
    public init(_ recus: TraitsRecus, lieuLocal: LieuNaissance?) throws(INSError) {
        try self.init(recus, lieu: lieuLocal?.code)
    }

    /// Checks that what was received is complete, the place being the one that holds so far when INSi gives none.
    init(_ recus: TraitsRecus, lieu: String?) throws(INSError) {
        guard let sexe = recus.sexe.flatMap(Sexe.init(rawValue:)) else { throw INSError(.insIncomplete, champ: .sexe) }
        guard sexe != .indetermine else { throw INSError(.sexeIndetermine, champ: .sexe) }
        guard let date = recus.dateNaissance.flatMap(DateNaissance.init(insi:)) else {
            throw INSError(.insIncomplete, champ: .dateNaissance)
        }
        self.sexe = sexe
        dateNaissance = date
        nomNaissance = try Self.present(recus.nomNaissance, .nomNaissance)
        listePrenoms = try Self.present(recus.listePrenoms, .listePrenoms)
        lieuRecu = recus.lieuNaissance?.isEmpty == false
        lieuNaissance = try Self.present(lieuRecu ? recus.lieuNaissance : lieu, .lieuNaissance)
    }

    private static func present(_ value: String?, _ champ: Champ) throws(INSError) -> String {
        guard let value, value.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw INSError(.insIncomplete, champ: champ)
        }
        return value
    }
}

extension TraitsINSi: CustomStringConvertible {
    /// A placeholder: traits are personal data and stay out of logs.
    public var description: String { "<traits INSi>" }
}
