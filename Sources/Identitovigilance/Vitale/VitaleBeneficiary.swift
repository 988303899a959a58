/// One beneficiary of a carte Vitale, as the vendor's reader gives them; nothing of it is an identity.
///
/// The card is a key to ask INSi, whose answer is the identity (rniv-rules 1.7.8, 1.3.5). Values are sent as the card
/// holds them. Source: insi-protocol 9.3 (seen in a product).
public struct VitaleBeneficiary: Sendable, Hashable {
    /// The certified matricule of the beneficiary, when the card holds one.
    public let matriculeIndividu: Matricule?

    /// The matricule of the insured person who opens the rights.
    public let matriculeOD: Matricule?

    /// The birth name, as the card writes it.
    public let nomNaissance: String?

    /// The birth date `dddd-dd-dd`, which may be no day of the calendar.
    public let dateNaissance: DateNaissance

    /// The birth rank among beneficiaries born the same day, a digit from 1.
    public let rangNaissance: Int?

    /// Describes a beneficiary.
    ///
    /// - Parameters:
    ///   - matriculeIndividu: The certified matricule, when the card holds one.
    ///   - matriculeOD: The matricule of the insured person.
    ///   - nomNaissance: The birth name.
    ///   - dateNaissance: The birth date, possibly "lunar".
    ///   - rangNaissance: The birth rank, 1 to 9.
    /// - Throws: ``CardError`` with `carteIllisible` when there is no matricule, or the rank or the name is none.
    public init(
        matriculeIndividu: Matricule?,
        matriculeOD: Matricule?,
        nomNaissance: String?,
        dateNaissance: DateNaissance,
        rangNaissance: Int?
    ) throws(CardError) {
        guard matriculeIndividu != nil || matriculeOD != nil, nomNaissance?.isEmpty != true,
            (1...9).contains(rangNaissance ?? 1)
        else { throw CardError(.carteIllisible) }
        self.matriculeIndividu = matriculeIndividu
        self.matriculeOD = matriculeOD
        self.nomNaissance = nomNaissance
        self.dateNaissance = dateNaissance
        self.rangNaissance = rangNaissance
    }
}

extension VitaleBeneficiary: CustomStringConvertible {
    /// A placeholder: a beneficiary is personal data and stays out of logs.
    public var description: String { "<bénéficiaire>" }
}
