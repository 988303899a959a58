/// What two records that resemble each other can be.
///
/// Beside the two classes of Fellegi and Sunter (1969), those whose resemblance is no chance: a household has one name
/// and one address (Winkler 1993 has this third class), twins one date and place too, namesakes one name and
/// often one family, homonyms one name and one date, and nothing else.
enum PairClass: Int, CaseIterable {
    case samePerson
    case unrelated
    case family
    case twins
    case namesakes
    case homonyms

    /// Whether a profile knows the class.
    func exists(in profile: MatchingProfile) -> Bool {
        profile == .rniv || [.samePerson, .unrelated, .family, .twins].contains(self)
    }

    /// The explanations but "one person".
    static let rivals: [PairClass] = [.unrelated, .family, .twins, .namesakes, .homonyms]
}
