import INSFormats
import INSiSimulator
import Testing

extension Damage {
    /// Reads a thousand damaged messages: the right INS with the right traits, or none, and never a crash.
    ///
    /// - Returns: How many were read all the same.
    @discardableResult
    static func readThousand(
        of bytes: [UInt8],
        blocksAt starts: [Int],
        about patient: Patient = .elise,
        seed: UInt64,
        _ read: ([UInt8]) throws(FormatError) -> [ReceivedIdentity]
    ) -> Int {
        var random = SplitMix64(state: seed)
        var count = 0
        for round in 0..<1000 {
            let isCut = round % 5 == 0
            let damaged = isCut ? cut(bytes, using: &random) : any(bytes, blocksAt: starts, using: &random)
            guard let identities = try? read(damaged) else { continue }
            count += 1
            for identity in identities {
                let isRight = isCut ? identity.hasNoOtherINS(than: patient) : identity.holdsNothingWrong(about: patient)
                #expect(isRight, "round \(round)")
            }
        }
        return count
    }
}
