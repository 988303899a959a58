internal import Foundation
public import Testing

extension Trait where Self == TimeLimitTrait {
    /// Ends a test that hangs: after a minute, or after `IDENTITOVIGILANCE_HANG_MINUTES` where everything is slow, as under a
    /// sanitizer.
    public static var hangLimit: Self {
        let minutes = ProcessInfo.processInfo.environment["IDENTITOVIGILANCE_HANG_MINUTES"].flatMap { Int($0) }
        return .timeLimit(.minutes(minutes ?? 1))
    }
}
