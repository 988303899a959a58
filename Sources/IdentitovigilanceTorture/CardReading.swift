package import Identitovigilance

/// How the carte Vitale of a search was read, and what became of it since.
enum CardReading: String, CaseIterable {
    /// It is in the reader, read a minute ago.
    case fresh
    /// Another card is in the reader now (CNDA 1.03).
    case changed
    /// It was read more than twenty minutes ago (CNDA 1.02).
    case stale
    /// The user pointed at somebody who is not on it.
    case elsewhere

    /// What a reader gives of the card of a person.
    func search(for person: PersonneTrouvee, other: PersonneTrouvee, at now: Timestamp) throws -> CardSearch {
        let beneficiaire = try Self.beneficiaire(person)
        let age = self == .stale ? VitaleCard.lifetime + .milliseconds(1) : .seconds(60)
        let card = VitaleCard(
            serialNumber: "0123456789",
            beneficiaires: [self == .elsewhere ? try Self.beneficiaire(other) : beneficiaire],
            readAt: now.advanced(by: .zero - age)
        )
        return CardSearch(
            card: card,
            beneficiaire: beneficiaire,
            inReader: self == .changed ? "9876543210" : card.serialNumber
        )
    }

    private static func beneficiaire(_ person: PersonneTrouvee) throws -> VitaleBeneficiary {
        try VitaleBeneficiary(
            matriculeIndividu: person.matricule,
            matriculeOD: nil,
            nomNaissance: person.traits.nomNaissance,
            dateNaissance: DateNaissance(person.traits.dateNaissance ?? ""),
            rangNaissance: 1
        )
    }
}

/// A search by card as a screen hands it to the desk.
package struct CardSearch: Sendable {
    /// The card, as it was read.
    package let card: VitaleCard
    /// Whom the user pointed at.
    package let beneficiaire: VitaleBeneficiary
    /// The serial number of the card that is in the reader now.
    package let inReader: String
}
