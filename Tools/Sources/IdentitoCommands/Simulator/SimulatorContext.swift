internal import Hummingbird
internal import NIOCore

/// The context of a request, with the connection that a scenario may cut.
struct SimulatorContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let connection: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        connection = source.channel
    }
}
