public import Identitovigilance

/// How an identity was captured and controlled: what flows carry beside the status, each apart (rniv-rules 1.1.3).
public struct Provenance: Sendable, Hashable {
    /// How it was captured.
    public var canal: CanalSaisie?

    /// The day when INSi was asked; none for the Appli carte Vitale (1.9.2).
    public var dateInterrogation: CalendarDate?

    /// The day of the last control against a document.
    public var dateValidation: CalendarDate?

    /// The kind of document of that control.
    public var piece: PieceIdentite?

    /// The last day of validity of that document.
    public var finValiditePiece: CalendarDate?

    /// Brings together what is known.
    ///
    /// - Parameters:
    ///   - canal: How the identity was captured.
    ///   - dateInterrogation: The day when INSi was asked.
    ///   - dateValidation: The day of the control.
    ///   - piece: The kind of document.
    ///   - finValiditePiece: The last day of validity of the document.
    public init(
        canal: CanalSaisie? = nil,
        dateInterrogation: CalendarDate? = nil,
        dateValidation: CalendarDate? = nil,
        piece: PieceIdentite? = nil,
        finValiditePiece: CalendarDate? = nil
    ) {
        self.canal = canal
        self.dateInterrogation = dateInterrogation
        self.dateValidation = dateValidation
        self.piece = piece
        self.finValiditePiece = finValiditePiece
    }

    /// Reads what the acts of a record tell.
    ///
    /// The channel is the one that INSi was asked through, or else the one of the creation. The day of the query is the day
    /// when its answer was accepted, the closest that a record holds. Days are in UTC.
    ///
    /// - Parameter record: Any record.
    public init(_ record: IdentityRecord) {
        let control = record.controles.last
        self.init(
            canal: record.recuperation?.canal ?? record.canal,
            dateInterrogation: record.recuperation?.interrogation?.date,
            dateValidation: control?.instant.date,
            piece: control?.piece == .controleEmetteur ? nil : control?.piece,
            finValiditePiece: control?.finValidite
        )
    }
}
