public import Identitovigilance

/// What is fresh in each request: its identifiers and its moment.
public struct CallContext: Sendable, Hashable {
    /// `wsa:MessageID`: `uuid:` and a UUID.
    public let messageID: String

    /// `ContexteLPS/Id`: a UUID.
    public let idLPS: String

    /// `ContexteBAM/Id`: another UUID.
    public let idBAM: String

    /// `Temps` of both contexts.
    public let temps: Timestamp

    /// Gives every part.
    ///
    /// - Parameters:
    ///   - messageID: A UUID, with or without `uuid:` before it; it is sent with it.
    ///   - idLPS: The identifier of the LPS context.
    ///   - idBAM: The identifier of the BAM context.
    ///   - temps: The moment of the call.
    /// - Throws: ``INSiMessageError`` with `contexteInvalide` when an identifier is empty.
    public init(messageID: String, idLPS: String, idBAM: String, temps: Timestamp) throws(INSiMessageError) {
        let prefix = "uuid:"
        self.messageID = messageID.hasPrefix(prefix) ? messageID : prefix + messageID
        self.idLPS = idLPS
        self.idBAM = idBAM
        self.temps = temps
        guard self.messageID != prefix else { throw INSiMessageError(.contexteInvalide, element: "MessageID") }
        guard !idLPS.isEmpty, !idBAM.isEmpty else { throw INSiMessageError(.contexteInvalide, element: "Id") }
    }

    /// Draws fresh identifiers.
    ///
    /// - Parameters:
    ///   - identifiers: Where they come from.
    ///   - temps: The moment of the call.
    public init(from identifiers: some IdentifierSource, at temps: Timestamp) {
        messageID = "uuid:" + identifiers.next()
        idLPS = identifiers.next()
        idBAM = identifiers.next()
        self.temps = temps
    }
}
