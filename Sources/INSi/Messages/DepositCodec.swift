package import Identitovigilance
package import SafeXML

/// Verification by deposit and collection: PROVISIONAL, and OURS from end to end, all of it in this file.
///
/// INSi has such operations (WS_INS4 and WS_INS5, second-hand), and nothing technical about them is public: neither names
/// nor namespaces nor codes (insi-protocol 19.2). So nothing here bears an official name: the namespace and the actions say
/// that they are this library's. Only the simulator understands them; they let a vendor build and test the job around
/// them. Whoever holds the official package writes an `INSDepositService` of their own.
package enum DepositCodec {
    /// The namespace of every element.
    package static let namespace = XMLNamespace(prefix: "dep", uri: "urn:identitovigilance:provisoire:depot")

    /// What is asked.
    package enum Request: Sendable {
        case deposit([INSVerificationQuery], identifier: String)
        case collection(identifier: String)

        /// The action; no official one is known.
        package var action: String {
            switch self {
            case .deposit: DepositCodec.depositAction
            case .collection: DepositCodec.collectionAction
            }
        }
    }

    /// The action of a deposit.
    package static let depositAction = "urn:identitovigilance:provisoire:depot:deposer"

    /// The action of a collection.
    package static let collectionAction = "urn:identitovigilance:provisoire:depot:collecter"

    /// What a reply says of a deposit.
    package enum State: String, Sendable {
        case received = "recu"
        case unknown = "inconnu"
        case pending = "enCours"
        case ready = "pret"
    }

    /// A reply.
    package struct Reply: Sendable {
        package let state: State
        /// An answer for each verification, when ready; nothing where there is none.
        package let answers: [INSiVerification?]

        package init(state: State, answers: [INSiVerification?] = []) {
            self.state = state
            self.answers = answers
        }
    }

    /// Writes the body of a request; each verification is written as a unit one.
    static func write(_ request: Request, in writer: inout XMLWriter) {
        switch request {
        case .deposit(let queries, let identifier):
            writer.element(
                namespace.qualified("Depot"),
                namespaces: [namespace],
                attributes: [(name: "Identifiant", value: identifier)]
            ) { depot in
                for query in queries { VerificationCodec.write(query, in: &depot) }
            }
        case .collection(let identifier):
            writer.leaf(
                namespace.qualified("Collecte"),
                namespaces: [namespace],
                attributes: [(name: "Identifiant", value: identifier)]
            )
        }
    }

    /// Reads a reply; a fault is an error.
    ///
    /// - Parameter bytes: The SOAP message.
    /// - Returns: The reply.
    /// - Throws: `INSiFaultError`, `INSiMessageError`.
    package static func read(_ bytes: [UInt8]) throws -> Reply {
        let content = try SOAPBody.content(of: bytes)
        if content.name == INSiNamespace.soap.expanded("Fault") { throw INSiFaultError(try FaultReader.read(content)) }
        guard content.name == namespace.expanded("Recepisse") else { throw INSiMessageError(.enveloppeInattendue) }
        guard let state = content.attribute("Etat").flatMap(State.init) else {
            throw INSiMessageError(.valeurInvalide, element: "Etat")
        }
        let answers = try content.elements.map { element throws(INSiMessageError) -> INSiVerification? in
            guard element.name == namespace.expanded("Reponse") else { throw INSiMessageError(.enveloppeInattendue) }
            let result = try element.only(VerificationCodec.replyRoot, in: VerificationCodec.reply)
            guard let result else { return nil }
            return try VerificationCodec.read(result)
        }
        return Reply(state: state, answers: answers)
    }

    /// Writes the body of a reply, for the simulator.
    package static func write(_ reply: Reply, in writer: inout XMLWriter) {
        writer.element(
            namespace.qualified("Recepisse"),
            namespaces: [namespace],
            attributes: [(name: "Etat", value: reply.state.rawValue)]
        ) { root in
            for answer in reply.answers {
                root.element(namespace.qualified("Reponse")) { reponse in
                    if let answer { VerificationCodec.write(answer, in: &reponse) }
                }
            }
        }
    }
}
