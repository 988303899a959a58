internal import Identitovigilance

/// The exchanges that the checks keep.
enum SampleExchange {
    /// A moment, so many milliseconds after the beginning.
    static func moment(_ milliseconds: Int) -> Timestamp { Sample.start.advanced(by: .milliseconds(milliseconds)) }

    /// An exchange that begins so many milliseconds after the beginning.
    static func at(_ milliseconds: Int, about identity: IdentityID? = nil) -> INSiExchange {
        INSiExchange(
            request: Array("requête \(milliseconds)".utf8),
            outcome: .broken(INSiExchange.Code(.transport, "delaiDepasse")),
            beganAt: moment(milliseconds),
            duration: .milliseconds(30_000),
            operation: "rechercherInsAvecTraitsIdentite",
            messageID: "uuid:\(milliseconds)",
            origin: CallOrigin(identity: identity)
        )
    }

    /// An exchange whose every text is the given one, and whose messages are no UTF-8.
    static func odd(_ text: String, index: Int) -> INSiExchange {
        let bytes = Array(text.utf8) + Array(0...255)
        let answer = INSiExchange.Answer(status: 200 + index, contentType: text, body: bytes.reversed())
        let kinds = INSiExchange.Code.Kind.allCases
        return INSiExchange(
            request: bytes,
            outcome: .answered(answer, INSiExchange.Code(kinds[index % kinds.count], text)),
            beganAt: moment(index * 7 - 3),
            duration: .milliseconds(index * 11),
            operation: text,
            messageID: text,
            origin: CallOrigin(identity: IdentityID(text), auteur: Auteur(text))
        )
    }

    /// Exchanges with as little in them as there can be; an empty answer is not the same as none.
    static let bare = [
        bare(.broken(INSiExchange.Code(.transport, "connexionRefusee"))),
        bare(.answered(INSiExchange.Answer(status: 0, contentType: nil, body: []), INSiExchange.Code(.illisible, ""))),
        bare(.answered(INSiExchange.Answer(status: 500, contentType: "", body: [0]), INSiExchange.Code(.faute, "x"))),
    ]

    private static func bare(_ outcome: INSiExchange.Outcome) -> INSiExchange {
        INSiExchange(
            request: [],
            outcome: outcome,
            beganAt: Timestamp(millisecondsSince1970: -1),
            duration: .zero,
            operation: nil,
            messageID: nil
        )
    }

    /// Every byte of an exchange: `==` of Swift holds two writings of one accent for equal.
    static func fingerprint(_ exchange: INSiExchange) -> [[UInt8]?] {
        let answer = exchange.outcome.answer
        let texts: [String?] = [
            exchange.operation, exchange.messageID, exchange.origin.identity?.texte,
            exchange.origin.auteur?.identifiant, exchange.outcome.code.kind.rawValue, exchange.outcome.code.value,
            answer.map { String($0.status) }, answer?.contentType,
            String(exchange.beganAt.millisecondsSince1970), String(exchange.duration.wholeMilliseconds),
        ]
        return [exchange.request, answer?.body] + texts.map { $0.map { Array($0.utf8) } }
    }
}
