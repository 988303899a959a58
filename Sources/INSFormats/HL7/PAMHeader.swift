public import Identitovigilance

/// What the header of a PAM message says of the exchange.
public struct PAMHeader: Sendable, Hashable {
    /// The sending application (`MSH-3`).
    public var applicationEmettrice: String

    /// The sending structure (`MSH-4`).
    public var etablissementEmetteur: String

    /// The receiving application (`MSH-5`).
    public var applicationDestinataire: String

    /// The receiving structure (`MSH-6`).
    public var etablissementDestinataire: String

    /// The moment of the message (`MSH-7`, `EVN-2`).
    public var instant: Timestamp

    /// The offset of local time from UTC, in minutes: the moment is written in local time, without a zone, as PAM does.
    public var decalageMinutes: Int

    /// The identifier of the message (`MSH-10`).
    public var identifiant: String

    /// The character set (`MSH-18`).
    public var jeuDeCaracteres: HL7CharacterSet

    /// Describes an exchange.
    ///
    /// - Parameters:
    ///   - applicationEmettrice: The sending application.
    ///   - etablissementEmetteur: The sending structure.
    ///   - applicationDestinataire: The receiving application.
    ///   - etablissementDestinataire: The receiving structure.
    ///   - instant: The moment of the message.
    ///   - decalageMinutes: The offset of local time from UTC, in minutes.
    ///   - identifiant: The identifier of the message.
    ///   - jeuDeCaracteres: The character set.
    public init(
        applicationEmettrice: String,
        etablissementEmetteur: String,
        applicationDestinataire: String,
        etablissementDestinataire: String,
        instant: Timestamp,
        decalageMinutes: Int = 0,
        identifiant: String,
        jeuDeCaracteres: HL7CharacterSet = .utf8
    ) {
        self.applicationEmettrice = applicationEmettrice
        self.etablissementEmetteur = etablissementEmetteur
        self.applicationDestinataire = applicationDestinataire
        self.etablissementDestinataire = etablissementDestinataire
        self.instant = instant
        self.decalageMinutes = decalageMinutes
        self.identifiant = identifiant
        self.jeuDeCaracteres = jeuDeCaracteres
    }

    /// The moment in local time, `AAAAMMJJhhmmss`.
    var moment: String {
        let iso = instant.advanced(by: .seconds(decalageMinutes * 60)).iso
        return String(iso.filter(\.isNumber).prefix(14))
    }

    /// The header segment of an event.
    func segment(_ event: PAMEvent) throws(FormatError) -> String {
        var msh = HL7SegmentWriter("MSH")
        // MSH-1 is the separator itself, which the line of the segment does not repeat: numbers are one less here.
        msh.set(1, repetitions: ["^", "\\&"])
        try msh.set(2, applicationEmettrice)
        try msh.set(3, etablissementEmetteur)
        try msh.set(4, applicationDestinataire)
        try msh.set(5, etablissementDestinataire)
        msh.set(6, repetitions: [moment])
        msh.set(8, repetitions: ["ADT^\(event.rawValue)^\(event.structure)"])
        try msh.set(9, identifiant)
        msh.set(10, repetitions: ["P"])
        msh.set(11, repetitions: ["2.5^FRA^2.11"])
        msh.set(16, repetitions: ["FRA"])
        msh.set(17, repetitions: [jeuDeCaracteres.rawValue])
        msh.set(18, repetitions: ["FR"])
        msh.set(20, repetitions: ["2.11^IHE_FRANCE-2.11-PAM"])
        return msh.line
    }
}

/// The events of PAM that carry an identity (ITI-30; interop-formats 3.1).
public enum PAMEvent: String, Sendable, Hashable, CaseIterable {
    /// A patient is created.
    case creation = "A28"
    /// Traits change, or an identifier is added.
    case miseAJour = "A31"
    /// Two patients become one.
    case fusion = "A40"
    /// An identifier changes or is removed.
    case changementIdentifiant = "A47"

    /// The structure of the message.
    var structure: String {
        switch self {
        case .creation, .miseAJour: "ADT_A05"
        case .fusion: "ADT_A39"
        case .changementIdentifiant: "ADT_A30"
        }
    }
}
