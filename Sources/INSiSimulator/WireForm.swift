/// What one era of the wire does its own way.
struct WireForm: Sendable, Hashable {
    /// `ns2` before each name of the result, or a default namespace (14.1).
    var prefixesResult: Bool

    /// Whether `TIQ` repeats the first given name in `Prenom` (14.7).
    var repeatsPrenom: Bool

    /// Whether `INSHISTO` says `NIR` in `TypeMatricule` (14.6).
    var typesHistory: Bool

    /// Whether `INSHISTO` has `DateDeb` and `DateFin`.
    var datesHistory: Bool

    /// Whether a place of Corse-du-Sud is written 20xxx; attested for 2A020 only.
    var writesCorsicaAs20: Bool

    /// What the editor test service says of a person whom it does not know.
    var nobodyOnTest = Nobody.technicalFault

    /// How the refusal of a software, desir_550, is written (13.1); desir_560 is supposed to follow it.
    var softwareRefusal = FaultStyle.application

    /// January to April 2022.
    static let early = WireForm(
        prefixesResult: true,
        repeatsPrenom: true,
        typesHistory: true,
        datesHistory: false,
        writesCorsicaAs20: true
    )

    /// Since October 2022.
    static let since2022 = WireForm(
        prefixesResult: false,
        repeatsPrenom: false,
        typesHistory: false,
        datesHistory: true,
        writesCorsicaAs20: false
    )

    /// What the editor test service says of nobody.
    enum Nobody: Sendable, Hashable {
        /// `insi_101` after a card, `insi_102` after traits.
        case technicalFault
        /// `desir_1020`.
        case serviceDown
        /// `01`, as production.
        case codeCR01
    }

    /// The two ways of writing a fault (13.1).
    enum FaultStyle: Sendable, Hashable {
        /// Prefix `soap`, language `fr`.
        case gateway
        /// Prefix `S`, language `en` though the text is French.
        case application
    }

    func saying(_ nobody: Nobody) -> WireForm {
        var form = self
        form.nobodyOnTest = nobody
        return form
    }

    func refusingSoftware(_ style: FaultStyle) -> WireForm {
        var form = self
        form.softwareRefusal = style
        return form
    }

    /// How a fault is written: with the identifier of the message it is the gateway's, but for the refusal of a software.
    func style(of code: String?, repeatsMessageID: Bool) -> FaultStyle {
        switch code?.lowercased() {
        case "desir_550", "desir_560": softwareRefusal
        default: repeatsMessageID ? .gateway : .application
        }
    }
}
