import INSi
import Identitovigilance

/// The code and the element that a message is refused with.
struct Refusal: Sendable {
    let error: INSiMessageError

    init(_ code: ErrorCode, _ element: String? = nil) { error = INSiMessageError(code, element: element) }
}
