internal import Identitovigilance

/// What a user does at a desk; its text names nobody.
enum Gesture {
    case create(person: Int, TypedEntry, dismissing: Bool)
    case createFromApp(person: Int)
    case search(IdentityID)
    case searchByCard(IdentityID, person: Int, CardReading)
    case decide(INSProposal, accepting: Bool)
    case importFromApp(IdentityID, person: Int)
    case control(IdentityID, PieceIdentite)
    case withdrawControl(IdentityID)
    case withdrawINS(IdentityID)
    case verify(IdentityID)
    case addAttribute(IdentityID, AttributIdentite, confirming: Bool)
    case removeAttribute(IdentityID, AttributIdentite)
    case changeTraits(IdentityID, person: Int, TypedEntry, confirming: Bool)
    case rename(IdentityID)
    case receive(IdentityID, person: Int)
    case share(IdentityID)
    case merge(IdentityID, into: IdentityID)
    case split(IdentityID, person: Int)
    case purge(IdentityID)
    case receiveFlow(IdentityID?, person: Int, FlowKind)
    case verifyBase(byDeposit: Bool)

    /// The identity that the gesture is about; nothing for a creation and for the whole base.
    var target: IdentityID? {
        switch self {
        case .create, .createFromApp, .verifyBase: nil
        case .receiveFlow(let id, _, _): id
        case .decide(let proposal, _): proposal.record.id
        case .search(let id), .searchByCard(let id, _, _), .importFromApp(let id, _), .control(let id, _),
            .withdrawControl(let id),
            .withdrawINS(let id), .verify(let id), .addAttribute(let id, _, _), .removeAttribute(let id, _),
            .changeTraits(let id, _, _, _), .rename(let id), .receive(let id, _), .share(let id), .merge(_, let id),
            .split(let id, _), .purge(let id):
            id
        }
    }

    /// The kinds of act that the gesture may store, traces of refusals aside; the first is the one that a refusal is traced
    /// under.
    var kinds: [Act.Kind] {
        switch self {
        case .create: [.creer]
        case .createFromApp, .importFromApp: [.importerAppliCarteVitale]
        case .search, .searchByCard: []
        case .decide: [.recupererINS]
        case .control: [.controlerPiece]
        case .withdrawControl: [.retirerControle]
        case .withdrawINS: [.retirerINS]
        case .verify, .verifyBase: [.verifierINS]
        case .addAttribute: [.ajouterAttribut]
        case .removeAttribute: [.retirerAttribut]
        case .changeTraits: [.modifierTraits]
        case .rename: [.modifierComplementaires]
        case .receive: [.recevoirIdentite]
        case .share: [.transmettreINS]
        case .merge: [.fusionner, .cloreParFusion]
        case .split: [.scinder, .creer, .ajouterAttribut]
        case .purge: [.purgerCopie]
        case .receiveFlow: [.appliquerFlux]
        }
    }
}

extension Gesture {
    /// The word under which its answers are counted.
    var name: String {
        switch self {
        case .searchByCard: "search by card"
        case .verifyBase(let byDeposit): byDeposit ? "base by deposit" : "base by unit calls"
        default: kinds.first?.rawValue ?? "search"
        }
    }
}

extension Gesture: CustomStringConvertible {
    var description: String {
        switch self {
        case .create(let person, let entry, let dismissing):
            "create person \(person) (\(entry.rawValue)\(dismissing ? ", nobody recognised" : ""))"
        case .createFromApp(let person): "create person \(person) from the app"
        case .search: "search INSi"
        case .searchByCard(_, let person, let reading): "search by the card of person \(person) (\(reading.rawValue))"
        case .decide(_, let accepting): accepting ? "accept the answer" : "refuse the answer"
        case .importFromApp(_, let person): "read the app of person \(person)"
        case .control(_, let piece): "control \(piece.rawValue)"
        case .withdrawControl: "withdraw the controls"
        case .withdrawINS: "withdraw the INS"
        case .verify: "verify the INS"
        case .addAttribute(_, let attribut, let confirming): "add \(attribut)\(confirming ? ", confirmed" : "")"
        case .removeAttribute(_, let attribut): "remove \(attribut)"
        case .changeTraits(_, let person, let entry, let confirming):
            "type person \(person) (\(entry.rawValue)\(confirming ? ", confirmed" : ""))"
        case .rename: "change the names in use"
        case .receive(_, let person): "receive person \(person)"
        case .share: "share"
        case .merge: "merge"
        case .split(_, let person): "split, giving to person \(person)"
        case .purge: "note a purge"
        case .receiveFlow(_, let person, let kind): "receive a flow of person \(person) (\(kind.rawValue))"
        case .verifyBase(let byDeposit): "verify the base \(byDeposit ? "by deposit" : "by unit calls")"
        }
    }
}
