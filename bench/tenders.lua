-- Another search of the tenders each time: words, status and page.
local what = { "library", "swimming", "youth", "day centre", "meals", "park", "bus" }
local statuses = { "", "PUBLISHED", "CANCELLED" }
function init()
  math.randomseed(os.time())
end
function request()
  local words = what[math.random(#what)]
  if math.random(2) == 1 then words = words .. " ward " .. math.random(250) end
  words = words:gsub(" ", "+")
  return wrk.format("GET", "/tender/list?q=" .. words .. "&status=" .. statuses[math.random(#statuses)] .. "&page=" .. math.random(3))
end
