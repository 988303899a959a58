internal import INSi
internal import Identitovigilance
internal import SafeXML

extension INSiSimulator {
    /// What is answered to a deposit or a collection; provisional, as `DepositCodec` is.
    func receipt(of request: RequestReader, message: [UInt8]) throws(INSiMessageError) -> DepositCodec.Reply {
        guard let identifier = request.content.attribute("Identifiant") else {
            throw INSiMessageError(.elementManquant, element: "Identifiant")
        }
        guard request.action == DepositCodec.collectionAction else {
            // Read now, so that what can't be read is refused at its deposit.
            _ = try verifications(request.content)
            deposits.keep(message, as: identifier, at: clock.now())
            return DepositCodec.Reply(state: .received)
        }
        guard let deposit = deposits.deposit(identifier) else { return DepositCodec.Reply(state: .unknown) }
        guard clock.now() >= deposit.instant.advanced(by: configuration.depositDelay) else {
            return DepositCodec.Reply(state: .pending)
        }
        let content = try RequestReader(deposit.message).content
        return DepositCodec.Reply(
            state: .ready,
            answers: try verifications(content).map { $0.agrees(with: population) ? .conforme : .nonConforme }
        )
    }

    private func verifications(_ content: XMLElement) throws(INSiMessageError) -> [VerificationRequest] {
        var requests: [VerificationRequest] = []
        for element in content.elements {
            guard element.name == VerificationCodec.request.expanded("RequeteUnitaire") else {
                throw INSiMessageError(.enveloppeInattendue, element: element.name.local)
            }
            requests.append(try VerificationRequest(element))
        }
        return requests
    }
}

extension INSiVerification {
    /// The answer about an INS that agrees with its traits; the codes are ours.
    static let conforme = INSiVerification(codeCR: "00", libelleCR: "Conforme")

    /// The answer about an INS that does not.
    static let nonConforme = INSiVerification(codeCR: "01", libelleCR: "Non conforme")
}

/// What the simulator answers: a message of INSi, or a receipt of the provisional deposit service.
enum SimulatedReply {
    case insi(INSiReply)
    case receipt(DepositCodec.Reply)
}
