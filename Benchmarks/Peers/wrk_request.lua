-- The request that wrk sends: the bytes of Data/request.xml.
local folder = os.getenv("BENCH_PEERS")
local file = assert(io.open(folder .. "/../Data/request.xml", "rb"))
wrk.method = "POST"
wrk.body = file:read("*a")
wrk.headers["Content-Type"] = "application/soap+xml; charset=utf-8"
file:close()
