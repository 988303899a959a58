#if SQLite
import Identitovigilance

/// The exchanges that the tests keep.
enum Exchanges {
    static let start = Timestamp(millisecondsSince1970: 1_772_442_900_123)

    /// An exchange that began so many milliseconds after the beginning.
    static func answered(_ milliseconds: Int) -> INSiExchange {
        let answer = INSiExchange.Answer(status: 200, contentType: "application/soap+xml", body: Array("<r/>".utf8))
        return INSiExchange(
            request: Array("<q/>".utf8),
            outcome: .answered(answer, INSiExchange.Code(.compteRendu, "01")),
            beganAt: start.advanced(by: .milliseconds(milliseconds)),
            duration: .milliseconds(412),
            operation: "rechercherInsAvecTraitsIdentite",
            messageID: "uuid:\(milliseconds)",
            origin: CallOrigin(identity: Acts.first, auteur: Auteur("accueil"))
        )
    }
}
#endif
