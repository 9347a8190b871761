-- Asks for the paths in the file named by PATHS one after the other, as a browser does, and tells what came back.
local paths, next_path = {}, 0
for line in io.lines(os.getenv("PATHS")) do table.insert(paths, line) end

function init(args)
  math.randomseed(47)
  next_path = math.random(#paths)
end

function request()
  next_path = next_path % #paths + 1
  return wrk.format("GET", paths[next_path], { ["Accept-Encoding"] = "gzip, br", ["Host"] = "127.0.0.1" })
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d\n", summary.requests, summary.duration, summary.bytes,
    latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
